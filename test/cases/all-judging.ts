// All case tables about judging, by the folder that they stand in.
import { STRICT_JUDGING } from './above-below/judging.ts';
import { ACTIVITY_JUDGING } from './activity/judging.ts';
import { AT_LEAST_JUDGING } from './at-least/judging.ts';
import { AT_MOST_JUDGING } from './at-most/judging.ts';
import { BAND_JUDGING } from './between/judging.ts';
import { CHANGE_JUDGING } from './change/judging.ts';
import { COMPOUND_JUDGING } from './compound/judging.ts';
import { DIRECTION_JUDGING } from './direction/judging.ts';
import { DUE_LATER_JUDGING } from './due-later/judging.ts';
import { NOT_JUDGEABLE } from './not-judgeable/judging.ts';
import { NUMBER_JUDGING } from './number/judging.ts';
import { RANK_JUDGING } from './rank/judging.ts';
import { REFERENCE_JUDGING } from './reference/judging.ts';
import { RULE_SET_JUDGING } from './rule-sets/judging.ts';
import { SHARE_JUDGING } from './share/judging.ts';
import { TOLERANCE_JUDGING } from './tolerance/judging.ts';
import { UNIT_JUDGING } from './units/judging.ts';
import type { TargetKind } from '../../lib/swedish/target.ts';
import type { JudgingCase } from './judging-case.ts';

export const JUDGING_TABLES = {
  number: NUMBER_JUDGING,
  'at-least': AT_LEAST_JUDGING,
  'at-most': AT_MOST_JUDGING,
  'above-below': STRICT_JUDGING,
  between: BAND_JUDGING,
  change: CHANGE_JUDGING,
  rank: RANK_JUDGING,
  reference: REFERENCE_JUDGING,
  share: SHARE_JUDGING,
  activity: ACTIVITY_JUDGING,
  compound: COMPOUND_JUDGING,
  'not-judgeable': NOT_JUDGEABLE,
  units: UNIT_JUDGING,
  tolerance: TOLERANCE_JUDGING,
  'due-later': DUE_LATER_JUDGING,
  'rule-sets': RULE_SET_JUDGING,
  direction: DIRECTION_JUDGING,
} as const satisfies Readonly<Record<string, readonly JudgingCase[]>>;

/** The folder that holds the cases of each kind; a kind without one does not compile. */
export const FOLDER_OF_KIND: Readonly<Record<TargetKind, keyof typeof JUDGING_TABLES>> = {
  number: 'number',
  atLeast: 'at-least',
  atMost: 'at-most',
  above: 'above-below',
  below: 'above-below',
  between: 'between',
  increase: 'change',
  decrease: 'change',
  unchanged: 'change',
  notIncrease: 'change',
  notDecrease: 'change',
  rank: 'rank',
  reference: 'reference',
  share: 'share',
  activity: 'activity',
  compound: 'compound',
  ask: 'not-judgeable',
};
