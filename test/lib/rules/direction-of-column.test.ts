import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOfColumn, type ColumnDirection } from '../../../lib/rules/direction-of-column.ts';
import { COLUMN_CASES } from '../../cases/direction/columns.ts';

const WAYS = { 'högre är bättre': 'ask higher', 'lägre är bättre': 'ask lower' } as const;

function said(reading: ColumnDirection): string {
  if (reading.kind === 'found') return reading.wanted;
  return reading.kind === 'none' ? 'none' : WAYS[reading.suggestion as keyof typeof WAYS];
}

describe('kolumnen Riktning', () => {
  test.each(COLUMN_CASES)('«%s»: %s (%s)', (text, reading) => {
    expect(said(directionOfColumn(text))).toBe(reading);
  });

  test('varje fråga visar texten och säger vad som ska skrivas', () => {
    for (const [text] of COLUMN_CASES) {
      const reading = directionOfColumn(text);
      if (reading.kind !== 'ask') continue;
      expect(reading.question).toContain(`«${text.replace('\uFE0F', '')}»`);
      expect(reading.question).toContain('Skriv «högre är bättre» eller «lägre är bättre».');
      expect(reading.question).toMatch(/^[\p{Lu}«].*\.$/u);
    }
  });
});

describe('under rubriken «Önskad riktning»', () => {
  test.each([
    ['↑', 'higher', 'pilen är det som önskas'],
    ['↓', 'lower', 'pilen är det som önskas'],
    ['▲', 'higher', 'fylld pil'],
    ['▼', 'lower', 'fylld pil'],
    ['⬇️', 'lower', 'pil som bildtecken'],
    ['↗', 'higher', 'sned pil'],
    ['↑ öka', 'higher', 'pil och ord säger samma sak'],
    ['→', 'ask higher', 'åt sidan är inget håll'],
    ['↑↓', 'ask higher', 'åt båda hållen'],
    ['↓ öka', 'ask lower', 'pilen och ordet säger emot varandra'],
  ])('«%s»: %s (%s)', (text, reading) => {
    expect(said(directionOfColumn(text, true))).toBe(reading);
  });

  test('annat än pilar läses som under varje rubrik', () => {
    for (const [text] of COLUMN_CASES.filter(([each]) => !/[↑-↙⬅-⬍▲-▽🔼🔽👍👎>]/u.test(each)))
      expect(directionOfColumn(text, true)).toEqual(directionOfColumn(text));
  });
});

describe('lagar', () => {
  const text = fc.constantFrom(...COLUMN_CASES.map(([each]) => each));

  test('blanksteg, skiftläge och punkt ändrar inget', () => {
    fc.assert(
      fc.property(text, (each) => {
        const loud = ` ${each.replace(/ /gu, ' \u00A0\n')} `.toUpperCase();
        expect(said(directionOfColumn(loud))).toBe(said(directionOfColumn(each)));
        if (/\p{L}$/u.test(each))
          expect(said(directionOfColumn(`${each}.`))).toBe(said(directionOfColumn(each)));
      }),
    );
  });

  test('ett förslag förstås alltid', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ maxLength: 300 })), (each) => {
        const reading = directionOfColumn(each);
        if (reading.kind === 'ask') expect(directionOfColumn(reading.suggestion).kind).toBe('found');
      }),
    );
  });

  test('ingen text får den att kasta fel, och okända tecken ger aldrig en riktning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (each) => {
        if (!/[a-zåäö+<>≤≥⩽⩾=]/iu.test(each)) expect(directionOfColumn(each).kind).not.toBe('found');
      }),
    );
  });

  test('ett stavfel i ett långt ord ger en fråga, aldrig en riktning', () => {
    const words = ['högre är bättre', 'lägre är bättre', 'minimera', 'stigande', 'fallande', 'minskning'];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (each, at) => {
        const place = at % each.length;
        const slipped = each.slice(0, place) + each.slice(place + 1);
        if (each[place] === ' ' || slipped === each.replace(/\s/gu, '')) return;
        const reading = directionOfColumn(slipped);
        if (reading.kind === 'found') expect(said(reading)).toBe(said(directionOfColumn(each)));
      }),
    );
  });
});
