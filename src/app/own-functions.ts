// Which formulas call Målljus's functions, as Excel shows them and as they stand in a file.

// What says nothing of which functions are called: texts, names of sheets in quotes, names of columns in brackets. Each begins where
// the one before has ended, so a quote inside another kind is a character like any.
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]/g;
// In a file Excel puts `_xldudf_` before the name of a function, or `_xlfn.` where it does not know it, and writes the full stop as `_`.
// Without `_xldudf_`, which only functions have, what follows tells a function from a name («Malljus_lista») and a sheet.
const OUR_FUNCTION = /_xldudf_MALLJUS[._]\p{L}|(?<![\p{L}\p{N}])MALLJUS[._]\p{L}[\p{L}\p{N}._]*\s*\(/iu;
// Told quickly of nearly every formula.
const MAYBE = /malljus[._]/i;

/** The formula with texts, quoted sheet names and column names left empty: `IF(A1="x",'Blad 1'!B1)` → `IF(A1="",""!B1)`. */
export function bareFormula(formula: string): string {
  return formula.replace(QUOTED, '""');
}

/** Whether a function of ours is called: `callsOwnFunction('IF(MALLJUS.STATUS(B1,C1)="Grön",1,0)')` is true. */
export function callsOwnFunction(formula: string): boolean {
  return MAYBE.test(formula) && OUR_FUNCTION.test(bareFormula(formula));
}
