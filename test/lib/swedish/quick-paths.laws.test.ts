// Laws of the shortcuts in reading Swedish: each gives exactly what the whole search gives, on real texts and on any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, searchDates } from '../../../lib/swedish/date.ts';
import { namedSpans, searchNamedSpans } from '../../../lib/swedish/named-figures.ts';
import { parseOutcome } from '../../../lib/swedish/parse-outcome.ts';
import { parseTarget } from '../../../lib/swedish/parse-target.ts';
import { remembered } from '../../../lib/swedish/remembered.ts';
import { ALL_TARGET_CASES } from '../../cases/all-targets.ts';
import { FIGURES } from '../../cases/outcomes/figures.ts';
import { PUBLISHED_TARGETS } from '../../cases/published-targets.ts';

const TEXTS = [
  ...ALL_TARGET_CASES.map(([text]) => text),
  ...PUBLISHED_TARGETS.map(([text]) => text),
  ...FIGURES.map(([text]) => text),
];
const PIECES = [
  ...new Set(TEXTS.flatMap((text) => text.split(/(?<=[\s/:-])|(?=[\s/:-])/u))),
  ...['q', 'kv.', 'v.', 't', 'T2', 'H1', 'halvår', 'åk', 'F', 'KS', 'm', 'år', '2)', '8', '12', '31', '2020'],
  ...[
    'januari',
    'Sept',
    'MARS',
    'våren',
    'årsskiftet',
    'slutet av',
    'årets slut',
    ' ',
    '-',
    '/',
    '.',
    '\u00A0',
  ],
];

const anyText = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('genvägarna ger samma svar som hela vägen', () => {
  test('datum', () => {
    for (const text of TEXTS) expect(findDates(text), text).toEqual(searchDates(text));
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, expected) => {
        expect(findDates(text, { expected })).toEqual(searchDates(text, { expected }));
      }),
      { numRuns: 3000 },
    );
  });

  test('siffror som ingår i namn', () => {
    for (const text of TEXTS) expect(namedSpans(text), text).toEqual(searchNamedSpans(text));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(namedSpans(text)).toEqual(searchNamedSpans(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('det som minns svarar som det som läser', () => {
    let reads = 0;
    const length = remembered((text) => {
      reads += 1;
      return text.length;
    });
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 300 }), { maxLength: 30 }), (texts) => {
        for (const text of [...texts, ...texts]) expect(length(text)).toBe(text.length);
      }),
    );
    const before = reads;
    expect([length('minst 80 %'), length('minst 80 %')]).toEqual([10, 10]);
    expect(reads).toBe(before + 1);
  });

  test('samma text läst igen, efter vad som helst däremellan, ger samma svar', () => {
    const read = (text: string): unknown => [
      parseTarget(text),
      parseOutcome({ value: text, numberFormat: 'General' }),
    ];
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 5 }), (text, others) => {
        const first = structuredClone(read(text));
        others.forEach(read);
        expect(read(text)).toEqual(first);
      }),
      { numRuns: 600 },
    );
  });
});
