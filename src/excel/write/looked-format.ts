// The format that a cell gets by a look: the same as the file adapter gives it (src/xlsx/write/style-sheet.ts).
import { LOOKS, type LookSpec } from '../../app/looks.ts';
import type { FormatFacts } from './format-facts.ts';
import type { LookRun } from './strips.ts';

/** The cells that a look is worked out from. */
export interface LookSources {
  /** What the cell looks like now. */
  readonly base: FormatFacts;
  /** A cell that nobody has given a format. */
  readonly normal: FormatFacts;
  /** The cell of the run's `styleOf` or `beside`; undefined when it has none. */
  readonly model: FormatFacts | undefined;
}

/** What the cells of a run are to look like. */
export function lookedFormat(
  run: Pick<LookRun, 'look' | 'styleOf' | 'beside'>,
  sources: LookSources,
): FormatFacts {
  const { base, normal, model } = sources;
  const { look } = run;
  if (run.styleOf !== undefined) return withLinesOf(base, model ?? base);
  if (look === 'keep') return base;
  const isOwn = isGivenByUs(base, normal);
  if (run.beside === undefined) return withLook(isOwn ? normal : base, LOOKS[look]);
  const isPersons = !isOwn && !isEqual(base, normal);
  const from = isPersons ? base : withLinesOf(base, bodyFormat(model ?? normal, normal));
  // the table's own cells tell where in the height the text stands
  return { ...withLook(from, LOOKS[look]), vertical: from.vertical };
}

/** Neighbours share their lines, so one that stands at the cell's edge may be the neighbour's and is not taken away. */
function withLinesOf(base: FormatFacts, format: FormatFacts): FormatFacts {
  const { top, bottom, left, right } = format;
  return {
    ...format,
    top: top ?? base.top,
    bottom: bottom ?? base.bottom,
    left: left ?? base.left,
    right: right ?? base.right,
  };
}

/** The format with what the look asks for. */
function withLook(format: FormatFacts, look: LookSpec): FormatFacts {
  return { ...format, ...lookFacts(look) };
}

/** What a look asks for, and nothing else. */
export function lookFacts(look: LookSpec): Partial<FormatFacts> {
  const { bold, size, colour, fill, lineBelow, numberFormat, horizontal, vertical, wrapText, indent } = look;
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : { size }),
    ...(colour === undefined ? {} : { color: colour }),
    ...(fill === undefined ? {} : { fill }),
    ...(lineBelow === undefined ? {} : linesFor(lineBelow)),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrapText === undefined ? {} : { wrapText }),
    ...(indent === undefined ? {} : { indent }),
  };
}

function linesFor(color: string): Pick<FormatFacts, 'top' | 'bottom' | 'left' | 'right'> {
  return { top: null, left: null, right: null, bottom: { style: 'Continuous', weight: 'Thin', color } };
}

/** Whether it is what one of our looks makes of a cell that had no format: then it is ours to change from the beginning. */
function isGivenByUs(format: FormatFacts, normal: FormatFacts): boolean {
  return Object.values(LOOKS).some((look) => isEqual(format, withLook(normal, look)));
}

/** What a table's ordinary cells have in common with this one: no colour, emphasis or number format of its own. */
function bodyFormat(format: FormatFacts, normal: FormatFacts): FormatFacts {
  return {
    ...format,
    numberFormat: normal.numberFormat,
    fill: null,
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
    color: normal.color,
    horizontal: 'General',
    wrapText: false,
    indent: 0,
  };
}

const LINES: ReadonlySet<string> = new Set(['top', 'bottom', 'left', 'right']);

/** Whether two formats are the same but for their lines. */
function isEqual(a: FormatFacts, b: FormatFacts): boolean {
  return (Object.keys(a) as (keyof FormatFacts)[]).every((name) => LINES.has(name) || a[name] === b[name]);
}
