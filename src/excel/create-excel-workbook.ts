// The workbook that is open in Excel behind the ports that every host implements.
import { accept, type Result } from '../app/result.ts';
import type { Failure } from '../app/failure.ts';
import type { OpenWorkbook, UndoReport } from '../app/open-workbook.ts';
import type { WriteReport } from '../app/port.ts';
import {
  countWrites,
  EMPTY_PLAN,
  type CellWrite,
  type WorkbookSnapshot,
  type WritePlan,
} from '../../lib/index.ts';
import { freezeFunctions } from './freeze-functions.ts';
import { createNotes, type NotesPort } from './notes.ts';
import { readWorkbook, type ReadWorkbook } from './read/read-workbook.ts';
import { guarded, Refused, runExcel } from './run.ts';
import { selectCell, toBase64 } from './show.ts';
import { supports } from './supports.ts';
import type { Pause } from './with-pauses.ts';
import { findRecord } from './undo/find-record.ts';
import type { UndoRecord } from './undo/record.ts';
import { takeBack } from './undo/take-back.ts';
import type { ApplyEvents } from './write/application.ts';
import { applyPlan } from './write/apply-plan.ts';

/** What the host of a workbook gives. */
export interface ExcelOptions {
  /** ISO minute, `2021-03-15T09:30`: when a judgement is written, for «Ångra bedömning». */
  readonly now: () => string;
  /** Notes; the host's own when left out. null: no notes are read or written. */
  readonly notes?: NotesPort | null;
  /**
   * Whether a reading may ask for merged areas, which in Excel on a computer empties the officer's own undo list. Asked at each
   * reading; false for one that the officer has not asked for, such as when the pane opens. Always when left out.
   */
  readonly mayReadMerges?: () => boolean;
  /** Lets Excel draw and answer its user between pieces of long work; never when left out. */
  readonly pause?: Pause;
}

/** The open workbook. Needs `Excel` and `Office`, loaded and ready. */
export function createExcelWorkbook(options: ExcelOptions): OpenWorkbook {
  return new ExcelWorkbook(options);
}

/** What a writing has come to, for putting it back should it fail. */
interface Progress {
  record: UndoRecord | null;
  earlierParts: readonly string[];
  isSent: boolean;
}

class ExcelWorkbook implements OpenWorkbook {
  readonly #now: () => string;
  readonly #notes: NotesPort | null;
  readonly #mayReadMerges: () => boolean;
  readonly #pause: Pause;
  /** The last reading, until something is written. */
  #last: ReadWorkbook | null = null;
  /** Whether Excel may be able to make one step of a writing in its own undo list. */
  #tryOneStep = true;

  constructor({ now, notes, mayReadMerges, pause }: ExcelOptions) {
    this.#now = now;
    this.#notes = notes === undefined ? createNotes() : notes;
    this.#mayReadMerges = mayReadMerges ?? (() => true);
    this.#pause = pause ?? (() => null);
  }

  async read(): Promise<Result<WorkbookSnapshot>> {
    const read = await this.#read();
    return read.ok ? accept(read.value.snapshot) : read;
  }

  async apply(plan: WritePlan): Promise<Result<WriteReport>> {
    return await this.#write(plan, true);
  }

  async write(answers: readonly CellWrite[]): Promise<Result<WriteReport>> {
    return await this.#write({ ...EMPTY_PLAN, cells: answers }, false);
  }

  async lastJudgement(): Promise<Result<string | null>> {
    const found = await runExcel(findRecord);
    return found.ok ? accept(found.value?.when ?? null) : found;
  }

