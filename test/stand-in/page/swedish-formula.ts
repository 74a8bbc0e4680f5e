// A formula as Swedish Excel shows and takes it, with `;` between arguments and a decimal comma, and as the file has it.

// Texts and quoted sheet names, which are left alone, or a decimal mark inside a number that is no part of a word or an address, or
// the mark between arguments.
const TYPED = /"[^"]*"|'[^']*'|(?<![\p{L}\d$.!,])\d+,\d+|;/gu;
const STORED = /"[^"]*"|'[^']*'|(?<![\p{L}\d$.!])\d+\.\d+|,/gu;

/** `=F(0,85;C2)` → `=F(0.85,C2)`. A comma that stands between arguments all the same is left. */
export function inFileForm(typed: string): string {
  return typed.replace(TYPED, (part) => {
    if (part === ';') return ',';
    return /^\d/.test(part) ? part.replace(',', '.') : part;
  });
}

/** `=F(0.85,C2)` → `=F(0,85;C2)`. */
export function inSwedish(stored: string): string {
  return stored.replace(STORED, (part) => {
    if (part === ',') return ';';
    return /^\d/.test(part) ? part.replace('.', ',') : part;
  });
}
