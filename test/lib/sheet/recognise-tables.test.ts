import { describe, expect, test } from 'vitest';
import { recogniseTables } from '../../../lib/sheet/recognise-tables.ts';
import { readMeasures } from '../../../lib/sheet/read-measures.ts';
import type { Period } from '../../../lib/model/measure.ts';
import { buildSnapshot, type SheetSpec } from '../../support/build-snapshot.ts';

/** A measure in short: sheet row, goal, subgoal, name, målvärde, utfall. */
type Short = readonly [number, string, string | null, string, unknown, unknown];

interface Layout {
  readonly name: string;
  readonly why: string;
  readonly sheets: readonly SheetSpec[];
  readonly period?: Period;
  readonly expected: readonly Short[];
  readonly issues?: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    name: 'rubriker på rad 4 med titel ovanför, källa och summa nedanför',
    why: 'tjänsteskrivelsens bilaga: titel, tomrad, tabell, fotnot',
    sheets: [
      {
        name: 'KS mål',
        rows: [
          ['Kommunstyrelsens mål 2020'],
          ['Uppföljning helår'],
          [],
          ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2019', 'Utfall 2020', 'Status', 'Kommentar'],
          ['Trygg kommun', 'Andel trygga', 'minst 80 %', 78, 81],
          [null, 'Våldsbrott per 1 000 invånare', 13, 15, 16.1],
          [],
          ['Friskare kommun', 'Sjukfrånvaro', 'högst 5,3 %', 6, 5.1],
          ['Summa', null, null, 99, 102.2],
          [],
          ['Källa: Kolada'],
          ['* Preliminärt utfall.'],
        ],
      },
    ],
    expected: [
      [5, 'Trygg kommun', null, 'Andel trygga', 'minst 80 %', 81],
      [6, 'Trygg kommun', null, 'Våldsbrott per 1 000 invånare', 13, 16.1],
      [8, 'Friskare kommun', null, 'Sjukfrånvaro', 'högst 5,3 %', 5.1],
    ],
  },
  {
    name: 'år över sammanslagna Målvärde och Utfall, sammanslagna målceller',
    why: 'två rubrikrader: året står en gång över två kolumner',
    sheets: [
      {
        rows: [
          ['Mål', 'Indikator', '2019', null, '2020', null, 'Analys'],
          [null, null, 'Målvärde', 'Utfall', 'Målvärde', 'Utfall', null],
          ['Bra skola', 'Meritvärde', 215, 210, 220, 218],
          [null, 'Behörighet', '85 %', '84 %', '90 %', '88 %'],
          ['Rik fritid', 'Besök', 1000, 900, 1100, null],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2', 'A3:A4'],
      },
    ],
    expected: [
      [3, 'Bra skola', null, 'Meritvärde', 220, 218],
      [4, 'Bra skola', null, 'Behörighet', '90 %', '88 %'],
      [5, 'Rik fritid', null, 'Besök', 1100, null],
    ],
  },
  {
    name: 'år under sammanslagna Målvärde och Utfall',
    why: 'publicerade tabeller: «Utfall» över 2018–2020',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', null, 'Utfall', null, null],
          [null, null, 2019, 2020, 2018, 2019, 2020],
          ['Grön kommun', 'Utsläpp', 50, 45, 60, 55, 44],
        ],
        merges: ['C1:D1', 'E1:G1'],
      },
    ],
    expected: [[3, 'Grön kommun', null, 'Utsläpp', 45, 44]],
  },
  {
    name: 'tre rubrikrader',
    why: 'uppföljning, år och sort i var sin rad',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Uppföljning', null, null, null],
          [null, null, '2019', null, '2020', null],
          [null, null, 'Målvärde', 'Utfall', 'Målvärde', 'Utfall'],
          ['Trygg', 'Andel trygga', 1, 2, 3, 4],
        ],
        merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2'],
      },
    ],
    expected: [[4, 'Trygg', null, 'Andel trygga', 3, 4]],
  },
  {
    name: 'mål och delmål som avsnittsrader',
    why: 'mätvärdena står i samma kolumn som målen',
    sheets: [
      {
        rows: [
          ['Nyckeltal', 'Målnivå', 'Resultat 2020'],
          ['Mål 1. Trygg kommun'],
          ['Andel trygga', 'minst 80 %', 81],
          ['Delmål 1.1 Belysning'],
          ['Antal lampor', 100, 90],
          ['Mål 2. Frisk kommun'],
          ['Sjukfrånvaro', 'högst 5 %', 4],
        ],
        merges: ['A2:C2', 'A6:C6'],
      },
    ],
    expected: [
      [3, 'Mål 1. Trygg kommun', null, 'Andel trygga', 'minst 80 %', 81],
      [5, 'Mål 1. Trygg kommun', 'Delmål 1.1 Belysning', 'Antal lampor', 100, 90],
      [7, 'Mål 2. Frisk kommun', null, 'Sjukfrånvaro', 'högst 5 %', 4],
    ],
  },
  {
    name: 'tabeller under varandra, var och en med målet som titel',
    why: 'rubrikraden upprepas och kolumnerna byter plats',
    sheets: [
      {
        name: 'KS',
        rows: [
          ['Trygg kommun'],
          ['Mätvärde', 'Målvärde', 'Utfall 2020'],
          ['Andel trygga', 80, 81],
          [],
          ['Frisk kommun'],
          ['Mätvärde', 'Utfall 2020', 'Målvärde'],
          ['Sjukfrånvaro', 6, 5],
        ],
      },
    ],
    expected: [
      [3, 'Trygg kommun', null, 'Andel trygga', 80, 81],
      [7, 'Frisk kommun', null, 'Sjukfrånvaro', 5, 6],
    ],
  },
  {
    name: 'två tabeller bredvid varandra under en måltitel',
    why: 'målet står ovanför: «Mål: …»',
    sheets: [
      {
        rows: [
          ['Mål: Trygg kommun'],
          ['Mätvärde', 'Målvärde', 'Utfall', null, 'Mätvärde', 'Målvärde', 'Utfall'],
          ['Andel trygga', 80, 81, null, 'Brott', 'högst 13', 12],
        ],
      },
    ],
    expected: [
      [3, 'Trygg kommun', null, 'Andel trygga', 80, 81],
      [3, 'Trygg kommun', null, 'Brott', 'högst 13', 12],
    ],
  },
  {
    name: 'Exceltabell med summarad, rader utanför räknas inte',
    why: 'tabellens eget område bestämmer',
    sheets: [
      {
        rows: [
          ['Nämndmål'],
          [],
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
          ['Bra skola', 'Meritvärde', 220, 218],
          ['Rik fritid', 'Besök', 1100, 900],
          ['Total', null, null, 1118],
          ['Utanför', 'Annat', 1, 2],
        ],
        tables: [{ name: 'Tabell1', area: 'A3:D6', totalRow: true }],
      },
    ],
    expected: [
      [4, 'Bra skola', null, 'Meritvärde', 220, 218],
      [5, 'Rik fritid', null, 'Besök', 1100, 900],
    ],
  },
  {
    name: 'ett blad per nämnd, dolda rader och kolumner',
    why: 'en filtrerad rad är fortfarande ett mätvärde',
    sheets: [
      {
        name: 'Socialnämnden',
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020'],
          ['Trygg vård', 'Väntetid', 'max 14 dagar', 12],
          [null, 'Nöjda', '90 %', '91 %'],
        ],
        hiddenRows: [2],
        hiddenColumns: [2],
      },
      {
        name: 'Kulturnämnden',
        rows: [[], [null, 'Mål', 'Mått', 'Målvärde 2020', 'Utfall 2020'], [null, 'Läslust', 'Lån', 5, 6]],
      },
      { name: 'Tomt', rows: [] },
    ],
    expected: [
      [2, 'Trygg vård', null, 'Väntetid', 'max 14 dagar', 12],
      [3, 'Trygg vård', null, 'Nöjda', '90 %', '91 %'],
      [3, 'Läslust', null, 'Lån', 5, 6],
    ],
  },
  {
    name: 'målen själva mäts',
    why: 'ingen mätvärdeskolumn: målet är mätvärdet',
    sheets: [
      {
        rows: [
          ['Mål', 'Målvärde', 'Utfall'],
          ['Andel trygga', 'minst 80 %', 81],
          ['Frisk', 'högst 5', 4],
        ],
      },
    ],
    expected: [
      [2, 'Andel trygga', null, 'Andel trygga', 'minst 80 %', 81],
      [3, 'Frisk', null, 'Frisk', 'högst 5', 4],
    ],
  },
  {
    name: '«Mål 2020» bredvid «Mätvärde» är ett målvärde',
    why: 'innehållet är tal, och målet har en egen kolumn',
    sheets: [
      {
        rows: [
          ['Nämndmål', 'Mätvärde', 'Mål 2020', 'Utfall 2020'],
          ['Öka tryggheten', 'Andel trygga', 80, 81],
          ['Minska våldet', 'Brott', 'högst 13', 12],
        ],
      },
    ],
    expected: [
      [2, 'Öka tryggheten', null, 'Andel trygga', 80, 81],
      [3, 'Minska våldet', null, 'Brott', 'högst 13', 12],
    ],
  },
  {
    name: 'bara årtal som rubrik för utfallen',
    why: 'nyckeltalstabell: målet, sedan åren',
    sheets: [
      {
        rows: [
          ['Mål', 'Indikator', 'Mål', '2018', '2019', '2020', 'Trend'],
          ['Kunskap', 'Meritvärde', '>220', 210, 215, 218, '↑'],
        ],
      },
    ],
    expected: [[2, 'Kunskap', null, 'Meritvärde', '>220', 218]],
  },
  {
    name: 'stavfel, avstavning, förkortningar och versaler',
    why: 'rubriker som de skrivs i trånga kolumner',
    sheets: [
      {
        rows: [
          ['KF-\nMÅL', 'Indkator', 'Mål\u00ADvär-\nde', 'Utfal -20', 'Komm.', 'Ansv.'],
          ['Trygg', 'Andel', '55 %', '54 (52)', 'x', 'AB'],
          ['Trygg', 'Antal', '55', '54', 'y', 'CD'],
        ],
      },
    ],
    expected: [
      [2, 'Trygg', null, 'Andel', '55 %', '54 (52)'],
      [3, 'Trygg', null, 'Antal', '55', '54'],
    ],
  },
  {
    name: 'en rad per mätvärde och år',
    why: 'långt format: året står i en egen kolumn',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'År', 'Målvärde', 'Utfall'],
          ['Kunskap', 'Meritvärde', 2019, '>220', 210],
          ['Kunskap', 'Meritvärde', 2020, '>222', 215],
        ],
      },
    ],
    expected: [[3, 'Kunskap', null, 'Meritvärde', '>222', 215]],
  },
  {
    name: 'könsuppdelat utfall under en rubrik',
    why: 'totalen bedöms, inte kvinnor eller män',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020', null, null],
          [null, null, null, 'Kvinnor', 'Män', 'Totalt'],
          ['Hälsa', 'Friska', 50, 58, 54, 56],
        ],
        merges: ['D1:F1'],
      },
    ],
    expected: [[3, 'Hälsa', null, 'Friska', 50, 56]],
  },
  {
    name: 'en tabell av annat slag under måltabellen',
    why: 'kontaktlistan är inga mätvärden, förklaringen av färgerna inte heller',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
          ['Trygg', 'Andel trygga', 80, 81],
          [],
          ['Grön', 'Målet är uppnått'],
          ['Röd', 'Målet är inte uppnått'],
          [],
          ['Namn', 'Befattning', 'Titel', 'Telefon'],
          ['Anna Svensson', 'Controller', 'Ekonom', '0393-678 000'],
        ],
      },
    ],
    expected: [[2, 'Trygg', null, 'Andel trygga', 80, 81]],
  },
  {
    name: 'målet i cellen bredvid «Mål:» ovanför varje tabell',
    why: 'etikett och mål i två celler är ingen mätvärdesrad',
    sheets: [
      {
        rows: [
          ['Mål:', 'Trygg kommun'],
          ['Indikator', 'Målvärde', 'Utfall'],
          ['Andel trygga', 80, 81],
          [],
          ['Mål:', 'Frisk kommun'],
          ['Indikator', 'Målvärde', 'Utfall'],
          ['Frisktal', 60, 58],
        ],
      },
    ],
    expected: [
      [3, 'Trygg kommun', null, 'Andel trygga', 80, 81],
      [7, 'Frisk kommun', null, 'Frisktal', 60, 58],
    ],
  },
  {
    name: 'avsnittsrader i två nivåer utan ordet mål',
    why: 'den fyllda raden är målet, den vanliga är delmålet',
    sheets: [
      {
        rows: [
          ['Mätvärde', 'Målvärde', 'Utfall'],
          [{ value: 'Trygg kommun', filled: true }],
          ['Belysning'],
          ['Andel hela lampor', 100, 90],
          ['Vägar'],
          ['Olyckor', 0, 2],
          [{ value: 'Frisk kommun', filled: true }],
          ['Frisktal', 60, 58],
        ],
      },
    ],
    expected: [
      [4, 'Trygg kommun', 'Belysning', 'Andel hela lampor', 100, 90],
      [6, 'Trygg kommun', 'Vägar', 'Olyckor', 0, 2],
      [8, 'Frisk kommun', null, 'Frisktal', 60, 58],
    ],
  },
  {
    name: 'målvärde sammanslaget över två mätvärden',
    why: 'det gäller båda; ett mätvärde sammanslaget över två rader är ändå ett',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', 'Kommentar'],
          ['Skola', 'Nöjda elever', '80 %', '78 %', 'k1'],
          [null, 'Nöjda föräldrar', null, '83 %', 'k2'],
          ['Vård', 'Väntetid', 'max 5', 6, 'k3'],
          [null, null, null, null, 'k4'],
        ],
        merges: ['A2:A3', 'C2:C3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5'],
      },
    ],
    expected: [
      [2, 'Skola', null, 'Nöjda elever', '80 %', '78 %'],
      [3, 'Skola', null, 'Nöjda föräldrar', '80 %', '83 %'],
      [4, 'Vård', null, 'Väntetid', 'max 5', 6],
    ],
  },
  {
    name: 'Utfall utan sammanslagning över flera år, målnummer i egna kolumner',
    why: 'årtalen längst till höger hör till rubriken ovanför',
    sheets: [
      {
        rows: [
          ['Nr', 'Mål', 'Nr', 'Mätvärde', 'Målvärde', null, 'Utfall', null],
          [null, null, null, null, 2020, 2021, 2020, 2021],
          [1, 'Trygg', '1.1', 'Andel trygga', 1, 2, 3, 4],
        ],
      },
    ],
    expected: [[3, 'Trygg', null, 'Andel trygga', 2, 4]],
  },
  {
    name: 'mål som heter Grön och en förklaring av färgerna bredvid',
    why: 'ett mål får heta som en färg; «Grön = …» till höger är ingen statuskolumn',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', null, null, 'Grön = uppnått'],
          ['Grön', 'Utsläpp', 'högst 40', 44, null, null, 'Gul = nära'],
        ],
      },
    ],
    expected: [[2, 'Grön', null, 'Utsläpp', 'högst 40', 44]],
  },
  {
    name: 'två kolumner heter Målvärde',
    why: 'vilken som gäller kan inte gissas',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Målvärde', 'Utfall'],
          ['A', 'Andel', '55 %', '60 %', '54 %'],
        ],
      },
    ],
    expected: [[2, 'A', null, 'Andel', undefined, '54 %']],
    issues: ['duplicate-heading'],
  },
  {
    name: 'målvärdet gäller ett annat år',
    why: '2022 års mål ska inte dömas med 2020 års utfall',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde 2022', 'Utfall 2020'],
          ['A', 'Andel', '55 %', '54 %'],
        ],
      },
    ],
    expected: [[2, 'A', null, 'Andel', undefined, '54 %']],
    issues: ['period-unclear'],
  },
  {
    name: 'utfallskolumn saknas',
    why: 'nästan en måltabell: säg vad som ska skrivas',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde 2020'],
          ['A', 'Andel', '55 %'],
        ],
      },
    ],
    expected: [],
    issues: ['no-table', 'column-missing'],
  },
  {
    name: 'datum som inte finns i rubriken',
    why: '31 april frågas om och läses inte som någon annan dag',
    sheets: [
      {
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 31 april 2020'],
          ['A', 'Andel', '55 %', 5],
        ],
      },
    ],
    expected: [[2, 'A', null, 'Andel', '55 %', undefined]],
    issues: ['date-impossible'],
  },
];

