// What is said of a frozen copy: plainly what it holds, what was done with it, and how it can be done otherwise.
import { expect, test } from 'vitest';
import { describeSharing } from '../../src/app/describe-sharing.ts';
import { DEFAULT_SHARING, type SharingChoices, type SharingFindings } from '../../src/app/sharing.ts';
import { sharingText } from '../../src/cli/sharing-options.ts';

const NOTHING: SharingFindings = {
  functionCells: [],
  withoutValue: [],
  formulaCount: 0,
  functionNames: [],
  hiddenSheets: [],
  hiddenCells: [],
  commentAuthors: [],
  properties: [],
  names: [],
  pageTexts: [],
  personalData: [],
  opensAddIn: false,
  prompts: [],
};
const EVERYTHING: SharingFindings = {
  functionCells: ['KS!E2', 'KS!E3', 'KS!E4', 'KS!E5', 'KS!E6', 'KS!E7'],
  withoutValue: [],
  formulaCount: 8,
  functionNames: ['Färg'],
  hiddenSheets: ['Listor', 'Grund', 'Test'],
  hiddenCells: [
    { sheet: 'KS', rows: 2, columns: 1 },
    { sheet: 'BUN', rows: 0, columns: 3 },
  ],
  commentAuthors: [
    { name: 'Eva Ek', sheets: ['KS', 'BUN'] },
    { name: 'Åke Lind', sheets: [] },
  ],
  properties: [
    { property: 'Författare', value: 'Eva Ek', isPerson: true },
    { property: 'Organisation', value: 'Vaggeryds kommun', isPerson: false },
  ],
  names: [{ place: 'Mapp på datorn', value: 'C:\\Users\\eva.ek\\' }],
  pageTexts: [{ sheet: 'KS', text: 'Arbetsmaterial, sida …' }],
  personalData: [
    { cell: 'KS!F2', kind: 'personnummer' },
    { cell: 'KS!F3', kind: 'e-post' },
    { cell: 'KS!F4', kind: 'e-post' },
    { cell: 'KS!F5', kind: 'namn' },
  ],
  opensAddIn: true,
  prompts: ['1 anslutning till data (Ekonomi); Excel kan fråga om de ska användas'],
};

const said = (found: SharingFindings, chosen: Partial<SharingChoices> = {}): readonly string[] => {
  const choices = { ...DEFAULT_SHARING, ...chosen };
  return describeSharing(found, choices).map((line) => sharingText(line, choices));
};

test('om det inget finns sägs inget', () => {
  expect(said(NOTHING)).toEqual([]);
});

test('utan val', () => {
  expect(said(EVERYTHING)).toEqual([
    '6 celler med Målljus funktioner har nu bara sina värden (KS!E2, KS!E3, KS!E4, KS!E5, KS!E6 och 1 till)',
    '1 namn i Namnhanteraren som använde Målljus funktioner är borttaget (Färg)',
    '2 andra celler med formler står kvar som formler; --formler alla gör dem till värden',
    '3 dolda blad (Listor, Grund, Test) står kvar i kopian; --dolda-blad visa visar dem; --dolda-blad ta-bort tar bort dem',
    'dolda rader eller kolumner (KS: 2 rader och 1 kolumn, BUN: 3 kolumner) står kvar dolda',
    'kommentarer och anteckningar av Eva Ek på KS, BUN; Åke Lind står som «Handläggare»',
    'filens egenskaper Författare (Eva Ek) står som «Handläggare»',
    'filens egenskaper Organisation (Vaggeryds kommun) står kvar',
    'Mapp på datorn (C:\\Users\\eva.ek\\) är inte med i kopian',
    'sidhuvuden och sidfötter (KS: «Arbetsmaterial, sida …») står kvar; se efter om där finns namn som Målljus inte känner',
    '1 cell som ser ut att ha personnummer (KS!F2) står kvar i kopian; --personuppgifter ta-bort ersätter dem',
    '2 celler med e-postadress (KS!F3, KS!F4) står kvar i kopian; --personuppgifter ta-bort ersätter dem',
    '1 cell med namn på den som skrivit kommentarer eller sparat filen (KS!F5) står kvar i kopian; --personuppgifter ta-bort ersätter dem',
    'tillägg som arbetsboken öppnade av sig själv öppnas inte av kopian',
    '1 anslutning till data (Ekonomi); Excel kan fråga om de ska användas',
  ]);
});

test('med allt valt annorlunda', () => {
  const lines = said(EVERYTHING, {
    formulas: 'all',
    hiddenSheets: 'remove',
    comments: 'keep',
    properties: 'keep',
    personalData: 'remove',
    role: 'Controller',
  });
  expect(lines.slice(2, 9)).toEqual([
    '2 andra celler med formler har nu bara sina värden',
    '3 dolda blad (Listor, Grund, Test) är inte med i kopian',
    'dolda rader eller kolumner (KS: 2 rader och 1 kolumn, BUN: 3 kolumner) står kvar dolda',
    'kommentarer och anteckningar av Eva Ek på KS, BUN; Åke Lind står kvar med namn; --kommentarer roll skriver rollen i stället',
    'filens egenskaper Författare (Eva Ek) står kvar med namn; --egenskaper roll skriver rollen i stället',
    'filens egenskaper Organisation (Vaggeryds kommun) står kvar',
    'Mapp på datorn (C:\\Users\\eva.ek\\) står kvar; --egenskaper roll skriver rollen i stället',
  ]);
  expect(lines.slice(10, 13)).toEqual([
    '1 cell som ser ut att ha personnummer (KS!F2), som är ersatt',
    '2 celler med e-postadress (KS!F3, KS!F4), som är ersatta',
    '1 cell med namn på den som skrivit kommentarer eller sparat filen (KS!F5), där det nu står «Controller»',
  ]);
});

test('namn bland andra ord i egenskaper och sidhuvuden sägs ersatta när de är det, och annars kvar', () => {
  const found: SharingFindings = {
    ...NOTHING,
    properties: [
      { property: 'Kommentarer', value: 'Frågor till Eva Ek', isPerson: false, holdsName: true },
      { property: 'Kategori', value: 'Styrning', isPerson: false, holdsName: false },
    ],
    pageTexts: [
      { sheet: 'KS', text: 'Eva Ek', holdsName: true },
      { sheet: 'KS', text: 'Utkast', holdsName: false },
    ],
  };
  const others = [
    'filens egenskaper Kategori (Styrning) står kvar',
    'sidhuvuden och sidfötter (KS: «Utkast») står kvar; se efter om där finns namn som Målljus inte känner',
  ];
  const gone = said(found);
  expect(gone).toEqual([
    'filens egenskaper Kommentarer (Frågor till Eva Ek) har «Handläggare» där namnet stod',
    others[0],
    'sidhuvuden och sidfötter (KS: «Eva Ek») har «Handläggare» där namnet stod',
    others[1],
  ]);
  const kept = said(found, { properties: 'keep' });
  const other = 'står kvar med namn; --egenskaper roll skriver rollen i stället';
  expect(kept).toEqual([
    `filens egenskaper Kommentarer (Frågor till Eva Ek) ${other}`,
    others[0],
    `sidhuvuden och sidfötter (KS: «Eva Ek») ${other}`,
    others[1],
  ]);
});
