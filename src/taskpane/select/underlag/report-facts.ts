// What the officer has written about the underlag, as the report takes it.
import { withoutDnrWord } from '../../../app/dnr.ts';
import type { ReportFacts } from '../../../../lib/index.ts';
import type { WrittenFacts } from '../../store/underlag-state.ts';

/** Empty fields say nothing; `now` is an ISO minute, whose day is that of the underlag. */
export function reportFacts({ title, committee, dnr, officer }: WrittenFacts, now: string): ReportFacts {
  return {
    title: said(title),
    committee: said(committee),
    dnr: said(withoutDnrWord(dnr)),
    officer: said(officer),
    madeOn: now.slice(0, 'yyyy-mm-dd'.length),
  };
}

function said(text: string): string | null {
  const written = text.trim();
  return written === '' ? null : written;
}
