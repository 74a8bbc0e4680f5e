// The målvärde that held on a day by the decisions about one measure. A pure choice: decisions that hold from later days change nothing but what they say held before them.
import type { Cell } from '../../model/cell.ts';
import type { MatchedDecision } from './match-decisions.ts';
import type { Chain } from './check-chain.ts';
import { sameCell, type ReadTarget } from './decided-cell.ts';

/**
 * `decided`: the decision's «Till» held; `before`: the «Från» of the first decision did; `notYet`: the measure was new with it;
 * `noLonger`: it had ended; `unclear`: cannot be told until the question at `cell` has been answered.
 */
export type Held =
  | { readonly kind: 'decided' | 'before'; readonly decision: MatchedDecision; readonly cell: Cell }
  | { readonly kind: 'notYet' | 'noLonger'; readonly decision: MatchedDecision; readonly day: string }
  | { readonly kind: 'unclear'; readonly cell: string };

/** What held on the day (ISO); null when there is no decision. */
export function heldOn(day: string, chain: Chain, read: ReadTarget): Held | null {
  // A row that was decided on later says nothing of the day, whatever it lacks.
  const undated = chain.undated.find(({ date }) => date === null || date <= day);
  if (undated !== undefined) return { kind: 'unclear', cell: undated.askedAt ?? undated.cells.validFrom };
  const last = chain.dated.filter(({ validFrom }) => validFrom !== null && validFrom <= day).at(-1);
  if (last !== undefined) return since(last, chain);
  const [first] = chain.dated;
  return first === undefined ? null : beforeFirst(first, chain, read);
}

function ofSameDay({ validFrom }: MatchedDecision, { dated }: Chain): readonly MatchedDecision[] {
  return dated.filter((each) => each.validFrom === validFrom);
}

function since(last: MatchedDecision, chain: Chain): Held {
  const cell = doubtOf(ofSameDay(last, chain), chain);
  if (cell !== null) return { kind: 'unclear', cell };
  const { to, validFrom } = last;
  if (to === null) return { kind: 'noLonger', decision: last, day: validFrom ?? '' };
  return { kind: 'decided', decision: last, cell: to };
}

/** What is said of the time before is as good in a row that lacks something else, as long as nothing else is said. */
function beforeFirst(first: MatchedDecision, chain: Chain, read: ReadTarget): Held {
  const group = ofSameDay(first, chain);
  const cell = doubtOf(group, chain);
  const { from, validFrom } = first;
  const agree = group.every(
    (each) => each.from !== null && from !== null && sameCell(each.from, from, read) && each.isCertain,
  );
  if (cell !== null && !agree) return { kind: 'unclear', cell };
  if (from === null) return { kind: 'notYet', decision: first, day: validFrom ?? '' };
  return { kind: 'before', decision: first, cell: from };
}

/** Where one of the decisions is asked about; null when none is. */
function doubtOf(decisions: readonly MatchedDecision[], { contradicted }: Chain): string | null {
  const asked = decisions.map((each) => each.askedAt ?? contradicted.get(each) ?? null);
  return asked.find((cell) => cell !== null) ?? null;
}
