// What the objects of the host share while a workbook is open: the workbook, how Excel was started, and what its user sees.
import type { Area, CellValue } from '../../../lib/index.ts';
import type { WorkbookState } from './workbook-state.ts';

export interface HostOptions {
  readonly platform: 'web' | 'desktop';
  /** Language of Excel: separators, `SANT`, and how text that looks like a number or a date is read. */
  readonly language: 'sv' | 'en';
  /** Language of errors in `values`: `#SAKNAS!` or `#N/A`. */
  readonly errorLanguage: 'sv' | 'en';
  readonly readOnly: boolean;
  /** Author of comments and notes. */
  readonly userName: string;
  /** What a formula shows; null when unknown. Without it, only what was in the cell before is known. */
  readonly calculate:
    ((formula: string, sheet: string, row: number, column: number) => CellValue | null) | null;
}

export interface Selection {
  readonly sheetId: string;
  readonly area: Area;
}

export interface Session {
  readonly state: WorkbookState;
  readonly options: HostOptions;
  selection: Selection;
  /** Files given to `Excel.createWorkbook`, in base 64. */
  readonly openedWorkbooks: string[];
  /** What a document does not hold but Excel remembers while it is open, such as print titles: by sheet and member. */
  readonly remembered: Map<string, unknown>;
  /** A number never used before in this session. */
  nextNumber(): number;
}

/** How several areas are parted in one address: by the language's list separator on desktop (office-js #1167). */
export function listSeparator({ platform, language }: HostOptions): string {
  return platform === 'desktop' && language === 'sv' ? ';' : ',';
}
