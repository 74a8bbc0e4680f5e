// Case tables of «gäller».
import { describe, expect, it } from 'vitest';
import type { RollUpScope, Scope } from '../../../../lib/model/condition.ts';
import { parseRollUpScope, parseScope } from '../../../../lib/rules/phrases/index.ts';

const SCOPES: readonly (readonly [means: Scope, texts: readonly string[]])[] = [
  [
    { kind: 'all' },
    ['alla', 'Alla', ' ALLA ', 'alla mätvärden', 'Alla mått', 'samtliga', 'alla aktiviteter', 'alla.'],
  ],
  [
    { kind: 'kinds', kinds: ['band', 'rank'] },
    [
      'slag: intervall, placering',
      'Slag: placering och intervall',
      'slag:intervall,placering',
      'slag: intervall; ranking',
    ],
  ],
  [{ kind: 'kinds', kinds: ['level'] }, ['slag: nivå', 'slag: nivåer']],
  [
    { kind: 'kinds', kinds: ['zeroOrLess'] },
    ['slag: målvärde på 0 eller lägre', 'slag: målvärden på noll eller lägre', 'slag: 0 eller lägre'],
  ],
  [
    { kind: 'kinds', kinds: ['zeroOrLess', 'band'] },
    ['slag: intervall, målvärde på 0 eller lägre', 'slag: intervall eller målvärde på 0 eller lägre'],
  ],
  [
    { kind: 'kinds', kinds: ['change', 'movement'] },
    ['slag: förändring med storlek, förändring utan storlek'],
  ],
  [{ kind: 'kinds', kinds: ['reference'] }, ['slag: jämförelse', 'slag: jämförelser med andra']],
  [
    { kind: 'goal', name: 'En trygg kommun' },
    [
      'mål: En trygg kommun',
      'Mål: En trygg kommun',
      'delmål: En trygg kommun',
      'målet «En trygg kommun»',
      'mål: «En trygg kommun»',
      'mål:\u00A0En  trygg kommun.',
    ],
  ],
  [{ kind: 'goal', name: 'En trygg, säker kommun: steg 2' }, ['mål: En trygg, säker kommun: steg 2']],
  [
    { kind: 'measure', name: 'Andel nöjda' },
    [
      'mätvärde: Andel nöjda',
      'mått: Andel nöjda',
      'måttet «Andel nöjda»',
      'måttet "Andel nöjda"',
      'indikator: Andel nöjda',
      'mätvärdet: ”Andel nöjda”',
    ],
  ],
  [{ kind: 'measure', name: 'Ny översiktsplan' }, ['aktivitet: Ny översiktsplan']],
  [
    { kind: 'committee', name: 'Socialnämnden' },
    ['nämnd: Socialnämnden', 'Nämnden: Socialnämnden', 'nämnd: "Socialnämnden"'],
  ],
];

describe('gäller', () => {
  for (const [means, texts] of SCOPES)
    it.each(texts)('«%s»', (text) => {
      expect(parseScope(text)).toEqual({ ok: true, value: means });
    });

  it.each([
    ['tom cell', '', 'alla'],
    ['nämnden utan ordet nämnd', 'socialnämnden', 'nämnd: Socialnämnden'],
    ['styrelsen utan ordet nämnd', 'Kommunstyrelsen', 'nämnd: Kommunstyrelsen'],
    ['slagen utan ordet slag', 'intervall och placering', 'slag: intervall, placering'],
    ['ett ensamt namn', 'Andel nöjda', 'mätvärde: Andel nöjda'],
    ['kolonet saknas', 'nämnd Socialnämnden', 'nämnd: Socialnämnden'],
    ['slarvfel före kolonet', 'nämd: Socialnämnden', 'nämnd: Socialnämnden'],
    ['slarvfel i slaget', 'slag: intervaler', 'slag: intervall'],
    ['vilken förändring?', 'slag: förändring', 'slag: förändring med storlek, förändring utan storlek'],
    ['alla skrivs för sig', 'mätvärde: alla', 'alla'],
    ['namnet saknas', 'mål:', undefined],
    ['inget att läsa', '???', undefined],
  ])('%s: «%s» läses inte', (_, text, suggestion) => {
    const reading = parseScope(text);
    expect(reading).toMatchObject({ ok: false, text: expect.stringMatching(/^\S.*[.?]$/u) as string });
    expect('suggestion' in reading ? reading.suggestion : undefined).toBe(suggestion);
  });
});

const LEVELS: readonly (readonly [means: RollUpScope, texts: readonly string[]])[] = [
  [{ kind: 'level', level: 'subgoal' }, ['delmål', 'Delmål', 'alla delmål', 'varje delmål']],
  [{ kind: 'level', level: 'goal' }, ['mål', 'varje mål', 'alla mål var för sig']],
  [
    { kind: 'level', level: 'total' },
    [
      'samlat',
      'totalt',
      'alla mål tillsammans',
      'kommunens samlade',
      'kommunens samlade måluppfyllelse',
      'hela kommunen',
      'alla mål sammantaget',
    ],
  ],
  [
    { kind: 'goal', name: 'En trygg kommun' },
    ['mål: En trygg kommun', 'målet «En trygg kommun»', 'delmål: En trygg kommun'],
  ],
];

describe('gäller för sammanvägning', () => {
  for (const [means, texts] of LEVELS)
    it.each(texts)('«%s»', (text) => {
      expect(parseRollUpScope(text)).toEqual({ ok: true, value: means });
    });

  it.each([
    ['tom cell', '', undefined],
    ['varje mål eller alla tillsammans?', 'alla mål', 'samlat'],
    ['varje mål eller alla tillsammans?', 'alla', 'samlat'],
    ['ett ensamt namn', 'En trygg kommun', 'mål: En trygg kommun'],
    ['slarvfel', 'samalt', 'samlat'],
    ['en nämnd vägs inte samman', 'nämnd: Socialnämnden', 'mål: Socialnämnden'],
  ])('%s: «%s» läses inte', (_, text, suggestion) => {
    const reading = parseRollUpScope(text);
    expect(reading).toMatchObject({ ok: false, text: expect.stringMatching(/^\S.*[.?]$/u) as string });
    expect('suggestion' in reading ? reading.suggestion : undefined).toBe(suggestion);
  });
});

describe('en hel cell full av text', () => {
  it('avvisas i stället för att sökas igenom', () => {
    const long = 'ord '.repeat(8000);
    for (const parse of [parseScope, parseRollUpScope])
      expect(parse(long)).toMatchObject({ ok: false, text: expect.stringMatching(/för lång/u) as string });
  });
});
