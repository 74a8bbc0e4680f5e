// The published page «Publicerade definitioner»: which of the definitions found can be rules in Målljus, and why the others are none.
import path from 'node:path';
import { expect, test } from 'vitest';
import { RULED_DEFINITIONS, UNRULED_DEFINITIONS } from '../cases/rule-sets/published-definitions.ts';
import { buildRuleSet } from '../lib/review/build-rules.ts';

const PUBLISHED = path.resolve(import.meta.dirname, '../../src/static/definitioner.html');

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

function rowOf(cells: readonly string[]): string {
  return `            <tr>\n${cells.map((cell) => `              <td>${cell}</td>`).join('\n')}\n            </tr>`;
}

function table(label: string, headings: readonly string[], rows: readonly string[]): string {
  const cells = headings.map((heading) => `              <th scope="col">${heading}</th>`).join('\n');
  return `      <div class="scroll" tabindex="0" role="region" aria-label="${label}">
        <table>
          <thead>
            <tr>
${cells}
            </tr>
          </thead>
          <tbody>
${rows.join('\n')}
          </tbody>
        </table>
      </div>`;
}

const source = (text: string): string => `<code>${escaped(text)}</code>`;

function ruledRows(): readonly string[] {
  return RULED_DEFINITIONS.map(({ who, text, rules, source: from }) => {
    const texts = buildRuleSet(rules).measures.map(
      ({ applies, green, yellow, red }) =>
        `Gäller: ${applies}.<br />Grönt när: ${escaped(green)}.<br />Gult när: ${escaped(yellow)}.<br />Rött när: ${escaped(red)}.`,
    );
    return rowOf([escaped(who), escaped(text), texts.join('<br />'), source(from)]);
  });
}

function unruledRows(): readonly string[] {
  return UNRULED_DEFINITIONS.map(({ who, why, source: from }) =>
    rowOf([escaped(who), escaped(why), source(from)]),
  );
}

function page(): string {
  return `      <h1>Publicerade definitioner</h1>
      <p>
        Så här har kommuner och andra själva skrivit vad grönt, gult och rött betyder. Några är regler som Målljus kan räkna
        efter. De andra är relativa, visar utveckling eller bygger på en bedömning, och kan inte vara regler.
      </p>

      <h2>Kan vara regler</h2>
${table('Definitioner som kan vara regler', ['Vem', 'Vad den säger', 'I bladet Bedömningsregler', 'Källa'], ruledRows())}

      <h2>Är inte regler</h2>
${table('Definitioner som inte är regler', ['Vem', 'Varför inte', 'Källa'], unruledRows())}
`;
}

test('sidan «Publicerade definitioner» är den prövade listan', async () => {
  await expect(page()).toMatchFileSnapshot(PUBLISHED);
});

test('varje definition står på sidan med sin källa', () => {
  for (const { who, source: from } of [...RULED_DEFINITIONS, ...UNRULED_DEFINITIONS]) {
    expect(page()).toContain(escaped(who));
    expect(page()).toContain(source(from));
  }
});
