// The text of a string item: a shared string, an inline string or a note, plain or in runs of different looks.
import { decodeXstring, unescapeXml } from '../xml/escape.ts';
import { elementFrom, nextTag } from '../xml/scan.ts';
import { raisedOrLowered, runLook, type RunLook } from './run-look.ts';

/** The text between two places of plain XML: all `<t>` in order, without the phonetic guides of East Asian text. */
export function richText(xml: string, from: number, to: number): string {
  return runsOf(xml, from, to)
    .map(({ text }) => text)
    .join('');
}

/**
 * What a cell's own text says: as `richText`, but raised and lowered figures keep their place as Unicode has it («80¹», «PM₁₀»), so
 * that a footnote mark is never a digit, and struck-through runs are left out. A text struck through as a whole stays as it is:
 * the cell is not empty.
 */
export function cellText(xml: string, from: number, to: number): string {
  const runs = runsOf(xml, from, to);
  const valid = runs.filter(({ look, text }) => !look.struck && text.trim() !== '');
  const kept =
    valid.length === 0 ? runs.map((run) => ({ ...run, look: { ...run.look, struck: false } })) : runs;
  return kept.reduce(addRun, { text: '', gap: false }).text;
}

interface Run {
  readonly look: RunLook;
  readonly text: string;
}

interface Joined {
  readonly text: string;
  /** Something struck through stood here. */
  readonly gap: boolean;
}

function addRun({ text, gap }: Joined, { look, text: own }: Run): Joined {
  if (own === '') return { text, gap };
  if (look.struck) return { text, gap: true };
  const added = raisedOrLowered(own, look, text);
  // Two figures that something struck through kept apart are not one.
  const parted = gap && /\d$/u.test(text) && /^\d/u.test(added);
  return { text: `${text}${parted ? ' ' : ''}${added}`, gap: false };
}

const PLAIN: RunLook = { struck: false, place: 'baseline' };

function runsOf(xml: string, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let look = PLAIN;
  for (let tag = nextTag(xml, from, to); tag !== null;) {
    let next = tag.end;
    if (tag.name === 'r') look = PLAIN;
    else if (tag.kind === 'open' && tag.name === 'rPh') next = elementFrom(xml, tag, to).elementEnd;
    else if (tag.kind === 'open' && tag.name === 'rPr') {
      const properties = elementFrom(xml, tag, to);
      look = runLook(xml, properties);
      next = properties.elementEnd;
    } else if (tag.kind === 'open' && tag.name === 't')
      runs.push({ look, text: textBetween(xml, tag.end, xml.indexOf('<', next)) });
    tag = nextTag(xml, next, to);
  }
  return runs;
}

/** Stored text between two places with both kinds of escaping undone. */
export function textBetween(xml: string, from: number, to: number): string {
  return decodeXstring(unescapeXml(xml.slice(from, to)));
}
