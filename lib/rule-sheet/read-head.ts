// Reads the head of a rule sheet: name, short name, version, draft or adopted, and the description.
import { plainWord } from '../sheet/heading-words.ts';
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { LONGEST_ID, type RuleSet } from '../model/rule-set.ts';
import { tidy } from '../swedish/spaces.ts';
import type { HeadLine } from './find-blocks.ts';
import type { SheetCells } from './sheet-cells.ts';
import { HEAD_LABELS, STATE_WORD } from './sheet-words.ts';
import type { HeadField } from './sheet-words.ts';

export interface HeadReading {
  /** Null when something in it is wrong. */
  readonly head: Pick<RuleSet, 'id' | 'name' | 'version' | 'description' | 'state'> | null;
  readonly issues: readonly Issue[];
  /** The cell of each line that is there, as `Bedömningsregler!B7`. */
  readonly refs: ReadonlyMap<HeadField, string>;
}

/** The head; each fault with its cell and what to do. */
export function readHead(cells: SheetCells, lines: readonly HeadLine[]): HeadReading {
  const issues: Issue[] = [];
  const refs = new Map(lines.map((line) => [line.field, cells.ref(line.row, valueColumn(cells, line))]));
  const fault = (field: HeadField, text: string): void => {
    issues.push(issue('rule-sheet-fault', refs.get(field) ?? cells.ref(0, 0), text));
  };
  const text = (field: HeadField): string => {
    const line = lines.find((one) => one.field === field);
    return line === undefined ? '' : linesOf(cells, line);
  };
  const required = (field: HeadField, advice: string): string => {
    const found = text(field);
    if (found === '') fault(field, `«${HEAD_LABELS[field][0]}» saknas överst i bladet; ${advice}.`);
    return found;
  };
  const id = tidy(required('id', 'skriv raden, till exempel «Kort namn: 90»'));
  if (id.length > LONGEST_ID)
    fault('id', `Regelverkets korta namn är längre än ${String(LONGEST_ID)} tecken; korta det.`);
  const state = stateOf(text('state'));
  if (state === null)
    fault(
      'state',
      `«Läge» säger inte om reglerna är utkast eller fastställda; skriv «utkast» eller «fastställd».`,
    );
  const head = {
    id,
    name: required('name', 'skriv vad regelverket heter'),
    version: required('version', 'skriv till exempel 1 eller datumet för beslutet'),
    description: text('description'),
    state: state ?? 'draft',
  };
  return { head: issues.length === 0 ? head : null, issues, refs };
}

function stateOf(text: string): RuleSet['state'] | null {
  const word = plainWord(text);
  if (word === STATE_WORD.draft || word === 'förslag') return 'draft';
  return /^(?:fastställ[dt]|fastställda|beslutad|antagen|antaget)$/.test(word) ? 'adopted' : null;
}

/** Where the value of a line stands: the first filled cell after its label, else the one next to it. */
function valueColumn(cells: SheetCells, { row, column }: HeadLine): number {
  for (let at = column + 1; at < cells.width(row); at++) if (cells.text(row, at) !== '') return at;
  return column + 1;
}

/** The text of a line, with the lines below it that have no label of their own. */
function linesOf(cells: SheetCells, line: HeadLine): string {
  const at = valueColumn(cells, line);
  const texts = [cells.text(line.row, at)];
  if (line.field !== 'description') return texts.join('');
  for (let row = line.row + 1; row < line.end; row++) {
    const more = cells.text(row, at);
    if (cells.text(row, line.column) !== '') break;
    if (more !== '') texts.push(more);
  }
  return texts.join(' ');
}
