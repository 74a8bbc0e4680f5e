// What else than the judged was changed, sheet by sheet.
import type { SealChange } from './describe-change.ts';
import type { Seal } from './seal.ts';

/** One line for each sheet that says other things around the judged, is new or is gone. */
export function surroundingChanges(
  { surroundings: before }: Pick<Seal, 'surroundings'>,
  { surroundings: now }: Pick<Seal, 'surroundings'>,
): readonly SealChange[] {
  const known = new Map(before.map(({ sheet, mark }) => [sheet, mark]));
  const left = new Set(now.map(({ sheet }) => sheet));
  const changed = now.flatMap(({ sheet, mark }) => {
    const earlier = known.get(sheet);
    if (earlier === mark) return [];
    return change(
      earlier === undefined
        ? `Bladet «${sheet}» fanns inte när bedömningen gjordes.`
        : `På bladet «${sheet}» är annat än det bedömda ändrat, flyttat eller sorterat.`,
    );
  });
  const gone = before.flatMap(({ sheet }) =>
    left.has(sheet) ? [] : change(`Bladet «${sheet}» finns inte kvar under det namnet.`),
  );
  const isMoved =
    changed.length + gone.length === 0 && before.some(({ sheet }, at) => now[at]?.sheet !== sheet);
  return [...changed, ...gone, ...(isMoved ? change('Bladen står i en annan ordning.') : [])];
}

function change(text: string): readonly SealChange[] {
  return [{ kind: 'presentation', cell: null, text }];
}
