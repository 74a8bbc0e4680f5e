// What holds for every formula, whatever it says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../../lib/formula/index.ts';
import { FORMULA_NAMES } from '../../../lib/model/condition.ts';
import type { CompiledFormula } from '../../../lib/model/condition.ts';
import {
  arbitraryCondition,
  arbitraryHundredths,
  asFigures,
  conditionText,
} from '../../support/arbitrary-formula.ts';
import { evaluateCondition } from '../../support/evaluate-formula.ts';

const PIECES = [
  ...FORMULA_NAMES,
  ...[
    'och',
    'eller',
    'inte',
    'OM',
    'MIN',
    'AVRUNDA',
    'SAKNAS',
    'ABS',
    'OCH',
    'malvarde',
    'and',
    'constructor',
  ],
  ...[
    '(',
    ')',
    ';',
    ',',
    '.',
    '+',
    '-',
    '*',
    '/',
    '^',
    '%',
    '=',
    '==',
    '<',
    '<=',
    '<>',
    '>',
    '>=',
    '≥',
    '×',
    '−',
  ],
  ...['0', '1', '0,9', '0.9', '90 %', '1 000', '10^99', '"', '[', '{', '#', '\n', '\u200B', 'а', '＞', ' '],
];
const PROPER = /^(?:utfall|målvärde|utgångsvärde|föregående|riket|länet|jämförbara|uppfyllelse|avvikelse)$/u;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
);

const anyFigures = fc.record(
  Object.fromEntries(FORMULA_NAMES.map((name) => [name, fc.option(fc.double())])),
  { requiredKeys: [] },
);

function expectAnswer(formula: CompiledFormula, figures: object): void {
  const answer = formula.evaluate(figures);
  if (typeof answer === 'boolean') return;
  expect(Object.keys(answer)).toEqual(['missing']);
  expect(answer.missing).toMatch(/^\p{L}|^ett /u);
}

describe('vilken text som helst', () => {
  test('blir en formel som svarar, eller en mening med en plats i texten', () => {
    fc.assert(
      fc.property(anyText, anyFigures, (text, figures) => {
        const reading = compileFormula(text);
        if (reading.ok) {
          expectAnswer(reading.value, figures);
          return;
        }
        expect(reading.text.length).toBeGreaterThan(10);
        expect(reading.position).toBeGreaterThanOrEqual(0);
        expect(reading.position).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  test('ett förslag går alltid att använda, och ger bara namn som finns', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = compileFormula(text);
        if (reading.ok || reading.suggestion === undefined) return;
        const again = compileFormula(reading.suggestion);
        expect(again.ok).toBe(true);
        if (again.ok) expect(again.value.names.every((name) => PROPER.test(name))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('en formel som betyder något', () => {
  test('ger det svar som en uträkning i exakta bråk ger', () => {
    let answered = 0;
    fc.assert(
      fc.property(arbitraryCondition, arbitraryHundredths, (condition, figures) => {
        const text = conditionText(condition);
        fc.pre(text.length <= 400);
        const reading = compileFormula(text);
        if (!reading.ok) throw new Error(`${text}: ${reading.text}`);
        const answer = reading.value.evaluate(asFigures(figures));
        const expected = evaluateCondition(condition, figures);
        if (expected !== null) answered += 1;
        expect(typeof answer === 'boolean' ? answer : null).toBe(expected);
      }),
      { numRuns: 4000 },
    );
    expect(answered).toBeGreaterThan(1000);
  });

  test('svarar detsamma med andra mellanrum, versaler och tecken för samma sak', () => {
    fc.assert(
      fc.property(arbitraryCondition, arbitraryHundredths, fc.boolean(), (condition, figures, isTight) => {
        const text = conditionText(condition);
        const other = text
          .replaceAll('<=', '≤')
          .replaceAll('*', '×')
          .replaceAll('-', '−')
          .replaceAll(/(?<![\p{L}\d]) | (?![\p{L}\d])/gu, isTight ? '' : '\u00A0  ');
        const [plain, changed] = [text, isTight ? other.toUpperCase() : other.normalize('NFD')].map(
          compileFormula,
        );
        fc.pre(other.length <= 400);
        if (plain?.ok !== true || changed?.ok !== true) throw new Error(`${text} / ${other}`);
        expect(changed.value.evaluate(asFigures(figures))).toEqual(plain.value.evaluate(asFigures(figures)));
      }),
    );
  });

  test('ett svar som ges trots att ett tal saknas är svaret oavsett vad talet är', () => {
    fc.assert(
      fc.property(
        arbitraryCondition,
        arbitraryHundredths,
        fc.integer({ min: -500, max: 500 }),
        (condition, figures, riket) => {
          const text = conditionText(condition);
          fc.pre(text.length <= 400 && !text.includes('SAKNAS'));
          const reading = compileFormula(text);
          if (!reading.ok) throw new Error(`${text}: ${reading.text}`);
          const without = reading.value.evaluate(asFigures({ ...figures, riket: null }));
          if (typeof without !== 'boolean') return;
          expect(reading.value.evaluate(asFigures({ ...figures, riket }))).toBe(without);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('ett tal som står precis på gränsen gör det, hur det än har räknats fram', () => {
    const figure = fc.integer({ min: 0, max: 1_000_000_000 });
    const shown = (hundredths: number): string => String(hundredths / 100).replace('.', ',');
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [x, y, difference, total] = [a, b, Math.abs(a - b), a + b].map(shown);
        const signed = a < b ? `-${difference ?? ''}` : difference;
        for (const [left, right] of [
          [`${x} - ${y}`, signed],
          [`${x} + ${y}`, total],
          [`${x} + ${y} - ${x}`, y],
          [`${x} * 3 - ${x} * 2`, x],
        ]) {
          const answers = ['=', '>=', '<=', '>', '<', '<>'].map((sign) => {
            const reading = compileFormula(`${left ?? ''} ${sign} ${right ?? ''}`);
            return reading.ok ? reading.value.evaluate({}) : reading.text;
          });
          expect([left, right, ...answers]).toEqual([left, right, true, true, true, false, false, false]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
