import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOfName, type NameDirection } from '../../../lib/rules/direction-of-name.ts';
import { DIRECTION_WORDS, type DirectionWord } from '../../../lib/rules/direction-words.ts';
import { HIGHER_NAMES } from '../../cases/direction/names-higher.ts';
import { LOWER_NAMES } from '../../cases/direction/names-lower.ts';
import { OPEN_NAMES } from '../../cases/direction/names-open.ts';
import { PUBLISHED_NAMES } from '../../cases/direction/published-names.ts';

const PLAIN_WORDS: readonly (readonly [word: string, wrong: 'higher' | 'lower', why: string])[] = [
  ['dieselbilar', 'higher', 'elbilar'],
  ['bensinbilar', 'higher', 'miljöbilar'],
  ['underkända', 'higher', 'godkända'],
  ['otrygga', 'higher', 'trygga'],
  ['missnöjda', 'higher', 'nöjda'],
  ['obehöriga', 'higher', 'behöriga'],
  ['frånvaro', 'higher', 'närvaro'],
  ['sjuknärvaro', 'higher', 'närvaro'],
  ['underskott', 'higher', 'överskott'],
  ['riskpoäng', 'higher', 'poäng'],
  ['misstroende', 'higher', 'förtroende'],
  ['otillförlitliga', 'higher', 'tillit'],
  ['undanhållits', 'higher', 'hållits'],
  ['hushålls', 'higher', 'hålls'],
  ['inkorrekta', 'higher', 'korrekta'],
  ['orimliga', 'higher', 'rimliga'],
  ['upptäckta', 'higher', 'täckta'],
  ['gemensamma', 'lower', 'ensamma'],
  ['gemensamhet', 'lower', 'ensamhet'],
  ['desinfektion', 'lower', 'infektion'],
  ['desegregation', 'lower', 'segregation'],
  ['framåtgång', 'lower', 'åtgång'],
  ['genombrott', 'lower', 'brott'],
  ['stenbrott', 'lower', 'brott'],
  ['mobilresor', 'lower', 'bilresor'],
  ['hyrestid', 'lower', 'restid'],
  ['ansvarstid', 'lower', 'svarstid'],
  ['förväntan', 'lower', 'väntan'],
  ['frisknärvaro', 'lower', 'sjuknärvaro'],
  ['självförsörjning', 'lower', 'försörjningsstöd'],
  ['avgiftsfria', 'lower', 'avgift'],
  ['rökfria', 'lower', 'rökning'],
];
const CASES = [...LOWER_NAMES, ...HIGHER_NAMES, ...OPEN_NAMES];
const said = (reading: NameDirection): string => (reading.kind === 'found' ? reading.wanted : reading.kind);

