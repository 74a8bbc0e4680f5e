// The sheet «Mål» of the template: one measure to a row, with målvärde, utfall and prognos for every year of the term.
import type { NewColumn, NewSheet } from './new-workbook.ts';

/** Name of the sheet. */
export const GOAL_SHEET = 'Mål';

/** The sheet for the years of a term. */
export function goalSheet(years: readonly number[]): NewSheet {
  return {
    name: GOAL_SHEET,
    title: `Mål och mätvärden ${spanOf(years)}`,
    about: ['Ett mätvärde per rad. Hur kolumnerna fylls i visas när du ställer dig i dem.'],
    table: {
      name: 'Matvarden',
      altText: 'Mål, delmål och mätvärden med målvärde, utfall och prognos för varje år i mandatperioden.',
    },
    columns: [...WHAT, ...years.flatMap(yearColumns), COMMENT],
    rows: [],
    emptyRows: 60,
    frozenColumns: 3,
    page: { paper: 'A3', landscape: true, wide: 2 },
  };
}

/** `2023–2026`. */
export function spanOf(years: readonly number[]): string {
  return `${String(years[0])}–${String(years.at(-1))}`;
}

const WHAT: readonly NewColumn[] = [
  {
    heading: 'Nämndmål',
    width: 28,
    explanation: 'Nämndens mål. Skriv det på varje rad som hör till målet, eller bara på den första.',
  },
  {
    heading: 'Delmål',
    width: 22,
    explanation:
      'Delmålet, när målet är uppdelat. En tom cell hör till delmålet ovanför så länge målet är detsamma.',
  },
  {
    heading: 'Mätvärde',
    width: 36,
    explanation: 'Det som mäts, eller aktiviteten som ska genomföras. En rad för varje.',
  },
  {
    heading: 'Nämnd',
    width: 20,
    explanation: 'Nämnden som har målet, till exempel Socialnämnden.',
  },
  {
    heading: 'KF-mål',
    width: 24,
    explanation: 'Kommunfullmäktiges övergripande mål som nämndmålet bidrar till.',
  },
  {
    heading: 'Typ',
    width: 17,
    explanation:
      'Kvalitetsindikator är ett tal, aktivitet är något som genomförs. Ett inriktningsmål får ingen färg.',
    list: ['Kvalitetsindikator', 'Aktivitet', 'Inriktningsmål'],
  },
  { heading: 'Enhet', width: 10, explanation: 'Till exempel %, antal, kronor eller index.' },
  {
    heading: 'Riktning',
    width: 16,
    explanation: 'Om högre eller lägre är bättre. Behövs när målvärdet inte säger det.',
    list: ['Högre är bättre', 'Lägre är bättre'],
  },
  {
    heading: 'Utgångsvärde',
    width: 14,
    explanation: 'Värdet före mandatperioden. Behövs när målvärdet är att öka eller minska.',
  },
  {
    heading: 'Följs upp',
    width: 13,
    explanation:
      'Året eller dagen när mätvärdet följs upp, eller aktiviteten ska vara klar. Tomt när det följs upp varje år.',
  },
  {
    heading: 'Ansvarig',
    width: 20,
    explanation: 'Den funktion som ansvarar för mätvärdet, till exempel kvalitetschefen.',
  },
  {
    heading: 'Agenda 2030',
    width: 13,
    explanation: 'Numret på det globala målet, 1–17. Flera skiljs åt med komma: 3, 10.',
    cells: 'text',
  },
];

const COMMENT: NewColumn = {
  heading: 'Kommentar',
  width: 40,
  explanation: 'Analys eller annat som läsaren behöver veta.',
};

// The last days of the two reporting dates within a year.
const REPORTING_DAYS = ['30 april', '31 augusti'] as const;

function yearColumns(year: number): readonly NewColumn[] {
  const name = String(year);
  return [
    {
      heading: `Målvärde ${name}`,
      width: 16,
      explanation: `Vad som ska nås ${name}: minst 80 %, högst 430, mellan 50 och 70 %, öka, eller antagen senast ${name}-12-31.`,
      cells: 'text',
    },
    ...REPORTING_DAYS.flatMap((day) => reportingColumns(day, name)),
    {
      heading: `Utfall ${name}`,
      width: 12,
      explanation: `Hur det blev för helåret ${name}. Lämna tomt när det inte är mätt; ett tomt utfall får aldrig en färg.`,
    },
  ];
}

function reportingColumns(day: string, year: string): readonly NewColumn[] {
  return [
    {
      heading: `Utfall per ${day} ${year}`,
      width: 13,
      explanation: `Utfallet till och med ${day}. Lämna tomt när det inte är mätt.`,
      foldable: true,
    },
    {
      heading: `Prognos per ${day} ${year}`,
      width: 13,
      explanation: `Vad utfallet väntas bli för hela ${year}, bedömt ${day}. Lämna tomt så räknar Målljus en prognos där det går.`,
      foldable: true,
    },
  ];
}
