// «Uppföljning»: whether the year and the term are followed up, the reporting date, and each part with a sentence on how things stand.
import type { ComponentChild } from 'preact';
import type { Judged } from '../../../app/judging.ts';
import { Heading } from '../heading.tsx';
import { NotRead } from '../not-read.tsx';
import { usePane } from '../pane-context.ts';
import { PreviewNote } from '../preview-note.tsx';
import { AmbitionPart } from './ambition-part.tsx';
import { ChangesPart } from './changes-part.tsx';
import { CoveragePart } from './coverage-part.tsx';
import { DateSection } from './date-section.tsx';
import { DevelopmentPart } from './development-part.tsx';
import { DirectionGoalPart } from './direction-goal-part.tsx';
import { ForecastPart } from './forecast-part.tsx';
import { OverridePart } from './override-part.tsx';
import { TimetablePart } from './timetable-part.tsx';
import { UseSection } from './use-section.tsx';

export function FollowUpView(): ComponentChild {
  const { state } = usePane();
  const judged = state.current.value?.judged;
  return (
    <div class="view" aria-busy={state.work.value?.kind === 'preview'}>
      <Heading>Uppföljning</Heading>
      {judged === undefined ? <NotRead /> : <FollowUpOf judged={judged} />}
    </div>
  );
}

function FollowUpOf({ judged }: { readonly judged: Judged }): ComponentChild {
  const { followUp, result } = judged;
  const fault = result.issues.find(({ severity }) => severity === 'error');
  return (
    <>
      <PreviewNote />
      <UseSection judged={judged} />
      {followUp !== null && <DateSection date={followUp.date} />}
      {followUp !== null && result.assessments.length === 0 && fault !== undefined && <p>{fault.text}</p>}
      {followUp !== null && (
        <div class="parts">
          <ForecastPart followUp={followUp} />
          <DevelopmentPart />
          <ChangesPart changes={followUp.changes} />
          <OverridePart overrides={followUp.overrides} />
          <DirectionGoalPart goals={followUp.directionGoals} />
          <AmbitionPart ambition={followUp.ambition} />
          <CoveragePart coverage={followUp.coverage} />
          <TimetablePart timetable={followUp.timetable} />
        </div>
      )}
    </>
  );
}
