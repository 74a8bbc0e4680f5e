// Gives measures the målvärde that held on the judged day by the decisions, with what has to be asked or told.
import { issue, type Issue } from '../../issue.ts';
import type { DecidedTarget, Measure, UnclearPart } from '../../model/measure.ts';
import { mapInSlices, type Steps } from '../../model/steps.ts';
import { checkCell, type TableTarget } from './check-cell.ts';
import { toChain, type Chain } from './check-chain.ts';
import { cellToJudgeBy, type ReadTarget } from './decided-cell.ts';
import { heldOn, type Held } from './held-target.ts';
import type { MatchedDecision } from './match-decisions.ts';

export interface DecisionsToApply {
  readonly measures: readonly Measure[];
  readonly byMeasure: ReadonlyMap<Measure, readonly MatchedDecision[]>;
  /** The judged day, ISO; null when it is not known. */
  readonly day: string | null;
  readonly tableTarget: (measure: Measure) => TableTarget | null;
  readonly read: ReadTarget;
}

export interface Applied {
  /** In the same order. */
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
}

/** The measures as they are to be judged; those without decisions are the very same. */
export function* applyDecisions(given: DecisionsToApply): Steps<Applied> {
  const issues: Issue[] = [];
  const measures = yield* mapInSlices(given.measures, (measure) => {
    const decisions = given.byMeasure.get(measure);
    if (decisions === undefined) return measure;
    const applied = applyTo(measure, decisions, given);
    issues.push(...applied.issues);
    return applied.measure;
  });
  return { measures, issues: [...dayUnknown(given), ...issues] };
}

interface AppliedTo {
  readonly measure: Measure;
  readonly issues: readonly Issue[];
}

function applyTo(
  measure: Measure,
  decisions: readonly MatchedDecision[],
  { day, tableTarget, read }: DecisionsToApply,
): AppliedTo {
  const own = tableTarget(measure);
  const chain = toChain(decisions, own !== null && own.period !== null, read);
  const [first] = decisions;
  const held =
    day === null
      ? ({ kind: 'unclear', cell: first?.cells.validFrom ?? '' } as const)
      : heldOn(day, chain, read);
  if (held === null) return { measure, issues: chain.issues };
  const { issues, ...applied } = withHeld(measure, held, own, day ?? '', chain, read);
  return { ...applied, issues: [...chain.issues, ...issues] };
}

function withHeld(
  measure: Measure,
  held: Held,
  own: TableTarget | null,
  day: string,
  chain: Chain,
  read: ReadTarget,
): AppliedTo {
  if (held.kind === 'unclear') return { measure: unclear(measure, held.cell), issues: [] };
  if ('day' in held) return { measure: withoutTarget(measure, held), issues: [] };
  const check = own === null ? null : checkCell(own, held, day, chain, read);
  if (check?.kind === 'own') return { measure, issues: [] };
  if (check?.kind === 'unclear')
    return { measure: unclear(measure, check.issue.cell ?? ''), issues: [check.issue] };
  const target = cellToJudgeBy(held.cell, own?.cell ?? null, read);
  const decided = held.kind === 'decided' ? { decision: decidedBy(held.decision, day) } : {};
  const pointedOut = check?.issue ?? null;
  return {
    measure: { ...known(measure), target, ...decided },
    issues: pointedOut === null ? [] : [pointedOut],
  };
}

function decidedBy({ words, date }: MatchedDecision, day: string): DecidedTarget {
  return { kind: 'decided', by: words, afterwards: date !== null && date > day };
}

function unclear(measure: Measure, cell: string): Measure {
  return { ...known(measure), target: null, decision: { kind: 'unclear', cell } };
}

function withoutTarget(measure: Measure, { kind, decision, day }: Extract<Held, { day: string }>): Measure {
  return { ...known(measure), target: null, decision: { kind, by: decision.words, day } };
}

/** Without the doubt about which column of the table holds the målvärde: the decisions tell. */
function known(measure: Measure): Measure {
  const { unclear: parts, ...rest } = measure;
  const left = (parts ?? []).filter((part: UnclearPart) => part !== 'target');
  return left.length === 0 ? rest : { ...rest, unclear: left };
}

/** Decisions say what held on a day; without a period nobody knows which. */
function dayUnknown({ day, byMeasure }: DecisionsToApply): readonly Issue[] {
  const [first] = [...byMeasure.values()].flat();
  if (day !== null || first === undefined) return [];
  const text =
    'Beslutade målvärden gäller från olika dagar, men det framgår inte vilken period som bedöms. Skriv året i rubriken, till exempel «Utfall 2020», eller välj en period.';
  return [issue('period-unclear', first.cells.validFrom, text, 'Utfall 2020')];
}
