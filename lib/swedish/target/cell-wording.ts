// TEMP
export interface TargetCell {
  readonly value: string | number | boolean | null | { readonly error: string };
  readonly numberFormat: string;
  readonly date1904?: boolean;
}
export type CellWording =
  { text: string; warnings: string[] } | { text: string; question: string; suggestions: string[] };
export function cellWording(c: TargetCell): CellWording {
  return { text: String(c.value), warnings: [] };
}
