// Chooses the målvärde column of a table for one period; several that claim it, or only those of other years, become a question.
import { issue, type Issue } from '../issue.ts';
import type { Period } from '../model/measure.ts';
import { samePeriod, describePeriod, yearOf } from './period.ts';
import {
  columnsOf,
  headingRef,
  type ChosenColumn,
  tableAt,
  lacksColumn,
  undatedOf,
} from './table-columns.ts';
import type { RecognisedColumn, RecognisedTable } from './table.ts';

/** The column of the målvärden for the period, or null with the question why it cannot be told. */
export function chooseTarget(table: RecognisedTable, period: Period | null): ChosenColumn {
  const targets = columnsOf(table, 'target');
  // A day that does not exist («Målvärde 31 april») has been asked about at its heading.
  if (targets.length === 0)
    return undatedOf(table, 'target').length > 0 ? none() : none(lacksColumn(table, 'målvärde'));
  const bare = targets.filter((column) => column.period === null);
  if (period === null) return oneOf(table, bare.length > 0 ? bare : targets, period);
  const dated = targets.filter((column) => column.period !== null);
  const steps = [
    dated.filter((column) => column.period === period),
    dated.filter((column) => samePeriod(column.period ?? '', period)),
    bare,
    dated.filter((column) => column.period === yearOf(period)),
  ];
  const found = withRevised(
    bare,
    steps.find((step) => step.length > 0),
  );
  return found === undefined ? none(ofOtherPeriods(table, dated, period)) : oneOf(table, found, period);
}

// «Reviderat målvärde» without a year may stand in place of the year's own.
const REVISED = /revider|(?<!\p{L})ny(?:tt|a)?(?!\p{L})|juster|ändra|korriger|uppdater/iu;

function withRevised(
  bare: readonly RecognisedColumn[],
  found: readonly RecognisedColumn[] | undefined,
): readonly RecognisedColumn[] | undefined {
  if (found === undefined || found === bare) return found;
  return [...found, ...bare.filter((column) => REVISED.test(column.heading))];
}

const none = (...issues: readonly Issue[]): ChosenColumn => ({ column: null, issues });

function oneOf(
  table: RecognisedTable,
  targets: readonly RecognisedColumn[],
  period: Period | null,
): ChosenColumn {
  const [first, ...others] = targets;
  if (first !== undefined && others.length === 0) return { column: first.column, issues: [] };
  const isAsked = others.every((column) => column.period === first?.period);
  return isAsked ? none() : none(ofOtherPeriods(table, targets, period));
}

// A målvärde for another year is not this year's: the officer says which one counts.
function ofOtherPeriods(
  table: RecognisedTable,
  targets: readonly RecognisedColumn[],
  period: Period | null,
): Issue {
  const shown = targets.map((column) => `«${column.heading}»`).join(', ');
  const when = period === null ? 'perioden' : describePeriod(period);
  const text = `${tableAt(table)} har inget målvärde som säkert gäller ${when} (det som finns är ${shown}). Ange vilket målvärde som gäller, till exempel med rubriken «Målvärde ${when}».`;
  const suggestion = period === null ? 'Målvärde' : `Målvärde ${describePeriod(period)}`;
  return issue('period-unclear', headingRef(table, targets[0]), text, suggestion);
}
