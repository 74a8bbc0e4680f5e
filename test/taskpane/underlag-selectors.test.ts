// What «Underlag» says of what was found in a workbook: nothing is left unsaid, and a role is asked for only where it will stand.
import { describe, expect, test } from 'vitest';
import { DEFAULT_SHARING, type SharingChoices, type SharingFindings } from '../../src/app/sharing.ts';
import { contentGroups, needsRole, peopleGroups } from '../../src/taskpane/select/underlag/finding-groups.ts';
import { findingsToKnow } from '../../src/taskpane/select/underlag/findings-to-know.ts';
import { ALL_FINDINGS, NO_FINDINGS } from './fake-underlag.ts';

const shown = (findings: SharingFindings): readonly string[] => [
  ...[...peopleGroups(findings), ...contentGroups(findings)].map(
    ({ choice, heading }) => `${choice}: ${heading}`,
  ),
  ...findingsToKnow(findings).map(({ heading }) => heading),
];

describe('varje fynd visas, och bara det som finns', () => {
  test.each<[string, Partial<SharingFindings>, readonly string[]]>([
    ['inget', {}, []],
    [
      'cell med Målljus funktion',
      { functionCells: ['KS!E5'], formulaCount: 1 },
      ['1 cell med Målljus funktioner'],
    ],
    ['annan formel', { formulaCount: 1 }, ['formulas: 1 cell med formel']],
    [
      'funktion utan värde: den kan inte frysas, vilket sägs för sig',
      { functionCells: ['KS!E5'], withoutValue: ['KS!E5'], formulaCount: 1 },
      [],
    ],
    [
      'namn med Målljus funktion',
      { functionNames: ['Färg'] },
      ['1 namn i Namnhanteraren med Målljus funktioner'],
    ],
    ['dolt blad', { hiddenSheets: ['Löner'] }, ['hiddenSheets: 1 dolt blad']],
    ['dolda rader', { hiddenCells: [{ sheet: 'KS', rows: 1, columns: 0 }] }, ['Dolda rader och kolumner']],
    [
      'kommentarer',
      { commentAuthors: [{ name: 'Eva', sheets: [] }] },
      ['comments: Kommentarer och anteckningar av 1 person'],
    ],
    [
      'person i egenskaperna',
      { properties: [{ property: 'Chef', value: 'Eva', isPerson: true }] },
      ['properties: Namn på andra ställen i filen'],
    ],
    [
      'organisation: inget att välja',
      { properties: [{ property: 'Organisation', value: 'Vaggeryd', isPerson: false }] },
      ['Filens egenskaper i övrigt'],
    ],
    [
      'namn på annat ställe',
      { names: [{ place: 'Mapp på datorn', value: 'C:\\eva' }] },
      ['properties: Namn på andra ställen i filen'],
    ],
    ['sidhuvud', { pageTexts: [{ sheet: 'KS', text: 'Eva' }] }, ['Sidhuvuden och sidfötter']],
    [
      'personuppgift',
      { personalData: [{ cell: 'KS!A1', kind: 'namn' }] },
      ['personalData: Personuppgifter i 1 cell'],
    ],
    ['frågor när kopian öppnas', { prompts: ['makron'] }, ['Den som öppnar kopian kan få frågor']],
    ['tillägg', { opensAddIn: true }, ['Arbetsboken öppnar ett tillägg av sig själv']],
  ])('%s', (_reason, found, headings) => {
    expect(shown({ ...NO_FINDINGS, ...found })).toEqual(headings);
  });

  test('det som visas är förvalt på något av svaren', () => {
    for (const { choice, answers } of [...peopleGroups(ALL_FINDINGS), ...contentGroups(ALL_FINDINGS)])
      expect(answers.map(([value]) => value)).toContain(DEFAULT_SHARING[choice]);
  });
});

describe('rollen frågas efter bara där den kommer att stå', () => {
  const comment = { commentAuthors: [{ name: 'Eva', sheets: ['KS'] }] };
  const inCell = { personalData: [{ cell: 'KS!A1', kind: 'namn' }] } as const;
  test.each<[string, Partial<SharingFindings>, Partial<SharingChoices>, boolean]>([
    ['inga namn', {}, {}, false],
    ['kommentarer', comment, {}, true],
    ['kommentarer som behåller sina namn', comment, { comments: 'keep' }, false],
    ['egenskaper', { properties: [{ property: 'Chef', value: 'Eva', isPerson: true }] }, {}, true],
    [
      'en organisation är ingen person',
      { properties: [{ property: 'Organisation', value: 'V', isPerson: false }] },
      {},
      false,
    ],
    ['andra ställen', { names: [{ place: 'Scenario sparat av', value: 'Eva' }] }, {}, true],
    ['namn i en cell som står kvar', inCell, {}, false],
    ['namn i en cell som tas bort', inCell, { personalData: 'remove' }, true],
    [
      'personnummer får ingen roll',
      { personalData: [{ cell: 'KS!A1', kind: 'personnummer' }] },
      { personalData: 'remove' },
      false,
    ],
  ])('%s', (_reason, found, choices, needed) => {
    expect(needsRole({ ...NO_FINDINGS, ...found }, { ...DEFAULT_SHARING, ...choices })).toBe(needed);
  });
});
