// The form of a case about reading a målvärde: the wording, what it has to mean, and why (in Swedish).
import type { TargetKind } from '../../lib/swedish/target.ts';

/** What `malljus tolka` has to say of the wording; fields left out are not checked, `undefined` ones must be absent. */
export interface TargetMeaning {
  readonly value?: number;
  readonly unit?: string | undefined;
  readonly low?: number;
  readonly high?: number;
  readonly change?: number | undefined;
  readonly changeUnit?: string | undefined;
  readonly from?: string | undefined;
  readonly by?: string | undefined;
}

/** One wording: text, kind, meaning, and the reason why it has to be read so. */
export type TargetCase = readonly [text: string, kind: TargetKind, meaning: TargetMeaning, why: string];