describe('mätvärdets namn säger vilket håll som är bättre', () => {
  test.each(CASES)('%s: %s (%s)', (name, direction) => {
    expect(said(directionOfName(name))).toBe(direction);
  });

  test.each(PUBLISHED_NAMES)('publicerat: %s är aldrig fel håll (%s bättre, %s)', (name, better) => {
    expect([better, 'unclear', 'none']).toContain(said(directionOfName(name)));
  });

  test('de flesta publicerade namn med ett känt håll förstås', () => {
    const found = PUBLISHED_NAMES.filter(([name, better]) => said(directionOfName(name)) === better);
    expect(found.length / PUBLISHED_NAMES.length).toBeGreaterThan(0.8);
  });

  test('samma namn står inte två gånger i fallen', () => {
    const names = CASES.map(([name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(280);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('ordet som avgjorde', () => {
  test.each([
    ['Medelväntetiden till beslut', 'medelväntetiden till beslut', 'som det står i namnet'],
    ['Andel elever UTAN avhopp', 'utan avhopp', 'med ordet som vänder'],
    ['Andel brukare nöjda med väntetiden', 'nöjda', 'det som väger tyngst'],
    ['Nöjd-Kund-Index', 'nöjd', 'första ordet'],
  ])('%s: %s (%s)', (name, word) => {
    expect(directionOfName(name)).toMatchObject({ kind: 'found', word });
  });

  test('när orden talar åt olika håll nämns alla', () => {
    expect(directionOfName('Närvaro/frånvaro')).toEqual({ kind: 'unclear', words: ['närvaro', 'frånvaro'] });
  });
});

describe('listan', () => {
  test('varje ord ger sin egen riktning när det står ensamt', () => {
    for (const { word, wanted } of DIRECTION_WORDS) {
      expect([word, said(directionOfName(word))]).toEqual([word, wanted === 'ask' ? 'unclear' : wanted]);
    }
  });

  test('inget ord står två gånger', () => {
    const words = DIRECTION_WORDS.map(({ word }) => word);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  // Plain words of the municipal language, whichever way they point: none may be taken for the tail of another word.
  test.each(PLAIN_WORDS)('%s är inte %s (%s)', (word, wrong) => {
    expect(said(directionOfName(word))).not.toBe(wrong);
    expect(said(directionOfName(`Andel ${word}`))).not.toBe(wrong);
  });

  test('orden är skrivna med små bokstäver och enkla blanksteg', () => {
    for (const { word } of DIRECTION_WORDS)
      expect(word).toBe(word.toLowerCase().trim().replace(/\s+/gu, ' '));
  });

  test('en egen lista gäller i stället för den som följer med', () => {
    const own: readonly DirectionWord[] = [
      { word: 'gästnatt', wanted: 'higher' },
      { word: 'gästnätter', wanted: 'higher' },
    ];
    expect(directionOfName('Antal gästnätter', own)).toMatchObject({ kind: 'found', wanted: 'higher' });
    expect(directionOfName('Sjukfrånvaro', own)).toEqual({ kind: 'none' });
    expect(directionOfName('Sjukfrånvaro', [])).toEqual({ kind: 'none' });
  });
});

describe('lagar', () => {
  const MIRRORED = DIRECTION_WORDS.map((line): DirectionWord => {
    if (line.wanted === 'ask') return line;
    return { ...line, wanted: line.wanted === 'higher' ? 'lower' : 'higher' };
  });
  const mirror = (reading: NameDirection): NameDirection =>
    reading.kind === 'found'
      ? { ...reading, wanted: reading.wanted === 'higher' ? 'lower' : 'higher' }
      : reading;
  const listWord = fc.constantFrom(...DIRECTION_WORDS.map(({ word }) => word));
  const otherWord = fc.constantFrom(
    ...'andel antal som inte utan för per inom med i av låg lägre att och elever är upplever, plan 90 dagar högst (%) :'.split(
      ' ',
    ),
  );
  const name = fc
    .array(fc.oneof(listWord, otherWord), { minLength: 1, maxLength: 9 })
    .map((words) => words.join(' '));
  const anyName = fc.oneof(name, fc.constantFrom(...CASES.map(([each]) => each)));

  test('omvända riktningar i listan ger omvänt svar', () => {
    fc.assert(
      fc.property(anyName, (each) => {
        expect(directionOfName(each, MIRRORED)).toEqual(mirror(directionOfName(each)));
      }),
      { numRuns: 1000 },
    );
  });

  test('blanksteg och skiftläge ändrar inget', () => {
    fc.assert(
      fc.property(anyName, (each) => {
        const padded = `  ${each.replace(/ /gu, ' \u00A0 ')}\n`;
        expect(directionOfName(padded.toUpperCase())).toEqual(directionOfName(each));
      }),
    );
  });

  test('ingen text får den att kasta fel', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => said(directionOfName(text)) !== ''));
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => said(directionOfName(text)) !== ''));
  });
});

test('tiotusen olika namn läses på under en sekund', () => {
  const names = Array.from(
    { length: 10_000 },
    (_, i) => `Andel ${i.toString(36)}elever som upplever att de är trygga i skola ${i}, enhet ${i * 7}`,
  );
  const start = performance.now();
  for (const each of names) expect(directionOfName(each).kind).toBe('found');
  expect(performance.now() - start).toBeLessThan(1000);
});
