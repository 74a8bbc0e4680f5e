// The inriktningsmål of an underlag: what was done, without colour. Who is responsible is left out, since it often is a person's name.
import type { FollowUp } from '../model/follow-up.ts';
import type { ReportDirectionGoal } from '../model/report.ts';
import { cleanLine } from './clean-line.ts';

export function reportDirectionGoals(followUp: FollowUp | null): readonly ReportDirectionGoal[] {
  return (followUp?.directionGoals ?? []).map(({ goal, subgoal, activities, text }) => ({
    name: withoutWord(
      [goal, subgoal ?? '']
        .map(cleanLine)
        .filter((part) => part !== '')
        .join(' – '),
    ),
    // What the officer is to do about it is no matter for those who read the underlag.
    text: activities.length === 0 ? NO_ACTIVITIES : cleanLine(text),
    activities: activities.map(({ name, state }) => cleanLine(`${name}: ${state}`)),
  }));
}

const NO_ACTIVITIES = 'Inga bidragande aktiviteter är angivna.';

/** The files say what it is; «Inriktningsmål: Omvärldsbevakning» would say it twice. */
function withoutWord(name: string): string {
  return name.replace(/^Inriktningsmål(?:et)?\s*[:–—-]\s*(?=\S)/iu, '');
}
