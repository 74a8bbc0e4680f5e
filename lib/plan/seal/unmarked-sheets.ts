// Finds sheets of ours whose last line, «Kontrolltal …», somebody has taken away: then nothing else tells that what stands there is ours.
import type { SheetSnapshot } from '../../model/snapshot.ts';
import { filterInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import type { CellWrite } from '../../model/write-plan.ts';
import { SEALED_KINDS, SEALED_SHEETS } from '../sealed-sheets.ts';
import { sealedKind } from '../sheet-seal.ts';
import { isNameOf, isNumberedNameOf } from '../written-text.ts';
import type { SealChange } from './describe-change.ts';
import { wantedCells } from './own-sheet-changes.ts';
import type { SealCheckInput } from './seal-check-input.ts';
import { sealLineOf } from './seal-line.ts';

/** One change for each sheet that has the line of the seal, or the form of one of ours, but not its last line. Known ones are not among them. */
export function* unmarkedSheets(input: SealCheckInput): Steps<readonly SealChange[]> {
  const { snapshot, state } = input;
  const known = [...SEALED_KINDS.flatMap((kind) => state.sheets[kind]?.sheet ?? []), ...state.retired];
  const found: SealChange[] = [];
  for (const sheet of snapshot.sheets) {
    if (known.includes(sheet.name) || sealedKind(sheet) !== null) continue;
    if (sealLineOf(sheet) !== null || (yield* hasOurForm(input, sheet))) found.push(unmarked(sheet.name));
    yield 0;
  }
  return found;
}

/** Whether most of what would be written in such a sheet stands there already. */
function* hasOurForm(input: SealCheckInput, { name, values }: SheetSnapshot): Steps<boolean> {
  const kind = SEALED_KINDS.find((each) => {
    const { name: ours } = SEALED_SHEETS[each];
    return isNumberedNameOf(ours, name) || isNameOf(ours, name);
  });
  if (kind === undefined) return false;
  const wanted = yield* wantedCells(input, kind);
  const stands = ({ row, column, value }: CellWrite): boolean => values[row]?.[column] === value;
  return wanted.length > 0 && 2 * (yield* filterInSlices(wanted, stands)).length > wanted.length;
}

function unmarked(sheet: string): SealChange {
  const text = `Raden «Kontrolltal …» sist i bladet «${sheet}» är borttagen eller ändrad, så det går inte att se om bladet är som Målljus skrev det.`;
  return { kind: 'written', cell: null, text };
}
