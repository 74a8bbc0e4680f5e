// Excel's words for errors in Swedish and English.
import type { CellError } from '../../../lib/index.ts';

const SWEDISH: Readonly<Record<string, string>> = {
  '#DIV/0!': '#DIVISION/0!',
  '#N/A': '#SAKNAS!',
  '#NAME?': '#NAMN?',
  '#NULL!': '#SKÄRNING!',
  '#NUM!': '#OGILTIGT!',
  '#REF!': '#REFERENS!',
  '#VALUE!': '#VÄRDEFEL!',
  '#SPILL!': '#SPILL!',
  '#CALC!': '#BERÄKNA!',
  '#BUSY!': '#UPPTAGEN!',
  '#GETTING_DATA': '#HÄMTAR_DATA',
};

const FROM_WORD = new Map(
  Object.entries(SWEDISH).flatMap(([english, swedish]) => [
    [english, english],
    [swedish, english],
  ]),
);

/** `{ error: '#N/A' }` → `#SAKNAS!` in Swedish. */
export function errorWord({ error }: CellError, language: 'sv' | 'en'): string {
  return language === 'sv' ? (SWEDISH[error] ?? error) : error;
}

/** The error that a typed text names in either language, or null. */
export function errorFromWord(text: string): CellError | null {
  const error = FROM_WORD.get(text.toUpperCase());
  return error === undefined ? null : { error };
}
