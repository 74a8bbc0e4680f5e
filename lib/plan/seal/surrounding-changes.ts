// What else than the judged was changed, sheet by sheet.
import { listed } from '../../swedish/listed.ts';
import type { SealChange } from './describe-change.ts';
import { isOwnMark, newOwnMark } from './own-sheet-marks.ts';
import type { SheetMark } from './sheet-marks.ts';

/** `isJudgedSame`: no name that is judged was changed, so that one that differs only repeats another. At most one line for each sheet that says other things around the judged, is new or is gone, and one for the order of the sheets. */
export function surroundingChanges(
  sealed: readonly SheetMark[],
  standing: readonly SheetMark[],
  isJudgedSame: boolean,
): readonly SealChange[] {
  const [before, now] = [sealed, standing].map((marks) => marks.filter((mark) => !isOwnMark(mark)));
  const texts = [...sheetTexts(before ?? [], now ?? [], isJudgedSame), ...ownTexts(sealed, standing)];
  return texts.map((text): SealChange => ({ kind: 'presentation', cell: null, text }));
}

/** Of sheets that Målljus made; one that is not there any longer is told of elsewhere. */
function ownTexts(sealed: readonly SheetMark[], standing: readonly SheetMark[]): readonly string[] {
  const known = new Map(sealed.filter(isOwnMark).map((one) => [one.sheet, one]));
  const left = new Map(standing.filter(isOwnMark).map((one) => [one.sheet, one]));
  return [...new Set([...known.keys(), ...left.keys()])].flatMap((sheet) => {
    const now = left.get(sheet) ?? newOwnMark(sheet);
    const before = known.get(now.sheet) ?? newOwnMark(now.sheet);
    const others = [
      ...(before.cells === now.cells ? [] : ['celler som Målljus inte skrev']),
      ...(before.notes === now.notes ? [] : ['anteckningar']),
      ...(before.shape === now.shape ? [] : ['vad som är dolt: bladet, rader eller kolumner']),
    ];
    return others.length === 0
      ? []
      : [`På bladet «${now.sheet}» från Målljus är annat ändrat: ${listed(others)}.`];
  });
}

function sheetTexts(
  before: readonly SheetMark[],
  now: readonly SheetMark[],
  isJudgedSame: boolean,
): readonly string[] {
  const known = new Map(before.map((one) => [one.sheet, one]));
  const left = new Set(now.map(({ sheet }) => sheet));
  const gone = before.filter(({ sheet }) => !left.has(sheet));
  const renamed = new Map<SheetMark, SheetMark>();
  for (const one of now) {
    if (known.has(one.sheet)) continue;
    const same = gone.find((earlier) => !renamed.has(earlier) && isSameSheet(earlier, one));
    if (same !== undefined) renamed.set(same, one);
  }
  const renamedTo = new Set(renamed.values());
  const texts = [
    ...now.flatMap((one) => {
      if (renamedTo.has(one)) return [];
      const earlier = known.get(one.sheet);
      if (earlier === undefined) return [`Bladet «${one.sheet}» fanns inte när bedömningen gjordes.`];
      return changeOf(earlier, one, isJudgedSame) ?? [];
    }),
    ...gone.map((one) => {
      const other = renamed.get(one);
      return other === undefined
        ? `Bladet «${one.sheet}» finns inte kvar under det namnet.`
        : `Bladet «${one.sheet}» heter nu «${other.sheet}».`;
    }),
  ];
  const isMoved = gone.length === 0 && before.some(({ sheet }, at) => now[at]?.sheet !== sheet);
  return [...texts, ...(isMoved && texts.length === 0 ? ['Bladen står i en annan ordning.'] : [])];
}

function isSameSheet(one: SheetMark, other: SheetMark): boolean {
  return (['cells', 'names', 'notes', 'shape', 'places'] as const).every((each) => one[each] === other[each]);
}

function changeOf(before: SheetMark, now: SheetMark, isJudgedSame: boolean): string | null {
  const others = [
    ...(before.cells === now.cells ? [] : ['celler som inte bedöms']),
    ...(before.names === now.names || !isJudgedSame ? [] : ['namn som upprepas']),
    ...(before.notes === now.notes ? [] : ['anteckningar']),
    ...(before.shape === now.shape ? [] : ['sammanfogade eller dolda celler']),
  ];
  const isMoved = before.places !== now.places && before.cells === now.cells;
  if (others.length > 0) {
    const moved = isMoved ? ' Rader eller kolumner står också på andra ställen.' : '';
    return `På bladet «${now.sheet}» är annat ändrat: ${listed(others)}.${moved}`;
  }
  return isMoved
    ? `På bladet «${now.sheet}» är rader eller kolumner sorterade, flyttade, infogade eller borttagna.`
    : null;
}
