// What «Underlag» shows: what the officer has said and chosen, what was found in the workbook, and the files that were made. Kept only
// while the pane is open.
import { signal, type Signal } from '@preact/signals';
import { DEFAULT_SHARING, type SharingChoices, type SharingFindings } from '../../app/sharing.ts';
import {
  UNDERLAG_KINDS,
  type LetterTemplate,
  type UnderlagFile,
  type UnderlagKind,
} from '../../app/underlag.ts';

/** What the officer says about the underlag, as written; '' for what has not been said. */
export interface WrittenFacts {
  readonly title: string;
  readonly committee: string;
  readonly dnr: string;
  readonly officer: string;
}

/** A file that the officer has chosen on the computer. */
export interface ChosenFile {
  /** File name without folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What has become of the frozen copy: opened as a new workbook, not opened though it was asked for, or nothing. */
export type CopyOpened = 'opened' | 'refused' | 'no';

/** The files as they are shown. */
export interface MadeUnderlagFiles {
  readonly files: readonly UnderlagFile[];
  /** What the officer is to know, in Swedish. */
  readonly remarks: readonly string[];
  /** What they say in a line or two: «2 gröna och 1 gul.» */
  readonly counts: string;
  /** What the frozen copy holds and what was done with it, a sentence each; none without a copy. */
  readonly inCopy: readonly string[];
  readonly copy: CopyOpened;
  /** Kinds that were wanted but are to be made on the page in the browser, since nothing can be fetched here. */
  readonly left: readonly UnderlagKind[];
}

export interface UnderlagState {
  readonly facts: Signal<WrittenFacts>;
  readonly kinds: Signal<ReadonlySet<UnderlagKind>>;
  readonly template: Signal<LetterTemplate | null>;
  /** The saved copy to use instead of the open workbook; null for none. */
  readonly chosen: Signal<ChosenFile | null>;
  /** Whether the officer is asked to choose a saved copy, since Excel does not hand the workbook over. */
  readonly asksForFile: Signal<boolean>;
  /** What there is to choose about; null until it has been looked for. */
  readonly findings: Signal<SharingFindings | null>;
  readonly sharing: Signal<SharingChoices>;
  readonly made: Signal<MadeUnderlagFiles | null>;
}

/** The state of a view that has not been opened. */
export function createUnderlagState(): UnderlagState {
  return {
    facts: signal({ title: '', committee: '', dnr: '', officer: '' }),
    kinds: signal(new Set(UNDERLAG_KINDS)),
    template: signal(null),
    chosen: signal(null),
    asksForFile: signal(false),
    findings: signal(null),
    sharing: signal(DEFAULT_SHARING),
    made: signal(null),
  };
}
