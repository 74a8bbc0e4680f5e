// Gives measures the målvärde that held on the judged day by the decisions, with what has to be asked or told.
import { issue, type Issue } from '../../issue.ts';
import type { Cell } from '../../model/cell.ts';
import type { DecidedTarget, Measure, Period, UnclearPart } from '../../model/measure.ts';
import { mapInSlices, type Steps } from '../../model/steps.ts';
import { tellsOutcome } from '../../sheet/content-look.ts';
import { firstDay } from '../../swedish/date.ts';
import { checkCell, isOfEarlierYear, type TableTarget } from './check-cell.ts';
import { toChain, type Chain } from './check-chain.ts';
import { cellText } from '../cell-text.ts';
import type { Readings } from '../readings.ts';
import { decidedAhead } from './decided-ahead.ts';
import { cellToJudgeBy, holdsTarget, quoted, readingOf, type ReadTarget } from './decided-cell.ts';
import { heldOn, type Held } from './held-target.ts';
import type { MatchedDecision } from './match-decisions.ts';
import { withDirection } from './with-direction.ts';

export interface DecisionsToApply {
  readonly measures: readonly Measure[];
  readonly byMeasure: ReadonlyMap<Measure, readonly MatchedDecision[]>;
  /** The judged day, ISO; null when it is not known. */
  readonly day: string | null;
  readonly tableTarget: (measure: Measure) => TableTarget | null;
  readonly read: Readings['target'];
}

export interface Applied {
  /** In the same order. */
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
}

/** The measures as they are to be judged; those without decisions are the very same. */
export function* applyDecisions(given: DecisionsToApply): Steps<Applied> {
  const { byMeasure, day } = given;
  const issues: Issue[] = [];
  const measures = yield* mapInSlices(given.measures, (measure) => {
    const decisions = byMeasure.get(measure);
    if (decisions === undefined) return measure;
    const hasOutcome = measure.outcome !== null && tellsOutcome(measure.outcome.value);
    const own = given.tableTarget(measure);
    const read = readingOf(measure, given.read);
    const decided = decideTarget(decisions, { own, day, read, hasOutcome });
    issues.push(...decided.issues);
    const { target, decision } = decided;
    const perYear = own !== null && own.period !== null;
    const ahead = day === null ? null : decidedAhead(decisions, { target, day, perYear }, read);
    return {
      ...known(measure),
      target,
      ...(decision === null ? {} : { decision }),
      ...(ahead === null ? {} : { decidedAhead: ahead }),
    };
  });
  return { measures, issues: [...dayUnknown(given), ...issues] };
}

/** What one measure is to be judged by. */
export interface Decided {
  readonly target: Cell | null;
  /** Null when the målvärde is not known from a decision of its own. */
  readonly decision: DecidedTarget | null;
  readonly issues: readonly Issue[];
}

interface DayOfTarget {
  /** The målvärde of the goal table. */
  readonly own: TableTarget | null;
  /** ISO; null when it is not known. */
  readonly day: string | null;
  readonly read: ReadTarget;
  /** Whether the measure has an outcome in the judged period: then it was followed up, new or not. */
  readonly hasOutcome?: boolean;
}

/** The målvärde of a measure on a day by the decisions about it, of which there is at least one. */
export function decideTarget(decisions: readonly MatchedDecision[], about: DayOfTarget): Decided {
  const { own, day, read, hasOutcome = false } = about;
  const chain = toChain(decisions, own !== null && own.period !== null, read);
  const [first] = decisions;
  const held = day === null ? null : heldOn(day, chain, read);
  const decided =
    held === null || day === null
      ? { ...undecided(first?.cells.validFrom ?? ''), issues: [] }
      : byHeld(held, { own, day, read, hasOutcome }, chain);
  return { ...decided, issues: [...chain.issues, ...decided.issues] };
}

type HeldCell = Extract<Held, { kind: 'decided' | 'before' }>;