  async undo(): Promise<Result<UndoReport>> {
    this.#last = null;
    return await runExcel(async (context) => {
      const record = await findRecord(context);
      if (record === null) throw new Refused(NOTHING_TO_UNDO);
      return await takeBack(context, { record, notes: this.#notes, keepParts: [] });
    });
  }

  async freezeFunctions(): Promise<Result<WriteReport>> {
    this.#last = null;
    return await runExcel(freezeFunctions);
  }

  async select(ref: string): Promise<Result<void>> {
    return await runExcel((context) => selectCell(context, ref));
  }

  async openNew(file: Uint8Array): Promise<Result<void>> {
    return await guarded(() => Excel.createWorkbook(toBase64(file)));
  }

  async #read(): Promise<Result<ReadWorkbook>> {
    const options = { notes: this.#notes, merges: this.#mayReadMerges(), pause: this.#pause };
    const read = await runExcel((context) => readWorkbook(context, options));
    this.#last = read.ok ? read.value : null;
    return read;
  }

  async #write(plan: WritePlan, undoable: boolean): Promise<Result<WriteReport>> {
    if (countWrites(plan) === 0) return accept({ written: 0 });
    const read = this.#last === null ? await this.#read() : accept(this.#last);
    if (!read.ok) return read;
    this.#last = null;
    const progress: Progress = { record: null, earlierParts: [], isSent: false };
    const written = await this.#tryWrite(plan, read.value, undoable, progress);
    if (written.ok || progress.record === null) return written;
    return { ok: false, failure: await this.#explain(written.failure, progress) };
  }

  async #tryWrite(
    plan: WritePlan,
    read: ReadWorkbook,
    undoable: boolean,
    progress: Progress,
  ): Promise<Result<WriteReport>> {
    const when = this.#now();
    const application = { plan, read, undoable, notes: this.#notes, when, pause: this.#pause };
    const events: ApplyEvents = {
      onRecord: (record, earlierParts) => {
        Object.assign(progress, { record, earlierParts });
      },
      onSent: () => {
        progress.isSent = true;
      },
      onNoReturn: () => {
        progress.record = null;
      },
    };
    const onRepeat = async (): Promise<void> => {
      this.#tryOneStep = false;
      if (progress.record !== null) await this.#putBack(progress);
    };
    // a sheet that goes cannot be part of such a step
    const oneUndoStep = this.#tryOneStep && supports('1.20') && plan.leaving === undefined;
    try {
      return await runExcel((context) => applyPlan(context, application, events), {
        waitForCellEdit: true,
        oneUndoStep,
        onRepeat,
      });
    } catch (error) {
      // our own fault, and no reason to leave the workbook half written
      if (progress.record !== null) await this.#putBack(progress);
      throw error;
    }
  }

  /** The failure with what has become of the workbook; puts back what was written. */
  async #explain(failure: Failure, progress: Progress): Promise<Failure> {
    // such a request is refused as a whole
    const isRefused =
      failure.code === 'cell-edit' || failure.code === 'payload' || failure.code === 'read-only';
    if (isRefused && !progress.isSent) return { ...failure, text: `${failure.text} Inget har skrivits.` };
    const back = await this.#putBack(progress);
    const outcome = back.ok
      ? restoredSentence(back.value)
      : 'En del hann skrivas och kunde inte återställas nu; välj «Ångra bedömning» när Excel svarar igen.';
    return { ...failure, text: `${failure.text} ${outcome}` };
  }

  async #putBack({ record, earlierParts }: Progress): Promise<Result<UndoReport>> {
    if (record === null) return accept({ restored: 0, kept: [] });
    const notes = this.#notes;
    return await runExcel((context) => takeBack(context, { record, notes, keepParts: earlierParts }), {
      waitForCellEdit: true,
    });
  }
}

function restoredSentence({ kept }: UndoReport): string {
  if (kept.length === 0) return 'Allt är återställt som det var.';
  return `Allt är återställt utom ${kept.slice(0, 5).join(', ')}${kept.length > 5 ? ' med flera' : ''}, som någon har ändrat.`;
}

const NOTHING_TO_UNDO: Failure = {
  code: 'host',
  text: 'Det finns ingen bedömning att ångra i arbetsboken. Inget har ändrats.',
};
