// What the task pane is given by whoever mounts it, and what it gives back: its only ties to the world.
import type { Timetable } from '../../lib/index.ts';
import type { JudgeOptions } from '../app/judge-workbook.ts';
import type { OpenWorkbook } from '../app/open-workbook.ts';

/** The parts of the pane: «Bedöm», «Resultat», «Uppföljning», «Frågor», «Regler», «Mer». */
export type View = 'judge' | 'result' | 'follow-up' | 'questions' | 'rules' | 'more';

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
