// What the decisions about målvärden keep from being judged, and what the explanation says of them.
import type { DecidedTarget, Measure } from '../model/measure.ts';
import { describePeriod } from '../sheet/period.ts';
import { stopFor, type Stop } from './stop.ts';

/** A stop for a measure that was not followed up on the judged day: new from a later day, or ended. */
export function stopIfNotFollowed({ decision }: Measure): Stop | null {
  if (decision?.kind === 'notYet')
    return stopFor('notApplicable', `Mätvärdet är nytt från ${decision.day} enligt ${decision.by}.`);
  if (decision?.kind !== 'noLonger') return null;
  return stopFor('notApplicable', `Mätvärdet följs inte upp från ${decision.day} enligt ${decision.by}.`);
}

/** A stop where the decisions do not tell what held; the question stands once, at the decision. */
export function stopIfUndecided({ decision }: Measure): Stop | null {
  if (decision?.kind !== 'unclear') return null;
  const text = `Det framgår inte vilket målvärde som gällde; se frågan om ${decision.cell}.`;
  return stopFor('notUnderstood', text);
}

/** The sentence that names the decision behind the målvärde; '' for none. */
export function decisionText(decision: DecidedTarget | undefined): string {
  if (decision?.kind === 'before') return `Målvärdet gällde före ${decision.by}${ownIsEmpty(decision)}.`;
  if (decision?.kind !== 'decided') return '';
  const late = decision.afterwards ? ', som fattades efter periodens slut' : '';
  return `Målvärdet gäller enligt ${decision.by}${late}${ownIsEmpty(decision)}.`;
}

// What the year has no målvärde of its own for is judged by an earlier one, and nobody should have to find that out.
function ownIsEmpty({ empty }: { readonly empty?: string }): string {
  return empty === undefined ? '' : `; måltabellens målvärde för ${describePeriod(empty)} är tomt`;
}