function byHeld(
  held: Held,
  { own, day, read, hasOutcome }: Required<DayOfTarget> & { readonly day: string },
  chain: Chain,
): Decided {
  if (held.kind === 'unclear') return { ...undecided(held.cell), issues: [] };
  if ('day' in held) {
    if (held.kind === 'notYet' && own !== null && isOfEarlierYear(own, held.day, read))
      return { target: own.cell, decision: null, issues: [] };
    const asked = held.kind === 'notYet' && hasOutcome && !held.decision.isNew;
    const decision = { kind: held.kind, by: held.decision.words, day: held.day };
    return { target: null, decision, issues: asked ? [followedBefore(held.decision)] : [] };
  }
  const cell = withDirection(held.cell, wordedBeside(held, own, chain, read), read);
  if (cell === null) return { ...undecided(held.cell.ref), issues: [bothWays(held)] };
  return byCell({ ...held, cell }, { own, day, read }, chain);
}

/** The målvärden that may say the way of a bare figure: the goal table's, and those of the decisions up to then. */
function wordedBeside(
  held: HeldCell,
  own: TableTarget | null,
  { dated }: Chain,
  read: ReadTarget,
): readonly Cell[] {
  const upTo = dated.slice(0, dated.indexOf(held.decision) + 1);
  const ends = upTo.flatMap(({ from, to }) => [from, to]).filter((cell) => cell !== null);
  return own !== null && holdsTarget(own.cell, read) ? [own.cell, ...ends] : ends;
}

function bothWays({ decision: { words, measure }, cell }: HeldCell): Issue {
  const figure = cellText(cell);
  const text = `Är högre eller lägre bättre än ${quoted(cell)}? Målvärdena för «${measure}» säger olika, och ${words} säger det inte. Skriv «minst ${figure}» eller «högst ${figure}».`;
  return issue('decision-not-understood', cell.ref, text);
}

function byCell(
  held: HeldCell,
  { own, day, read }: Pick<Required<DayOfTarget>, 'own' | 'read'> & { readonly day: string },
  chain: Chain,
): Decided {
  const check = own === null ? null : checkCell(own, held, day, chain, read);
  if (check?.kind === 'own') return { target: own?.cell ?? null, decision: null, issues: [] };
  if (check?.kind === 'unclear') return { ...undecided(check.issue.cell ?? ''), issues: [check.issue] };
  const target = cellToJudgeBy(held.cell, own?.cell ?? null, read);
  const decision = decidedBy(held, day, target === own?.cell);
  const empty = own === null ? null : emptyPeriod(own, held);
  const pointedOut = check?.issue ?? null;
  return {
    target,
    decision: decision === null || empty === null ? decision : { ...decision, empty },
    issues: pointedOut === null ? [] : [pointedOut],
  };
}

/** The period of the table's own målvärde («Målvärde 2021») when it is empty and what held was set for an earlier time; else null. */
function emptyPeriod({ cell, period }: TableTarget, { kind, decision }: HeldCell): Period | null {
  const start = period === null ? null : firstDay(period);
  const isEarlier = start !== null && (kind === 'before' || (decision.validFrom ?? '') < start);
  return isEarlier && (cell.value === null || cell.value === '') && cell.formulaWithoutValue !== true
    ? period
    : null;
}

/** What held before the first decision is told of only where the goal table says something else. */
function decidedBy(
  { kind, decision: { words, date } }: HeldCell,
  day: string,
  isOwn: boolean,
): Extract<DecidedTarget, { kind: 'decided' | 'before' }> | null {
  if (kind === 'before') return isOwn ? null : { kind, by: words };
  return { kind, by: words, afterwards: date !== null && date > day };
}

/** A row that leaves «Från» empty may say that the measure is new, or just not say what held. */
function followedBefore({ words, validFrom, measure, cells }: MatchedDecision): Issue {
  const text = `Enligt ${words} är «${measure}» nytt från ${validFrom ?? ''}, men det har ett utfall från tiden före. Skriv målvärdet före beslutet i «Från», eller «Nytt» om mätvärdet är nytt.`;
  return issue('decision-contradicts', cells.from, text);
}

function undecided(cell: string): Pick<Decided, 'target' | 'decision'> {
  return { target: null, decision: { kind: 'unclear', cell } };
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
