// Three-way threshold table (green, yellow, red) in another rules engine: node judge-threshold-table.mjs ENGINE COUNT
// Green from the målvärde, yellow from 90 % of it, else red. Each engine is used the fastest way its documentation shows.
import { ZenEngine } from '@gorules/zen-engine';
import { evaluate } from 'feelin';
import { Engine } from 'json-rules-engine';
import { measure } from '../measure.mjs';

const [, , name, count] = process.argv;
const measures = Array.from({ length: Number(count) }, (_, index) => {
  const target = 40 + (index % 50);
  return { target, yellow: (target * 9) / 10, outcome: target - 10 + (index % 15) };
});

const engines = {
  'json-rules-engine': judgeWithJsonRules,
  feelin: judgeWithFeelin,
  'zen-engine': judgeWithZen,
};

await measure(async () => {
  const statuses = await engines[name](measures);
  const counts = { green: 0, yellow: 0, red: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
});

async function judgeWithJsonRules(facts) {
  const engine = new Engine();
  const atLeast = (fact) => ({ fact: 'outcome', operator: 'greaterThanInclusive', value: { fact } });
  const below = (fact) => ({ fact: 'outcome', operator: 'lessThan', value: { fact } });
  engine.addRule({ conditions: { all: [atLeast('target')] }, event: { type: 'green' } });
  engine.addRule({ conditions: { all: [below('target'), atLeast('yellow')] }, event: { type: 'yellow' } });
  engine.addRule({ conditions: { all: [below('yellow')] }, event: { type: 'red' } });
  const statuses = [];
  for (const fact of facts) statuses.push((await engine.run(fact)).events[0].type);
  return statuses;
}

function judgeWithFeelin(facts) {
  const expression = 'if outcome >= target then "green" else if outcome >= yellow then "yellow" else "red"';
  return facts.map((fact) => evaluate(expression, fact).value);
}

async function judgeWithZen(facts) {
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(zenDecision())));
  const statuses = [];
  // Many at a time, since it works in threads of its own.
  for (let start = 0; start < facts.length; start += 500) {
    const answers = await Promise.all(facts.slice(start, start + 500).map((fact) => decision.evaluate(fact)));
    for (const answer of answers) statuses.push(answer.result.status);
  }
  return statuses;
}

function zenDecision() {
  const rule = (id, condition, status) => ({ _id: id, in: condition, out: `"${status}"` });
  return {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', name: 'Request', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 'out', name: 'Response', type: 'outputNode', position: { x: 2, y: 0 } },
      {
        id: 'table',
        name: 'status',
        type: 'decisionTableNode',
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: 'first',
          inputs: [{ id: 'in', name: 'Utfall', type: 'expression' }],
          outputs: [{ id: 'out', name: 'Status', type: 'expression', field: 'status' }],
          rules: [
            rule('1', 'outcome >= target', 'green'),
            rule('2', 'outcome >= yellow', 'yellow'),
            rule('3', '', 'red'),
          ],
        },
      },
    ],
    edges: [
      { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'b', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}
