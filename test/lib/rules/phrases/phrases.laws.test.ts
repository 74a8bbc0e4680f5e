// Laws of phrases: reading the canonical phrase gives the condition back, spelling does not matter, nothing throws, no text has two meanings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeActivityCondition,
  describeMeasureCondition,
  describeRollUpCondition,
  describeRollUpScope,
  describeScope,
  parseActivityPhrase,
  parseMeasurePhrase,
  parseRollUpPhrase,
  parseRollUpScope,
  parseScope,
} from '../../../../lib/rules/phrases/index.ts';
import { ACTIVITY_SHAPES, ACTIVITY_WORDS } from '../../../../lib/rules/phrases/activity-shapes.ts';
import { joinFlat } from '../../../../lib/rules/phrases/join-flat.ts';
import { lexPhrase } from '../../../../lib/rules/phrases/lex.ts';
import { MEASURE_SHAPES } from '../../../../lib/rules/phrases/measure-shapes.ts';
import { MEASURE_WORDS } from '../../../../lib/rules/phrases/measure-words.ts';
import { plainWordings, readPlainly } from '../../../../lib/rules/phrases/read-plainly.ts';
import {
  COMMON_ROLL_UP_SHAPES,
  ownColourShapes,
  ROLL_UP_WORDS,
} from '../../../../lib/rules/phrases/roll-up-shapes.ts';
import {
  compileShapes,
  isRefusal,
  matchShapes,
  type Shape,
  type WordGroups,
} from '../../../../lib/rules/phrases/shape.ts';
import { activityCondition, measureCondition, rollUpCondition, rollUpScope, scope } from './arbitraries.ts';
import { wordingOf } from './wordings.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 500 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'minst',
          'högst',
          '90',
          '%',
          'av',
          'målvärdet',
          'och',
          'eller',
          'inte',
          ',',
          'gröna',
          'röd',
          'mål:',
          '«',
        ],
        ...[
          'genomförd',
          'slutdatum',
          'bättre',
          'än',
          'riket',
          '=',
          '–',
          '1.234',
          'NKI',
          'dagar',
          'ett',
          '(',
          '≥',
          'slag:',
        ],
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(' ')),
);

const readers: readonly (readonly [string, (text: string) => { readonly ok: boolean }])[] = [
  ['mätvärden', (text) => parseMeasurePhrase(text, null)],
  ['aktiviteter', parseActivityPhrase],
  ['sammanvägning', (text) => parseRollUpPhrase(text, 'yellow')],
  ['gäller', parseScope],
  ['gäller för sammanvägning', parseRollUpScope],
];

describe('fraser: att läsa den fastställda lydelsen ger villkoret tillbaka', () => {
  it('mätvärden', () => {
    fc.assert(
      fc.property(measureCondition, (condition) => {
        expect(parseMeasurePhrase(describeMeasureCondition(condition), null)).toEqual({
          ok: true,
          value: condition,
        });
      }),
      { numRuns: 2000 },
    );
  });
  it('aktiviteter', () => {
    fc.assert(
      fc.property(activityCondition, (condition) => {
        expect(parseActivityPhrase(describeActivityCondition(condition))).toEqual({
          ok: true,
          value: condition,
        });
      }),
    );
  });
  it('sammanvägning, vilken cell det än är', () => {
    fc.assert(
      fc.property(rollUpCondition, fc.constantFrom('green', 'yellow', 'red'), (condition, cell) => {
        expect(parseRollUpPhrase(describeRollUpCondition(condition), cell)).toEqual({
          ok: true,
          value: condition,
        });
      }),
      { numRuns: 1000 },
    );
  });
  it('gäller', () => {
    fc.assert(
      fc.property(scope, (each) => {
        expect(parseScope(describeScope(each))).toEqual({ ok: true, value: each });
      }),
    );
    fc.assert(
      fc.property(rollUpScope, (each) => {
        expect(parseRollUpScope(describeRollUpScope(each))).toEqual({ ok: true, value: each });
      }),
    );
  });
});

