// All case tables of målvärden, by what they are about.
import { STRICT_TARGETS } from './above-below/targets.ts';
import { ACTIVITY_TARGETS } from './activity/targets.ts';
import { ASK_TARGETS } from './ask/targets.ts';
import { AT_LEAST_TARGETS } from './at-least/targets.ts';
import { AT_MOST_TARGETS } from './at-most/targets.ts';
import { BAND_TARGETS } from './between/targets.ts';
import { CHANGE_TARGETS } from './change/targets.ts';
import { COMPOUND_TARGETS } from './compound/targets.ts';
import { NUMBER_TARGETS } from './number/targets.ts';
import { RANK_TARGETS } from './rank/targets.ts';
import { REFERENCE_TARGETS } from './reference/targets.ts';
import { SHARE_TARGETS } from './share/targets.ts';
import type { TargetCase } from './target-case.ts';

export const TARGET_TABLES: Readonly<Record<string, readonly TargetCase[]>> = {
  'tal utan riktning': NUMBER_TARGETS,
  'undre gräns': AT_LEAST_TARGETS,
  'övre gräns': AT_MOST_TARGETS,
  'över och under': STRICT_TARGETS,
  intervall: BAND_TARGETS,
  förändring: CHANGE_TARGETS,
  placering: RANK_TARGETS,
  jämförelse: REFERENCE_TARGETS,
  andel: SHARE_TARGETS,
  aktivitet: ACTIVITY_TARGETS,
  'flera målvärden': COMPOUND_TARGETS,
  'måste frågas om': ASK_TARGETS,
};

export const ALL_TARGET_CASES: readonly TargetCase[] = Object.values(TARGET_TABLES).flat();
