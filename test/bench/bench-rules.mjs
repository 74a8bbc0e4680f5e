// What the rules of a municipality cost beside those that ship: a formula against a phrase, and a comparison and the checks before use
// against a judgement.
import { goal, heading, line, median, number } from './report.mjs';
import { measureTypeScript } from './run-script.mjs';

const MEASURES = 100_000;
const ROUNDS = 3;
const LARGEST_FORMULA = 5;
const LARGEST_COMPARISON = 3;
const LARGEST_CHECK = 0.8;
const LARGEST_HOSTILE_CHECK = 2;
const LONGEST_SLICE = 0.3;

/** Judges the same measures by a phrase, by a formula and by two rule sets, in turn; medians, so the ratios are of one run. */
export function benchRules() {
  const ways = ['phrase', 'formula', 'compare'];
  const runs = new Map(ways.map((way) => [way, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ways)
      runs.get(way).push(measureTypeScript(['judge-by-rules.mjs', way, String(MEASURES)]));
  }
  const checks = benchChecks();
  const results = runs
    .get('phrase')
    .concat(runs.get('formula'))
    .map(({ result }) => JSON.stringify(result));
  const seconds = (way) => median(runs.get(way).map((once) => once.seconds));
  const share = (way) => seconds(way) / seconds('phrase');
  heading(`Regler: ${number(MEASURES)} mätvärden (median av ${ROUNDS})`);
  line('bedömda med fraser', `${number(seconds('phrase'), 2)} s`);
  line('bedömda med en formel', `${number(seconds('formula'), 2)} s`, `${number(share('formula'), 2)} ×`);
  line('två regelverk jämförda', `${number(seconds('compare'), 2)} s`, `${number(share('compare'), 2)} ×`);
  const checkShare = ({ seconds: spent }) => spent / seconds('phrase');
  line(
    'kontroll av en formel',
    `${number(checks.formula.seconds, 2)} s`,
    `${number(checkShare(checks.formula), 2)} ×`,
  );
  line(
    'kontroll av 200 svåra formler',
    `${number(checks.hostile.seconds, 2)} s`,
    `${number(checkShare(checks.hostile), 2)} ×`,
  );
  line('längsta steget i en kontroll', `${number(checks.hostile.result, 2)} s`);
  return [
    goal(
      `kontrollen av en formel tar högst ${number(LARGEST_CHECK, 1)} bedömningar`,
      checkShare(checks.formula) <= LARGEST_CHECK,
    ),
    goal(
      `kontrollen av 200 svåra formler tar högst ${number(LARGEST_HOSTILE_CHECK)} bedömningar`,
      checkShare(checks.hostile) <= LARGEST_HOSTILE_CHECK,
    ),
    goal(
      `kontrollen går i steg om högst ${number(LONGEST_SLICE, 1)} s`,
      checks.hostile.result <= LONGEST_SLICE,
    ),
    goal('formeln ger samma färger som frasen', new Set(results).size === 1),
    goal(`en formel kostar högst ${number(LARGEST_FORMULA)} × en fras`, share('formula') <= LARGEST_FORMULA),
    goal(
      `en jämförelse tar mindre än ${number(LARGEST_COMPARISON)} bedömningar`,
      share('compare') < LARGEST_COMPARISON,
    ),
  ].every(Boolean);
}

/** Finding the målvärden of the workbook and trying the rules with them. */
function benchChecks() {
  const ways = ['formula', 'hostile'];
  return Object.fromEntries(
    ways.map((way) => [way, measureTypeScript(['check-rules.mjs', way, String(MEASURES)])]),
  );
}