describe('fraser: stora och små bokstäver, mellanslag och punkt betyder inget', () => {
  const space = fc.constantFrom(' ', '  ', '\u00A0', '\u202F', '\t', '\n');
  const restyled = (text: string): fc.Arbitrary<string> =>
    fc
      .tuple(fc.array(space, { minLength: 40, maxLength: 40 }), fc.boolean(), fc.constantFrom('', '.', ' '))
      .map(([spaces, upper, end]) => {
        const spaced = text.replace(/[ \u00A0]/gu, () => spaces.pop() ?? ' ');
        return ` ${upper ? spaced.toUpperCase() : spaced}${end}`;
      });
  it('mätvärden', () => {
    fc.assert(
      fc.property(
        measureCondition.chain((condition) =>
          restyled(describeMeasureCondition(condition)).map((text) => ({ condition, text })),
        ),
        ({ condition, text }) => {
          expect(parseMeasurePhrase(text, null)).toEqual({ ok: true, value: condition });
        },
      ),
    );
  });
  it('aktiviteter och sammanvägning', () => {
    fc.assert(
      fc.property(
        activityCondition.chain((condition) =>
          restyled(describeActivityCondition(condition)).map((text) => ({ condition, text })),
        ),
        ({ condition, text }) => {
          expect(parseActivityPhrase(text)).toEqual({ ok: true, value: condition });
        },
      ),
    );
    fc.assert(
      fc.property(
        rollUpCondition.chain((condition) =>
          restyled(describeRollUpCondition(condition)).map((text) => ({ condition, text })),
        ),
        ({ condition, text }) => {
          expect(parseRollUpPhrase(text, 'green')).toEqual({ ok: true, value: condition });
        },
      ),
    );
  });
});

describe('fraser: vilken text som helst', () => {
  it.each(readers)(
    '%s: aldrig ett undantag, alltid ett värde eller en mening, och förslaget går att läsa',
    (_, read) => {
      fc.assert(
        fc.property(anyText, (text) => {
          const reading = read(text) as { ok: boolean; text?: string; suggestion?: string };
          if (reading.ok) return;
          expect(reading.text).toMatch(/\S/u);
          if (reading.suggestion !== undefined) expect(read(reading.suggestion).ok).toBe(true);
        }),
        { numRuns: 700 },
      );
    },
  );
});

describe('fraser: ingen text har två betydelser', () => {
  const sections: readonly (readonly [string, readonly Shape<object>[], WordGroups, boolean])[] = [
    ['mätvärden', MEASURE_SHAPES, MEASURE_WORDS, true],
    ['aktiviteter', ACTIVITY_SHAPES, ACTIVITY_WORDS, false],
    ['sammanvägning', [...COMMON_ROLL_UP_SHAPES, ...ownColourShapes('green')], ROLL_UP_WORDS, false],
  ];
  it.each(sections)(
    '%s: varje lydelse som en mall säger passar en enda betydelse',
    (_, shapes, groups, units) => {
      const compiled = compileShapes(shapes, groups);
      fc.assert(
        fc.property(wordingOf(shapes, groups), (text) => {
          const { words, figures } = lexPhrase(text, units);
          const meanings = matchShapes(compiled, words, figures);
          expect(new Set(meanings.map((each) => JSON.stringify(each))).size).toBe(1);
          expect(meanings.every(isRefusal) || !meanings.some(isRefusal)).toBe(true);
        }),
        { numRuns: 4000 },
      );
    },
  );
});

describe('fraser: den enkla lydelsen läses snabbt till detsamma som mallarna säger', () => {
  const measures = { shapes: MEASURE_SHAPES, groups: MEASURE_WORDS, join: joinFlat, units: true };
  const rollUps = {
    shapes: [...COMMON_ROLL_UP_SHAPES, ...ownColourShapes('green')] as readonly Shape<object>[],
    groups: ROLL_UP_WORDS,
    join: joinFlat,
    units: false,
  };
  it.each([
    ['mätvärden', measures],
    ['sammanvägning', rollUps],
  ])('%s: varje erbjuden fras, ensam och parvis', (_, { shapes, groups, join, units }) => {
    const plain = plainWordings<{ readonly kind: string }>(
      shapes as readonly Shape<{ readonly kind: string }>[],
    );
    const compiled = compileShapes(shapes as readonly Shape<{ readonly kind: string }>[], groups);
    const joined = (
      how: 'och' | 'eller',
      parts: readonly { readonly kind: string }[],
    ): { readonly kind: string } => join(how, parts, '') as { readonly kind: string };
    const texts = shapes
      .flatMap(({ offer }) => offer ?? [])
      .map((offer) => offer.replace(/\{percent\}/gu, '60 %').replace(/\{\w+\}/gu, '1'));
    for (const first of texts) {
      const alone = readPlainly(lexPhrase(first, units), plain, joined);
      const lexed = lexPhrase(first, units);
      if (alone !== null) expect(matchShapes(compiled, lexed.words, lexed.figures)).toContainEqual(alone);
      for (const second of texts)
        for (const joint of ['och', 'eller']) {
          const pair = lexPhrase(`${first} ${joint} ${second}`, units);
          const quick = readPlainly(pair, plain, joined);
          if (quick === null) continue;
          const whole = matchShapes(compiled, pair.words, pair.figures).filter((each) => !isRefusal(each));
          for (const other of whole) expect(other).toEqual(quick);
        }
    }
  });
});
