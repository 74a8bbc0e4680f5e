// Everything that the pane shows, as signals. Changed by the actions only; views read it.
import { signal, type Signal } from '@preact/signals';
import type { Judged, JudgingProgress } from '../../app/judge-workbook.ts';
import type { Failure } from '../../app/failure.ts';
import type { UndoReport } from '../../app/open-workbook.ts';
import type {
  ExplanationPlace,
  Period,
  PlanLine,
  Question,
  Status,
  TableMapping,
} from '../../../lib/index.ts';
import type { Core, View } from '../pane-services.ts';
import type { LastWritten } from '../select/undo-words.ts';
import { createCheckState, type CheckState } from './check-state.ts';
import { createFollowUpState, type FollowUpState } from './follow-up-state.ts';
import { createLeavingState, type LeavingState } from './leaving-state.ts';
import { createRulesState, type RulesState } from './rules-state.ts';
import { createUnderlagState, type UnderlagState } from './underlag-state.ts';

export type WorkKind =
  | 'preview'
  | 'judge'
  | 'undo'
  | 'answer'
  | 'freeze'
  | 'open'
  /** Reading the rules for «Regler». */
  | 'check'
  /** Working out what a rule sheet or a file of rules would hold. */
  | 'plan-rules'
  | 'compare'
  | 'near'
  /** Writing about rules in the workbook. */
  | 'write-rules'
  /** Making a calendar file of the timetable. */
  | 'calendar'
  /** Seeing what there is in the workbook to choose about before others get it. */
  | 'survey'
  | 'underlag'
  /** Holding the workbook against its seal. */
  | 'check-seal'
  /** Taking Målljus out of the workbook. */
  | 'leave';

/** The work under way. */
export interface Work {
  readonly kind: WorkKind;
  readonly progress: JudgingProgress | null;
  /** null when it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** A failure as it is shown. */
export interface ShownFailure {
  readonly text: string;
  /** True when the user asked for what failed, so that the focus moves to the text. */
  readonly asked: boolean;
}

/** What the officer has chosen in this session; what is left out is as stored in the workbook. */
export interface Choices {
  readonly period?: Period;
  /** Id of a preset; null: the rules of the workbook itself. */
  readonly ruleSet?: string | null;
  readonly strict?: boolean;
  readonly explanations?: ExplanationPlace;
  readonly followUp?: boolean;
}

/** The latest judging of the workbook, tried or carried out. */
export interface Current {
  readonly judged: Judged;
  /** False for a preview: what judging would give. */
  readonly written: boolean;
  /** What would be written where; none for a judgement that has been carried out. */
  readonly lines: readonly PlanLine[];
  /** What would stand in the way of writing. */
  readonly obstacle: Failure | null;
  /** What wants an answer. */
  readonly questions: readonly Question[];
}

/** Which measures the list shows. */
export interface MeasureFilter {
  /** Empty: all. */
  readonly statuses: ReadonlySet<Status>;
  /** null: all. `''` is measures without a goal. */
  readonly goal: string | null;
  readonly search: string;
}

/** How far a question has come: `draft` as the officer has written it, `problem` when the answer could not be written. */
export interface QuestionProgress {
  readonly draft?: string;
  readonly answered?: string;
  readonly problem?: string | undefined;
  /** Numbers of the measures (in a question of direction) that are not ticked. */
  readonly unticked?: ReadonlySet<number>;
  /** Numbers of the measures already answered. */
  readonly done?: ReadonlySet<number>;
}

/** The place of a table that the officer is pointing out, as written so far. */
export interface PointingDraft {
  /** '' until one has been chosen. */
  readonly sheet: string;
  readonly row: string;
  /** Why the place could not be used. */
  readonly problem: string | null;
}

/** A binding step that waits for a yes. */
export type Confirming = 'undo' | 'freeze' | 'rule-sheet' | 'leave';

/** What the view is to move the focus to once it is drawn. */
export type FocusTarget =
  | 'heading'
  | 'measures'
  | 'confirm'
  | 'done'
  | 'pointing'
  | 'saved'
  | 'compared'
  | 'near'
  | 'calendar'
  | 'survey'
  | 'underlag'
  | 'checked'
  | 'leave'
  | 'left';

export interface PaneState {
  readonly core: Signal<Core | null>;
  readonly view: Signal<View>;
  readonly work: Signal<Work | null>;
  readonly failure: Signal<ShownFailure | null>;
  /** Told politely to a screen reader, and shown where `done` is. */
  readonly announcement: Signal<string>;
  readonly current: Signal<Current | null>;
  /** ISO minute of the judgement that can be taken back; null when there is none, undefined until that is known. */
  readonly lastJudgement: Signal<string | null | undefined>;
  readonly choices: Signal<Choices>;
  /** Own mappings stored in the workbook when it was last read. */
  readonly storedMappings: Signal<readonly TableMapping[]>;
  /** All own mappings from the next judgement on; null while those stored hold. */
  readonly mappings: Signal<readonly TableMapping[] | null>;
  /** The table being pointed out; null while the form for that is closed. */
  readonly pointing: Signal<PointingDraft | null>;
  /** Key of the table whose columns are to be opened and given the focus, once; null when none is. */
  readonly openTable: Signal<string | null>;
  readonly filter: Signal<MeasureFilter>;
  /** Key of the measure whose explanation is shown. */
  readonly openMeasure: Signal<string | null>;
  readonly questions: Signal<ReadonlyMap<string, QuestionProgress>>;
  readonly confirming: Signal<Confirming | null>;
  readonly undone: Signal<UndoReport | null>;
  /** What the latest writing that can be taken back was. */
  readonly lastWritten: Signal<LastWritten>;
  readonly rules: RulesState;
  readonly followUp: FollowUpState;
  readonly underlag: UnderlagState;
  readonly frozen: Signal<number | null>;
  readonly sealCheck: CheckState;
  readonly leaving: LeavingState;
  readonly focus: Signal<FocusTarget | null>;
  readonly welcome: Signal<boolean>;
}

export const NO_FILTER: MeasureFilter = { statuses: new Set(), goal: null, search: '' };

/** The state of a pane that has just been opened. */
export function createPaneState(welcome: boolean): PaneState {
  return {
    core: signal(null),
    view: signal('judge'),
    work: signal(null),
    failure: signal(null),
    announcement: signal(''),
    current: signal(null),
    lastJudgement: signal(undefined),
    choices: signal({}),
    storedMappings: signal([]),
    mappings: signal(null),
    pointing: signal(null),
    openTable: signal(null),
    filter: signal(NO_FILTER),
    openMeasure: signal(null),
    questions: signal(new Map()),
    confirming: signal(null),
    undone: signal(null),
    lastWritten: signal('unknown'),
    rules: createRulesState(),
    followUp: createFollowUpState(),
    underlag: createUnderlagState(),
    frozen: signal(null),
    sealCheck: createCheckState(),
    leaving: createLeavingState(),
    focus: signal(null),
    welcome: signal(welcome),
  };
}
