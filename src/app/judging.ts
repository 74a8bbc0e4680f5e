// What judging a workbook is asked for, what it tells on the way, and what it gives.
import type {
  Assessment,
  AssessmentResult,
  ExplanationPlace,
  FollowUp,
  Period,
  Recognition,
  RulesInUse,
  RuleSet,
  Seal,
  Settings,
  TableMapping,
  WritePlan,
} from '../../lib/index.ts';
import type { WriteReport } from './port.ts';
import type { Stored } from './stored-of.ts';

/** The parts of the work, in order; a host may tell its user which one is under way. */
export type JudgingStep = 'read' | 'recognise' | 'assess' | 'plan' | 'apply';

/** How far the work has come. */
export interface JudgingProgress {
  readonly step: JudgingStep;
  /** Share of the step that is done, 0–1; 0 as it begins. Reading and writing tell nothing in between. */
  readonly share: number;
}

/** What the host answers between two slices of the work. */
export type PauseAnswer = 'go on' | 'cancel';

export interface JudgeOptions {
  /** ISO time, minute or longer: `2021-03-15T09:30`. The library has no clock. */
  readonly now: string;
  /**
   * Period to judge, such as `2020` or `2020-T2`. Left out: the older one that was chosen last time, as long as the latest with
   * outcomes is the same as then; else the latest with outcomes.
   */
  readonly period?: string;
  /**
   * Asked for in this run; goes before a rule sheet. Left out: the workbook's rule sheet, else the preset stored in the workbook, else
   * `DEFAULT_RULE_SET_ID`.
   */
  readonly ruleSet?: RuleSet;
  /** Leaves measures unrated that need an assumption. Left out: as stored in the workbook, else false. */
  readonly strict?: boolean;
  /** Where the explanations stand. Left out: as stored in the workbook, else `both`. */
  readonly explanations?: ExplanationPlace;
  /** Whether the year and the term are followed up in sheets of their own. Left out: as stored in the workbook, else false. */
  readonly followUp?: boolean;
  /** Whether the host can write notes; true when left out. */
  readonly canWriteNotes?: boolean;
  /** Judges and plans but writes nothing. */
  readonly dryRun?: boolean;
  /** All of the officer's own mappings from now on; those stored in the workbook when left out. */
  readonly mappings?: readonly TableMapping[];
  /** Told as each part of the work begins, and of its slices. */
  readonly onProgress?: (progress: JudgingProgress) => void;
  /** Told what an earlier run stored, as soon as the workbook has been read. */
  readonly onStored?: (stored: Stored) => void;
  /**
   * Asked after each slice of the work (some tens of milliseconds at most, whatever the workbook). null: go on at once, so that
   * a host may wait by its own clock, say every 50 ms. `cancel` ends the work with the failure `cancelled`, nothing written.
   */
  readonly pause?: () => Promise<PauseAnswer> | null;
}

/** A register and the workbook's sheets of it: `{ sheetName: 'Beslut', sheets: ['Beslut 2020'] }`. */
export interface RegisterInUse {
  readonly sheetName: string;
  readonly sheets: readonly string[];
}

/** A judged workbook. */
export interface Judged {
  /** `issues` holds every finding of the run once, those of recognition, reading and writing too. */
  readonly result: AssessmentResult;
  readonly recognition: Recognition;
  /** How it was judged; stored in the workbook when the plan is carried out. */
  readonly settings: Settings;
  /** The rules that judged it, where they came from, and what was found in them. */
  readonly rules: RulesInUse;
  /** The year and the term followed up; null when the workbook does not use it. */
  readonly followUp: FollowUp | null;
  /** Every register that Målljus reads, and the sheets that are it in this workbook; none where it has no such sheet. */
  readonly registers: readonly RegisterInUse[];
  /** The seal of the judgement; `seal.whole` is the number to print. */
  readonly seal: Seal;
  readonly plan: WritePlan;
  /** What the workbook was judged for before this; null when it had not been judged, or for no named period. */
  readonly lastPeriod: Period | null;
  /** Where each assessment's status stands once the plan is carried out, as `Blad!H5`. */
  readonly statusRefs: ReadonlyMap<Assessment, string>;
  /** null when nothing was written: a dry run, or nothing to change. */
  readonly report: WriteReport | null;
}
