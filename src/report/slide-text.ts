// How much room a text takes on a slide, and how it is shortened to the room there is: nothing may stand outside the slide.

/** Points of all text on slides but titles: read from the back of a room, and at 1280 × 720. */
export const BODY_POINTS = 14;
/** Of the height of the letters. */
const LINE_HEIGHT = 1.2;
const POINTS_TO_AN_INCH = 72;
/** Above and below a text in a cell, inches. */
export const CELL_PADDING = 0.12;

// Widths of Arial, of the height of the letters, rounded up.
const NARROW = /[ijltfI.,:;'!|()[\]·\u00A0 ]/u;
const WIDE = /[mwMWÅÄÖ%@—…●▲■OQGD]/u;
const CAPITAL = /\p{Lu}/u;
const LATIN = /[\u0020-\u024F\u2010-\u203A\u2212]/u;
const WIDTHS = { narrow: 0.3, plain: 0.55, capital: 0.72, wide: 0.9, other: 1.1 } as const;
// Letters are wider in bold.
const BOLD = 1.08;

function widthOf(character: string): number {
  if (NARROW.test(character)) return WIDTHS.narrow;
  if (WIDE.test(character)) return WIDTHS.wide;
  if (CAPITAL.test(character)) return WIDTHS.capital;
  return LATIN.test(character) ? WIDTHS.plain : WIDTHS.other;
}

/** A place for text. */
export interface Room {
  /** Inches, without the padding at the sides. */
  readonly width: number;
  readonly points: number;
  readonly bold?: boolean;
}

/** Inches that a text takes on one line. */
function textWidth(text: string, { points, bold }: Omit<Room, 'width'>): number {
  const letters = Array.from(text).reduce((sum, character) => sum + widthOf(character), 0);
  return (letters * points * (bold === true ? BOLD : 1)) / POINTS_TO_AN_INCH;
}

/** The text in lines that fit; words too long for a line are broken. */
export function linesOf(text: string, room: Room): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, room))) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidth(joined, room) <= room.width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  return [...lines, line];
}

function pieces(word: string, room: Room): readonly string[] {
  if (textWidth(word, room) <= room.width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(part + character, room) > room.width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** More characters than any slide has room for; what comes after them is not measured. */
const MOST_CHARACTERS = 2000;

/** The text, ended with «…» where it takes more lines than these. */
export function fitText(text: string, room: Room, mostLines: number): string {
  const start = text.slice(0, MOST_CHARACTERS);
  const lines = linesOf(start, room);
  if (lines.length <= mostLines && start.length === text.length) return text;
  let kept = lines.slice(0, mostLines).join(' ');
  while (kept !== '' && linesOf(`${kept}…`, room).length > mostLines)
    kept = Array.from(kept).slice(0, -1).join('').trimEnd();
  return `${kept}…`;
}

/** Inches that so many lines take. */
export function heightOf(lines: number, points: number): number {
  return (lines * points * LINE_HEIGHT) / POINTS_TO_AN_INCH;
}
