// The goals with their statuses and counts; a goal lets the list below show its measures alone.
import type { ComponentChild } from 'preact';
import type { GoalAssessment } from '../../../lib/index.ts';
import { countsInWords } from '../select/count-words.ts';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';
import { StatusMark } from './status-mark.tsx';

export function GoalList(): ComponentChild {
  const { state } = usePane();
  const goals = state.current.value?.judged.result.goals ?? [];
  if (goals.length === 0) return null;
  return (
    <section class="section" aria-labelledby="goals">
      <h2 id="goals">Mål</h2>
      <ShowMore
        class="goals bare-list"
        items={goals}
        render={(goal, index) => (
          <li key={index} class="stack-tight">
            <GoalHead goal={goal} />
            <details>
              <summary>
                Förklaring<span class="only-heard"> till {goalName(goal)}</span>
              </summary>
              <GoalDetail goal={goal} />
            </details>
          </li>
        )}
      />
    </section>
  );
}

function goalName({ goal }: GoalAssessment): string {
  return goal === '' ? 'Utan mål' : goal;
}

function GoalHead({ goal }: { readonly goal: GoalAssessment }): ComponentChild {
  const { state, actions } = usePane();
  const isChosen = state.filter.value.goal === goal.goal;
  return (
    <>
      <h3 class="goal-name">
        <StatusMark status={goal.status} />
        <span>
          <span class="only-heard">{state.core.value?.STATUS_WORD[goal.status]}: </span>
          {goalName(goal)}
        </span>
      </h3>
      <p class="counts">
        {state.core.value?.STATUS_WORD[goal.status]}: {countsInWords(goal.counts)}
      </p>
      <div>
        <button
          type="button"
          class="link"
          aria-pressed={isChosen}
          onClick={() => {
            actions.setFilter({ goal: isChosen ? null : goal.goal });
            if (!isChosen) state.focus.value = 'measures';
          }}
        >
          {isChosen ? 'Visa alla mätvärden' : 'Visa målets mätvärden'}
          <span class="only-heard">: {goalName(goal)}</span>
        </button>
      </div>
    </>
  );
}

function GoalDetail({ goal }: { readonly goal: GoalAssessment }): ComponentChild {
  return (
    <div class="stack-tight">
      <p>{goal.explanation}</p>
      {goal.subgoals.length > 0 && (
        <ul class="goals bare-list">
          {goal.subgoals.map((subgoal, index) => (
            <li key={index}>
              <p class="goal-name">
                <StatusMark status={subgoal.status} />
                <span>{goalName(subgoal)}</span>
              </p>
              <p class="soft">{subgoal.explanation}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
