// Every samlad bedömning with what it is about, so that none is lost whatever the tables have room for.
import type { FollowUp, OverrideSubject } from '../model/follow-up.ts';
import type { Report } from '../model/report.ts';
import { mapInSlices, type Steps } from '../model/steps.ts';
import { cleanLine } from './clean-line.ts';
import { reportOverride } from './report-measure.ts';

/** In the order of the register. */
export function* reportOverrides(followUp: FollowUp | null): Steps<Report['overrides']> {
  return yield* mapInSlices(followUp?.overrides?.overrides ?? [], (override) => ({
    about: aboutText(override.subject),
    override: reportOverride(override),
  }));
}

function aboutText(subject: OverrideSubject): string {
  switch (subject.kind) {
    case 'measure':
      return cleanLine(subject.measure);
    case 'goal':
      return cleanLine(subject.goal);
    case 'all':
      return 'Alla mål';
  }
}