function readAll(layout: Pick<Layout, 'sheets' | 'period'>) {
  const snapshot = buildSnapshot(layout.sheets);
  const recognition = recogniseTables(snapshot, []);
  return { recognition, reading: readMeasures(snapshot, recognition, layout.period ?? null) };
}

describe('måltabeller i olika uppställningar', () => {
  test.each(LAYOUTS)('$name – $why', (layout) => {
    const { recognition, reading } = readAll(layout);
    const short = reading.measures.map((each): Short => [
      each.row,
      each.goal,
      each.subgoal,
      each.name,
      each.target?.value,
      each.outcome?.value,
    ]);
    expect(short).toEqual(layout.expected);
    expect([...recognition.issues, ...reading.issues].map((each) => each.code)).toEqual(layout.issues ?? []);
  });
});

const NO_TABLES: readonly (SheetSpec & { readonly name: string })[] = [
  {
    name: 'Budget',
    rows: [
      ['Konto', 'Budget', 'Utfall', 'Avvikelse'],
      ['Lön', 100, 98, 2],
    ],
  },
  {
    name: 'Personal',
    rows: [
      ['Namn', 'Enhet', 'Telefon'],
      ['Anna', 'KLK', '0393'],
    ],
  },
  {
    name: 'Instruktion',
    rows: [
      ['Så här fyller du i'],
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
      ['Skriv målet', 'Vad som ska mätas', 'Vad ni vill uppnå', 'Vad ni uppnådde'],
    ],
  },
  {
    name: 'Kodbok',
    rows: [
      ['Variabel', 'Beskrivning', 'Värden'],
      ['mål', 'Mål för året', '1–5'],
    ],
  },
  {
    name: 'Färger',
    rows: [
      ['Grön', 'Målvärdet är uppnått'],
      ['Gul', 'Utfall nära målvärdet'],
    ],
  },
  {
    name: 'Bidrag',
    rows: [
      ['Ändamål', 'Budget 2020', 'Utfall 2020'],
      ['Förening', 10, 9],
    ],
  },
  { name: 'Tomt', rows: [] },
];

