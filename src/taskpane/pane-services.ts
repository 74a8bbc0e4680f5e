// What the task pane is given by whoever mounts it, and what it gives back: its only ties to the world.
import type { Timetable } from '../../lib/index.ts';
import type { JudgeOptions } from '../app/judge-workbook.ts';
import type { OpenWorkbook } from '../app/open-workbook.ts';
import type { Result } from '../app/result.ts';
import type { CreateReportFiles, SharedWorkbook } from '../app/underlag.ts';

/** The parts of the pane: «Bedöm», «Resultat», «Uppföljning», «Frågor», «Regler», «Underlag», «Mer». */
export type View = 'judge' | 'result' | 'follow-up' | 'questions' | 'rules' | 'underlag' | 'more';

/** Rules library and use cases, in a module of their own that is loaded after the first paint. */
export type Core = typeof import('../app/core.ts');

/** Choices of how the pane looks, kept between sessions; never anything from a workbook. */
export interface PanePreferences {
  /** The stored choice, or null. */
  readonly read: (name: 'welcome') => string | null;
  readonly write: (name: 'welcome', value: string) => void;
}

/** A file that has been made and can be fetched from the pane. */
export interface MadeFile {
  readonly fileName: string;
  readonly text: string;
}

/** What reads the file of a workbook and makes the files of its underlag, in modules of their own that are loaded when they are first needed. */
export interface UnderlagTools {
  readonly openXlsx: (bytes: Uint8Array, name: string) => Result<SharedWorkbook>;
  readonly createReportFiles: CreateReportFiles;
  readonly makeUnderlag: typeof import('../app/make-underlag.ts').makeUnderlag;
  readonly describeSharing: typeof import('../app/describe-sharing.ts').describeSharing;
}

/** What «Skapa underlag» needs of its host. */
export interface UnderlagServices {
  /** The file of the open workbook as it is now, with what has not been saved; null where none is open, so that the officer chooses one. */
  readonly openFile: (() => Promise<Result<Uint8Array>>) | null;
  readonly tools: () => Promise<UnderlagTools>;
  /** Whether a link to a file gives the file: not in Excel on a Mac. */
  readonly canDownload: boolean;
  /** The page that makes the same files in an ordinary browser, and how it is opened there; null on that page itself. */
  readonly page: { readonly address: string; readonly open: (() => void) | null } | null;
}

export interface PaneServices {
  readonly workbook: OpenWorkbook;
  /** Called when something is first to be judged, and again if it failed. */
  readonly core: () => Promise<Core>;
  /** ISO minute: `2021-03-15T09:30`. */
  readonly now: () => string;
  /** As `judgeWorkbook` takes it; lets Excel answer its user between two slices of the work. */
  readonly pause: NonNullable<JudgeOptions['pause']>;
  /** Whether this Excel can write notes; true when left out. */
  readonly canWriteNotes?: boolean;
  /** Files from our own origin, fetched only when asked for. */
  readonly files: {
    readonly example: () => Promise<Uint8Array>;
    readonly template: () => Promise<Uint8Array>;
  };
  /** Makes a calendar file (.ics) of the timetable of the workbook with this file name; without it the pane offers none. */
  readonly calendar?: (timetable: Timetable, workbook: string) => Promise<MadeFile>;
  /** Without it the pane offers no underlag. */
  readonly underlag?: UnderlagServices;
  readonly version: string;
  readonly links: { readonly help: string; readonly privacy: string };
  readonly preferences?: PanePreferences;
  /** Told of faults of our own, which the user only sees as a plain sentence. */
  readonly reportFault: (fault: unknown) => void;
}

/** The mounted pane, for ribbon buttons: they do the same as the buttons in the pane, and show the result there. */
export interface PaneHandle {
  /** «Bedöm måluppfyllelse» with the choices made in the pane; ends when the result, or what stood in the way, is shown. */
  readonly judge: () => Promise<void>;
  /** «Ångra bedömning»: asks in the pane before anything is changed. */
  readonly undo: () => Promise<void>;
  readonly show: (view: View) => void;
  /** Takes the pane away from its root. */
  readonly unmount: () => void;
}
