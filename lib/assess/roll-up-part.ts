// What is rolled up: parts with a status and a weight, counted together where nothing tells them apart, so that size costs nothing.
import type { Status } from '../model/assessment.ts';
import { inSlices, type Steps } from '../model/steps.ts';

export type PartKind = 'measure' | 'subgoal' | 'goal';

export interface Part {
  readonly kind: PartKind;
  readonly name: string;
  readonly status: Status;
  /** At least 0. Only a measure has a weight of its own («vikt»); subgoals and goals weigh 1 each. */
  readonly weight: number;
  /** Whether a weight other than 1 stands on the measure, or on some measure under the part. */
  readonly weighted: boolean;
  /** Present when the status is a «samlad bedömning», not the calculated one. */
  readonly overridden?: true;
}

/** Parts that differ in name only. */
export interface PartGroup {
  readonly kind: PartKind;
  readonly status: Status;
  readonly weight: number;
  /** At least 1. */
  readonly count: number;
  /** Name of the first of them. */
  readonly name: string;
}

type Growing = { -readonly [K in keyof PartGroup]: PartGroup[K] };

/**
 * The parts grouped by kind, status and weight, lightest first: 100 000 parts are usually a handful of groups. Without `byWeight` all
 * weigh 1.
 */
export function* groupParts(parts: readonly Part[], byWeight: boolean): Steps<readonly PartGroup[]> {
  const byLook = new Map<string, Map<number, Growing>>();
  yield* inSlices(parts, (part) => {
    const weight = byWeight ? part.weight : 1;
    const look = `${part.kind} ${part.status}`;
    const alike = byLook.get(look) ?? new Map<number, Growing>();
    if (alike.size === 0) byLook.set(look, alike);
    const known = alike.get(weight);
    if (known === undefined) alike.set(weight, { ...lookOf(part), weight, count: 1 });
    else known.count++;
  });
  return [...byLook.values()].flatMap((alike) => [...alike.values()]).sort((a, b) => a.weight - b.weight);
}

function lookOf({ kind, status, name }: Part): Pick<PartGroup, 'kind' | 'status' | 'name'> {
  return { kind, status, name };
}

/** How many parts there are in some groups. */
export function partCount(groups: readonly PartGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

export function kindsOf(groups: readonly PartGroup[]): readonly PartKind[] {
  return [...new Set(groups.map(({ kind }) => kind))];
}
