// The words for rules of which nobody can tell which one judges.
import type { CompiledRow } from '../model/condition.ts';
import { isDated } from '../rules/rules-on.ts';

type Row = Pick<CompiledRow<unknown, unknown>, 'row'>;

/**
 * `Reglerna R1 och R2 gäller båda för mätvärdet, och de är lika noga angivna. Ändra …`. `what` is in the definite form. Without a day known
 * rows of a part of the time are in conflict with what holds the rest of it, also when there is a single one.
 */
export function conflictText(rows: readonly Row[], what: string, isDayKnown: boolean): string {
  const ids = idsOf(rows);
  const rules = `${ids.length === 1 ? 'Regel' : 'Reglerna'} ${ids.join(' och ')}`;
  if (!isDayKnown && rows.some(({ row }) => isDated(row)))
    return `${rules} gäller ${what} bara en del av tiden, och perioden är inte känd. Välj en period.`;
  const both = ids.length === 1 ? 'står på flera rader som gäller' : 'gäller båda';
  return `${rules} ${both} för ${what}, och de är lika noga angivna. Ändra vad en av dem gäller för, eller när.`;
}

/** The same as a few words in an explanation: `det är oklart om regel R2 gäller`. */
export function conflictWhy(rows: readonly Row[]): string {
  const ids = idsOf(rows);
  return ids.length === 1
    ? `det är oklart om regel ${ids.join('')} gäller`
    : `reglerna ${ids.join(' och ')} gäller båda`;
}

function idsOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map(({ row }) => row.id))];
}
