// Excel's errors by the names they have in files, whatever language Excel shows them in.

// What Swedish Excel calls them (support.microsoft.com, «Identifiera fel i formler»); Excel elsewhere gives the English names.
const ENGLISH: Readonly<Record<string, string>> = {
  '#SKÄRNING!': '#NULL!',
  '#DIVISION/0!': '#DIV/0!',
  '#VÄRDEFEL!': '#VALUE!',
  '#REFERENS!': '#REF!',
  '#NAMN?': '#NAME?',
  '#OGILTIGT!': '#NUM!',
  '#SAKNAS!': '#N/A',
  '#SPILL!': '#SPILL!',
  '#ÖVERSPILL!': '#SPILL!',
  '#BERÄKNA!': '#CALC!',
  '#BERÄKNING!': '#CALC!',
  '#FÄLT!': '#FIELD!',
  '#HÄMTAR_DATA': '#GETTING_DATA',
  '#UPPTAGEN!': '#BUSY!',
};

/** The name in files of an error as Excel gives it: `#SAKNAS!` → `#N/A`. One that is not known stays as it is, and is still an error. */
export function englishError(shown: string): string {
  return ENGLISH[shown.toUpperCase()] ?? shown;
}