describe('blad som inte är måltabeller', () => {
  test.each(NO_TABLES)('$name', (sheet) => {
    const { recognition } = readAll({ sheets: [sheet] });
    expect(recognition.tables).toEqual([]);
    expect(recognition.sheetsWithout).toEqual([sheet.name]);
    expect(recognition.issues.map((each) => each.code)).toEqual(['no-table']);
  });

  test('Målljus egna blad tolkas aldrig', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
      ['A', 'a', 1, 2],
    ];
    const snapshot = buildSnapshot([{ name: 'Måluppfyllelse', rows }]);
    expect(recogniseTables(snapshot, []).tables).toHaveLength(1);
    expect(recogniseTables(snapshot, [], ['Måluppfyllelse']).tables).toEqual([]);
  });

  test('ett dolt blad räknas inte men nämns', () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall'],
      ['A', 'a', 1, 2],
    ];
    const { recognition } = readAll({ sheets: [{ name: 'Gammalt', rows, visibility: 'hidden' }] });
    expect(recognition.tables).toEqual([]);
    expect(recognition.issues.map((each) => each.text).join(' ')).toContain('Bladet Gammalt är dolt');
  });
});

test('beskrivningen säger vad som tolkades, var och hur säkert', () => {
  const { recognition } = readAll(LAYOUTS[0] ?? { sheets: [] });
  expect(recognition.tables.map((table) => table.description)).toEqual([
    'Blad KS mål, rad 4–8: 3 mätvärden i 2 mål. Mål i kolumn A, Mätvärde i kolumn B, Målvärde 2020 i kolumn C, Utfall 2019 i kolumn D, Utfall 2020 i kolumn E, Status i kolumn F. Tolkningen är säker.',
  ]);
});
