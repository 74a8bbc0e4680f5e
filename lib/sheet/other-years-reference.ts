// Comparison values («Riket 2023») of another year than the judged one: never used in silence, and asked about where a målvärde needs them.
import { issue, type Issue } from '../issue.ts';
import type { Measure, Period } from '../model/measure.ts';
import { findInSlices, type Steps } from '../model/steps.ts';
import { parseTarget } from '../swedish/parse-target.ts';
import { describePeriod, samePeriod, yearOf } from './period.ts';
import { columnsOf, headingRef, tableAt } from './table-columns.ts';
import type { RecognisedColumn, RecognisedTable } from './table.ts';

/** The roles of comparison values, with the heading that each should have. */
const REFERENCE_HEADING = {
  riket: 'Riket',
  länet: 'Länet',
  jämförbara: 'Jämförbara kommuner',
} as const;

type ReferenceRole = keyof typeof REFERENCE_HEADING;

const REFERENCE_ROLES = Object.keys(REFERENCE_HEADING) as readonly ReferenceRole[];

/** The comparison values that the table has for other periods only. Example: «Riket 2023» when 2024 is judged gives `['riket']`. */
export function ofOtherYears(table: RecognisedTable, period: Period | null): readonly ReferenceRole[] {
  if (period === null) return [];
  return REFERENCE_ROLES.filter((role) => {
    const columns = columnsOf(table, role);
    return columns.length > 0 && !columns.some((column) => holdsFor(column, period));
  });
}

// The whole year's value serves for a part of it, as the whole year's målvärde does.
function holdsFor(column: RecognisedColumn, period: Period): boolean {
  if (column.period === null || column.period === yearOf(period)) return true;
  return samePeriod(column.period, period);
}

/** A question per comparison value that only other periods have, when a målvärde of the table is judged against it. */
export function* askOtherYearsReference(
  table: RecognisedTable,
  measures: readonly Measure[],
  period: Period | null,
): Steps<Issue[]> {
  const issues: Issue[] = [];
  if (period === null) return issues;
  for (const role of ofOtherYears(table, period)) {
    const compares = (measure: Measure): boolean => comparesWith(measure, role);
    const found = yield* findInSlices(measures, compares, TARGETS_READ);
    if (found !== undefined) issues.push(askWhich(table, role, period));
  }
  return issues;
}

/** Målvärden to a slice, when they have to be read. */
const TARGETS_READ = 500;

// A word that every comparison has; reading each målvärde of a large table for nothing takes time.
const MAY_COMPARE = /rik|land|län|sverige|nation|kommun|snitt|jämför|liknande/iu;

function comparesWith({ target }: Measure, role: ReferenceRole): boolean {
  if (typeof target?.value !== 'string' || !MAY_COMPARE.test(target.value)) return false;
  const read = parseTarget(target.value);
  return read.kind === 'reference' && read.reference === role;
}

function askWhich(table: RecognisedTable, role: ReferenceRole, period: Period): Issue {
  const columns = columnsOf(table, role);
  const shown = columns.map((column) => `«${column.heading}»`).join(', ');
  const [word, when] = [REFERENCE_HEADING[role], describePeriod(period)];
  const text = `${tableAt(table)} har målvärden som jämförs med ett värde för ${when}, men det som finns är ${shown}. Lägg till kolumnen «${word} ${when}», eller skriv rubriken «${word}» om det äldre värdet ska gälla.`;
  return issue('period-unclear', headingRef(table, columns[0]), text, `${word} ${when}`);
}
