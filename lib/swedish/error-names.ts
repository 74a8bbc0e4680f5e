// Excel's errors by name: as files hold them (English) and as Swedish Excel shows them.

// By the name in files. The first seven: functions ÄRF and ÄRFEL in Swedish Excel; the last two: support.microsoft.com/sv-se.
const SWEDISH: Readonly<Record<string, string>> = {
  '#NULL!': '#SKÄRNING!',
  '#DIV/0!': '#DIVISION/0!',
  '#VALUE!': '#VÄRDEFEL!',
  '#REF!': '#REFERENS!',
  '#NAME?': '#NAMN?',
  '#NUM!': '#OGILTIGT!',
  '#N/A': '#SAKNAS!',
  '#CALC!': '#BERÄKNING!',
  '#SPILL!': '#SPILL!',
};

// Other names that have been met, and errors whose Swedish names differ between versions: read, never shown.
const ALSO: Readonly<Record<string, string>> = {
  '#SAKNAS': '#N/A',
  '#BERÄKNA!': '#CALC!',
  '#ÖVERSPILL!': '#SPILL!',
  '#FÄLT!': '#FIELD!',
  '#FIELD!': '#FIELD!',
  '#UPPTAGEN!': '#BUSY!',
  '#BUSY!': '#BUSY!',
  '#HÄMTAR_DATA': '#GETTING_DATA',
  '#GETTING_DATA': '#GETTING_DATA',
  '#BLOCKED!': '#BLOCKED!',
  '#CONNECT!': '#CONNECT!',
  '#UNKNOWN!': '#UNKNOWN!',
};

const IN_FILES = new Map([
  ...Object.entries(SWEDISH).flatMap(([file, shown]) => [[file, file] as const, [shown, file] as const]),
  ...Object.entries(ALSO),
]);

/** The name in files of the error that a text names in either language: `#SAKNAS!` → `#N/A`; null when it names none. */
export function errorNamed(text: string): string | null {
  // Nearly every text is none.
  return text.includes('#') ? (IN_FILES.get(text.trim().toUpperCase()) ?? null) : null;
}

/** What Swedish Excel shows for an error by its name in files: `#DIV/0!` → `#DIVISION/0!`; one that is not known stays. */
export function errorInSwedish(error: string): string {
  return SWEDISH[error] ?? error;
}

/** Both names, for a sentence to whoever has either Excel: `#DIVISION/0! (#DIV/0!)`; one where they are the same. */
export function errorInWords(error: string): string {
  const swedish = errorInSwedish(error);
  return swedish === error ? error : `${swedish} (${error})`;
}
