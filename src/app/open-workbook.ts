// The port of a workbook that is open before its user, in Excel or in a stand-in: what a pane and a ribbon need besides judging.
import type { CellWrite } from '../../lib/index.ts';
import type { WorkbookPort, WriteReport } from './port.ts';
import type { Result } from './result.ts';

/** What taking a judgement back came to. */
export interface UndoReport {
  /** Number of cells, notes, rules and sheets put back. */
  readonly restored: number;
  /** Cells, as `Blad!H5`, that a person has changed since and that were therefore left as they are. */
  readonly kept: readonly string[];
}

/** A workbook that its user sees. Every method tells what stands in the way in Swedish, and then nothing has been changed. */
export interface OpenWorkbook extends WorkbookPort {
  /** When the judgement that `undo` would take back was made (ISO minute); null when there is none. Holds after closing and opening the file too. */
  lastJudgement(): Promise<Result<string | null>>;
  /** «Ångra bedömning»: puts every cell, note, rule and sheet back to what it was before the last judgement. */
  undo(): Promise<Result<UndoReport>>;
  /** Writes the officer's own answers to questions; text that begins with `=` stays text. Not part of what `undo` takes back. */
  write(answers: readonly CellWrite[]): Promise<Result<WriteReport>>;
  /** «Frys till värden»: replaces formulas with Målljus's functions by the values they show. */
  freezeFunctions(): Promise<Result<WriteReport>>;
  /** Selects a cell such as `Blad!E5`, and shows its sheet. */
  select(ref: string): Promise<Result<void>>;
  /** Opens the bytes of an .xlsx file as a new, unsaved workbook. */
  openNew(file: Uint8Array): Promise<Result<void>>;
}
