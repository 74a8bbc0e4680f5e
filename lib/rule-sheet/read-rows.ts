// Reads the rows of one section of a rule sheet, each fault with its cell and what to do.
import { plainWord } from '../sheet/heading-words.ts';
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { LONGEST_ID, type Decision, type DirectionRow, type RuleRow } from '../model/rule-set.ts';
import { tidy } from '../swedish/spaces.ts';
import type { SectionBlock } from './find-blocks.ts';
import { readDay } from '../sheet/read-day.ts';
import type { DayUse } from '../sheet/read-day.ts';
import type { SheetCells } from './sheet-cells.ts';
import { COLUMN_HEADINGS, OWN_COLUMNS, RULE_COLUMNS } from './sheet-words.ts';
import type { RuleColumn } from './sheet-words.ts';

/** A row that was read, and where. */
export interface PlacedRow<T> {
  readonly row: number;
  /** Where its columns stand. */
  readonly columns: ReadonlyMap<string, number>;
  /** Null when something in the row is wrong. */
  readonly value: T | null;
  readonly issues: readonly Issue[];
}

export interface ReadingContext {
  readonly cells: SheetCells;
  readonly date1904: boolean;
}

const CONDITION_COLUMNS = ['applies', 'green', 'yellow', 'red'] as const;

/** The rules of a section, in the order of the sheet; empty rows are passed over. */
export function readRuleRows(context: ReadingContext, block: SectionBlock): readonly PlacedRow<RuleRow>[] {
  return block.rows.flatMap((row) => {
    const one = new RuleRowReading(context, block, row);
    if (one.isEmpty) return [];
    return [one.isRule ? one.read() : one.remark()];
  });
}

/** One row being read; its faults are collected on the way. */
class RuleRowReading {
  private readonly context: ReadingContext;
  private readonly block: SectionBlock;
  private readonly row: number;
  private readonly issues: Issue[] = [];

  constructor(context: ReadingContext, block: SectionBlock, row: number) {
    this.context = context;
    this.block = block;
    this.row = row;
  }

  /** Nothing stands in the columns that are read; a person's own columns and Målljus own do not count. */
  get isEmpty(): boolean {
    const own: readonly RuleColumn[] = OWN_COLUMNS;
    return RULE_COLUMNS.every((column) => own.includes(column) || this.text(column) === '');
  }

  /** A row with neither gäller nor colour is somebody's remark. */
  get isRule(): boolean {
    return CONDITION_COLUMNS.some((column) => this.text(column) !== '');
  }

  private get place(): Pick<PlacedRow<RuleRow>, 'row' | 'columns'> {
    return { row: this.row, columns: this.block.columns };
  }

  remark(): PlacedRow<RuleRow> {
    const text = `Rad ${String(this.row + 1)} har varken «Gäller» eller någon färg och läses inte som en regel; flytta anteckningar till kolumnen «Kommentar».`;
    return { ...this.place, value: null, issues: [issue('rule-sheet-remark', this.ref('id'), text)] };
  }

  read(): PlacedRow<RuleRow> {
    this.requireId();
    const value: RuleRow = {
      id: tidy(this.text('id')),
      name: this.text('name'),
      applies: this.required('applies', 'skriv «alla» eller vad regeln gäller för'),
      green: this.text('green'),
      yellow: this.text('yellow'),
      red: this.text('red'),
      decision: this.decision(),
      validFrom: this.day('validFrom', 'first'),
      validTo: this.day('validTo', 'last'),
      comment: this.text('comment'),
    };
    for (const column of RULE_COLUMNS) this.checkCell(column);
    const isWhole = this.issues.every(({ severity }) => severity !== 'error');
    return { ...this.place, value: isWhole ? value : null, issues: this.issues };
  }

  private decision(): Decision | null {
    const [body, section, dnr] = [this.text('body'), this.text('section'), this.text('dnr')];
    const date = this.day('date', 'exact');
    if (body === '' && date === null && section === '' && dnr === '') return null;
    if (body !== '' && date !== null) return { body, date, section, dnr };
    const [missing, example] = body === '' ? (['body', 'KF'] as const) : (['date', '2021-03-29'] as const);
    if (!this.issues.some(({ cell }) => cell === this.ref(missing)))
      this.fault(
        missing,
        `Beslutet saknar ${body === '' ? 'organ' : 'datum'}; skriv till exempel ${example}`,
      );
    return null;
  }

  private day(column: RuleColumn, use: DayUse): string | null {
    const at = this.block.columns.get(column);
    if (at === undefined) return null;
    const { cells, date1904 } = this.context;
    const reading = readDay(cells.value(this.row, at), this.text(column), use, date1904);
    if ('day' in reading) return reading.day;
    this.fault(column, reading.fault);
    return null;
  }

  private requireId(): void {
    const id = tidy(this.required('id', 'ge regeln ett kort namn, till exempel R1'));
    if (id.length > LONGEST_ID)
      this.fault('id', `Regelns id är längre än ${String(LONGEST_ID)} tecken; korta det`);
  }

  private required(column: RuleColumn, advice: string): string {
    const text = this.text(column);
    if (text === '') this.fault(column, `«${COLUMN_HEADINGS[column][0]}» är tomt; ${advice}`);
    return text;
  }

  private checkCell(column: RuleColumn): void {
    const at = this.block.columns.get(column);
    const fault =
      at === undefined || column === 'example' || column === 'before'
        ? null
        : this.context.cells.fault(this.row, at);
    if (fault !== null) this.issues.push(fault);
  }

  private fault(column: RuleColumn, text: string): void {
    this.issues.push(issue('rule-sheet-fault', this.ref(column), `${text}.`));
  }

  private text(column: RuleColumn): string {
    const at = this.block.columns.get(column);
    return at === undefined ? '' : this.context.cells.text(this.row, at);
  }

  /** The cell of a column, or the row's first one where the column is missing. */
  private ref(column: RuleColumn): string {
    return this.context.cells.ref(this.row, this.block.columns.get(column) ?? 0);
  }
}

const WANTED: readonly (readonly [DirectionRow['wanted'], RegExp])[] = [
  // «högre», «Högt», «högre är bättre», «uppåt», «ska öka»
  ['higher', /^(?:hög|upp|(?:ska )?öka|↑)/],
  ['lower', /^(?:låg|lägr|ned|ner|(?:ska )?minska|↓)/],
  ['ask', /^(?:fråg|oklar|\?)/],
];

/** The direction words, in the order of the sheet; empty rows are passed over. */
export function readWordRows(
  { cells }: ReadingContext,
  { rows, columns }: SectionBlock,
): readonly PlacedRow<DirectionRow>[] {
  const [wordAt, wantedAt] = [columns.get('word') ?? 0, columns.get('wanted') ?? 0];
  return rows.flatMap((row) => {
    const [word, answer] = [cells.text(row, wordAt), cells.text(row, wantedAt)];
    if (word === '' && answer === '') return [];
    const wanted = WANTED.find(([, pattern]) => pattern.test(plainWord(answer)))?.[0];
    const issues = [
      ...(word === ''
        ? [issue('rule-sheet-fault', cells.ref(row, wordAt), 'Ordet saknas; skriv det, eller töm raden.')]
        : []),
      ...(wanted === undefined
        ? [
            issue(
              'rule-sheet-fault',
              cells.ref(row, wantedAt),
              `«${answer}» säger inte vad som är bäst; välj högre, lägre eller fråga.`,
            ),
          ]
        : []),
    ];
    const value = word === '' || wanted === undefined ? null : { word, wanted };
    return [{ row, columns, value, issues }];
  });
}
