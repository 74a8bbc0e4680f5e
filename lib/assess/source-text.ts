// How every explanation ends: where the measure stands and what judged it; written and known again here.

/**
 * `Regel 90, rad 7.` by rules that ship, `Rad 7, efter regel R1 i 90.` by a workbook's own, whose rules stand in rows too, so that there the
 * measure's row goes first; `Rad 7.` where nothing judged it (`rule` null).
 */
export function sourceText(rule: string | null, row: number, isPreset: boolean): string {
  if (rule === null) return `Rad ${String(row)}.`;
  return isPreset ? `Regel ${rule}, rad ${String(row)}.` : `Rad ${String(row)}, efter regel ${rule}.`;
}

/** That ending, of a text with ordinary blanks. */
export const SOURCE_ENDING = /(?:Regel [^.]+, rad \d+|Rad \d+(?:, efter regel .+)?)\.$/;
