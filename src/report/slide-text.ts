// How much room a text takes on a slide, and how it is shortened to the room there is: nothing may stand outside the slide.
import { letterWidth } from './arial-widths.ts';

/** Points of all text on slides but titles: read from the back of a room, and at 1280 × 720. */
export const BODY_POINTS = 14;
/** Of the height of the letters. */
const LINE_HEIGHT = 1.2;
const POINTS_TO_AN_INCH = 72;
/** Above and below a text in a cell, inches. */
export const CELL_PADDING = 0.12;
// Programs round the widths of letters each in its own way.
const MARGIN = 1.03;

/** A place for text. */
export interface Room {
  /** Inches, without the padding at the sides. */
  readonly width: number;
  readonly points: number;
  readonly bold?: boolean;
}

/** Inches that a text takes on one line. */
function textWidth(text: string, { points, bold }: Omit<Room, 'width'>): number {
  let sum = 0;
  for (const character of text) sum += letterWidth(character, bold === true);
  return ((sum / 1000) * points * MARGIN) / POINTS_TO_AN_INCH;
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

/** The text, ended with «…» after a whole sentence or word where it takes more lines than these. */
export function fitText(text: string, room: Room, mostLines: number): string {
  const start = text.slice(0, MOST_CHARACTERS);
  if (start.length === text.length && linesOf(start, room).length <= mostLines) return text;
  const cut = `${cutTo(start, room, mostLines)}…`;
  return [sensibleEnd(cut), cut].find((each) => linesOf(each, room).length <= mostLines) ?? '…';
}

/** As many characters as fit with «…» after them. */
function cutTo(text: string, room: Room, mostLines: number): string {
  const fits = (kept: string): boolean => linesOf(`${kept}…`, room).length <= mostLines;
  const characters = Array.from(text);
  let [least, most] = [0, characters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(characters.slice(0, middle).join('').trimEnd())) least = middle;
    else most = middle - 1;
  }
  return characters.slice(0, least).join('').trimEnd();
}

// The last whole sentence, and what was begun after it.
const SENTENCES = /^(.*[.!?])\s\S*.*…$/su;
// A broken word at the end, whatever its marks.
const BROKEN_WORD = /\s+\S*…$/u;
// Small words that lead on to what is no longer there, and marks that open or divide.
const LEADING_ON =
  /(?:\s+(?:och|eller|samt|för|att|som|i|på|med|av|en|ett|till|från|den|det|de|är|där|inom|om|mot|än)|\s*[,;:–(«-])$/iu;
/** Less of a text than this is not worth a whole sentence. */
const ENOUGH = 0.6;

/** `Ett gott liv för e…` ends as `Ett gott liv…`. */
function sensibleEnd(cut: string): string {
  const sentences = SENTENCES.exec(cut)?.[1] ?? '';
  if (sentences.length >= cut.length * ENOUGH) return `${sentences} …`;
  let kept = cut.replace(BROKEN_WORD, '');
  if (kept === cut || kept.length < cut.length * ENOUGH) return cut;
  for (let shorter = ''; shorter !== kept;) {
    shorter = kept;
    kept = kept.replace(LEADING_ON, '');
  }
  return `${kept}…`;
}

/** Inches that so many lines take. */
export function heightOf(lines: number, points: number): number {
  return (lines * points * LINE_HEIGHT) / POINTS_TO_AN_INCH;
}
