// What a målvärde means once it has been read: one type per kind. Reading the text is parse-target.ts.

/** Every kind of målvärde, in the order of the domain page. The names are fixed: `malljus tolka` prints them. */
export const TARGET_KINDS = [
  'number',
  'atLeast',
  'atMost',
  'above',
  'below',
  'between',
  'increase',
  'decrease',
  'unchanged',
  'notIncrease',
  'notDecrease',
  'rank',
  'reference',
  'share',
  'activity',
  'compound',
  'ask',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

interface TargetBase {
  /** The text as the officer wrote it. */
  readonly text: string;
  /** Swedish remarks that do not stop the judging («Siffran i parentes räknas inte in»). */
  readonly warnings: readonly string[];
  /** Due date or year when the målvärde names one: `2020-12-31`, `2020`, `2020-Q4`, `2020-T2`, `2020-08`, `--12-31` (no year), `--MP` (end of the term). */
  readonly by?: string;
  /** Number of decimals written in the målvärde (2 for `4,50`), for wording limits. */
  readonly decimals?: number;
}

/** One value, direction elsewhere (`number`) or in the text. `value` as written: 80 for `80 %`. */
export interface LevelTarget extends TargetBase {
  readonly kind: 'number' | 'atLeast' | 'atMost' | 'above' | 'below';
  readonly value: number;
  /** In one spelling: `%`, `st`, `kr`, `tkr`, `miljoner kr`, `dagar`, `NKI` …; absent when none is written. */
  readonly unit?: string;
  /** Baseline year or text when the wording names one («öka från 17 % 2011 till 30 %»). */
  readonly from?: string;
  /** True when the text says that nothing may differ, not from what: «± 0». */
  readonly spread?: true;
}

/** A band, both ends included. */
export interface BandTarget extends TargetBase {
  readonly kind: 'between';
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
  /** True when the text says how far something may lie, not from what: «± 5 %». */
  readonly spread?: true;
}

/** A change against a baseline. Without `change` only the direction counts. */
export interface ChangeTarget extends TargetBase {
  readonly kind: 'increase' | 'decrease' | 'unchanged' | 'notIncrease' | 'notDecrease';
  /** Size of the change as a positive number: 10 with `%`, 3 with `procentenheter`, 454000 with `ton CO2`. A halving is 50 `%`. */
  readonly change?: number;
  /** `%` (relative to the baseline), `procentenheter`, or the measure's own unit. */
  readonly changeUnit?: string;
  /** Baseline: the year (`2004`), or the value as written when no year is given. */
  readonly from?: string;
  /** The baseline's value, when the text itself gives it. */
  readonly baseline?: number;
}

/** A place in a ranking; lower is better. */
export interface RankTarget extends TargetBase {
  readonly kind: 'rank';
  readonly value: number;
}

/** Against a comparison value in another column. */
export interface ReferenceTarget extends TargetBase {
  readonly kind: 'reference';
  /** Which comparison column. `other` when the text names something else than those known. */
  readonly reference: 'riket' | 'länet' | 'jämförbara' | 'other';
  /** `better` = strictly better than; `level` = on a level with or better; the text may also fix the direction (`above`/`below`/`atLeast`/`atMost`). */
  readonly relation: 'better' | 'level' | 'above' | 'below' | 'atLeast' | 'atMost';
}

/** A share written as a fraction: `Åtta av tio (8/10)` has value 80 and unit `%`. At least that share is meant. */
export interface ShareTarget extends TargetBase {
  readonly kind: 'share';
  readonly value: number;
  readonly unit: '%';
}

/** An activity that is to be done, by `by` when a date is set. */
export interface ActivityTarget extends TargetBase {
  readonly kind: 'activity';
}

/** Several målvärden in one cell; each part is a målvärde of its own. Not judged as it stands. */
export interface CompoundTarget extends TargetBase {
  readonly kind: 'compound';
  readonly parts: readonly Target[];
  /** One Swedish question to the officer. */
  readonly question: string;
  readonly suggestion?: string;
}

/** Not understood: a question to the officer, with a wording that would be. */
export interface AskTarget extends TargetBase {
  readonly kind: 'ask';
  readonly question: string;
  readonly suggestion?: string;
  /** True when the cell was empty or only said that there is no målvärde. */
  readonly missing?: boolean;
  /** True when the text sets a direction goal («inriktningsmål») that is never coloured. */
  readonly directionGoal?: boolean;
}

export type Target =
  | LevelTarget
  | BandTarget
  | ChangeTarget
  | RankTarget
  | ReferenceTarget
  | ShareTarget
  | ActivityTarget
  | CompoundTarget
  | AskTarget;
