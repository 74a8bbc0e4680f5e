// «Inriktningsmål»: no colour and no forecast; the activities that contribute, and their state.
import type { ComponentChild } from 'preact';
import type { DirectionGoalFollowUp } from '../../../../lib/index.ts';
import { countWords } from '../../select/count-words.ts';
import { directionGoalName } from '../../select/follow-up/direction-goal-name.ts';
import { CellLink } from '../cell-link.tsx';
import { ShowMore } from '../show-more.tsx';
import { Part } from './part.tsx';

interface DirectionGoalPartProps {
  readonly goals: readonly DirectionGoalFollowUp[];
}

export function DirectionGoalPart({ goals }: DirectionGoalPartProps): ComponentChild {
  if (goals.length === 0) return <Part part="directionGoals" name="Inriktningsmål" summary={NONE} />;
  const activities = goals.reduce((sum, goal) => sum + goal.activities.length, 0);
  const summary = `${countWords(goals.length, 'inriktningsmål', 'inriktningsmål')}, ${countWords(activities, 'aktivitet', 'aktiviteter')}.`;
  return (
    <Part part="directionGoals" name="Inriktningsmål" summary={summary}>
      <p class="soft">
        Ett inriktningsmål får ingen färg och ingen prognos. Det följs upp genom aktiviteterna.
      </p>
      <ShowMore
        class="goals bare-list"
        items={goals}
        render={(goal, index) => (
          <li key={index} class="stack-tight">
            <GoalItem goal={goal} />
          </li>
        )}
      />
    </Part>
  );
}

const NONE =
  'Arbetsboken har inga inriktningsmål. Skriv «Inriktningsmål» i kolumnen Typ för mål som inte ska få någon färg.';

function GoalItem({ goal }: { readonly goal: DirectionGoalFollowUp }): ComponentChild {
  const { name, above } = directionGoalName(goal);
  return (
    <>
      <h3>{name}</h3>
      {above !== '' && <p class="soft">{above}</p>}
      <p>{goal.text}</p>
      <ShowMore
        class="bare-list stack"
        items={goal.activities}
        render={({ name, state, responsible, cell }, index) => (
          <li key={index}>
            <p>
              {name}: <strong>{state}</strong>
            </p>
            {responsible !== null && <p class="soft">Ansvarig: {responsible}</p>}
            <div>
              <CellLink cell={cell} />
            </div>
          </li>
        )}
      />
    </>
  );
}
