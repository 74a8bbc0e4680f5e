// What an underlag consists of and what it is asked for, for every host that makes one: the command line, the pane.
import type { Report, ReportFacts } from '../../lib/index.ts';
import type { JudgeOptions } from './judging.ts';
import type { WorkbookPort } from './port.ts';
import type { ReportSheetWriter } from './report-sheet-writer.ts';
import type { Result } from './result.ts';
import type { SharingChoices, SharingFindings, XlsxSharing } from './sharing.ts';

/** The kinds of file, by what they end with, in the order that they are told of. `xlsx` is the frozen copy; one with macros stays `.xlsm`. */
export const UNDERLAG_KINDS = ['xlsx', 'pptx', 'docx', 'html', 'csv', 'json'] as const;
export type UnderlagKind = (typeof UNDERLAG_KINDS)[number];

/** Those that are made from what the underlag says, and not from the workbook. */
export type ReportKind = Exclude<UnderlagKind, 'xlsx'>;

export interface UnderlagFile {
  readonly kind: UnderlagKind;
  /** File name without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A template for the tjänsteskrivelse. */
export interface LetterTemplate {
  /** File name, for what is said of it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface UnderlagWanted {
  readonly kinds: readonly UnderlagKind[];
  /** Null for a tjänsteskrivelse of our own making. */
  readonly template: LetterTemplate | null;
  readonly facts: ReportFacts;
  /** For the frozen copy; those left out as `DEFAULT_SHARING`. */
  readonly sharing: Partial<SharingChoices>;
}

/** Files made in memory: whoever writes them writes all or none. */
export interface Underlag {
  readonly report: Report;
  readonly files: readonly UnderlagFile[];
  /** What the officer is to know about them, in Swedish. */
  readonly remarks: readonly string[];
  /** What there was to choose about in the workbook; null when no frozen copy was made. */
  readonly findings: SharingFindings | null;
}

/** A file of a workbook, which an underlag is made of; what is written in it is written in memory only. */
export type SharedWorkbook = WorkbookPort & XlsxSharing & ReportSheetWriter;

/** Makes the files other than the frozen copy; hosts load what makes them only when it is asked for. */
export type CreateReportFiles = (
  report: Report,
  wanted: { readonly kinds: readonly UnderlagKind[]; readonly template: LetterTemplate | null },
) => Promise<Result<{ readonly files: readonly UnderlagFile[]; readonly remarks: readonly string[] }>>;

export type UnderlagOptions = Omit<JudgeOptions, 'dryRun'>;
