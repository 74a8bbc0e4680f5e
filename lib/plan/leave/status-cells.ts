// The cells that a rule of ours shows in colour, for a workbook that is to keep the colours as ordinary looks when the rules are gone.
import { STATUS_WORD, STATUSES } from '../../model/assessment.ts';
import type { Area, SheetSnapshot } from '../../model/snapshot.ts';
import { forRows } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import type { LeavingWrites } from '../../model/write-plan.ts';

/** Every status word under our rules, each cell once. A person's rules for some of the words are not ours: ours are always four. */
export function* coloured({
  name,
  values,
  conditionalFormats,
}: SheetSnapshot): Steps<LeavingWrites['statusCells']> {
  const cells = new Map<string, LeavingWrites['statusCells'][number]>();
  for (const area of ownAreas(conditionalFormats))
    yield* forRows(area.top, Math.min(area.bottom, values.length - 1), (row) => {
      const last = Math.min(area.right, (values[row]?.length ?? 0) - 1);
      for (let column = area.left; column <= last; column++) {
        const status = STATUSES.find((one) => STATUS_WORD[one] === values[row]?.[column]);
        if (status !== undefined)
          cells.set(`${String(row)}:${String(column)}`, { sheet: name, row, column, status });
      }
    });
  return [...cells.values()];
}

/** Whether the sheet has rules of ours. */
export function hasOwnRules({ conditionalFormats }: SheetSnapshot): boolean {
  return ownAreas(conditionalFormats).length > 0;
}

/** The areas that rules for all four words cover. */
function ownAreas(formats: SheetSnapshot['conditionalFormats']): readonly Area[] {
  const [first = [], ...others] = STATUSES.map((status) =>
    formats
      .filter(({ formula }) => formula.trim().replace(/^=/, '') === `"${STATUS_WORD[status]}"`)
      .flatMap(({ areas }) => areas),
  );
  return first.filter((area) => others.every((areas) => areas.some((other) => isSame(area, other))));
}

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
