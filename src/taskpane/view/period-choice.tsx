// The choice of period among those that the workbook has outcomes for, and what the lights in the workbook show.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { periodName } from '../select/period-name.ts';
import { usePane } from './pane-context.ts';

export function PeriodChoice({ label }: { readonly label: string }): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const core = state.core.value;
  const judged = state.current.value?.judged;
  if (core === null || judged === undefined || judged.recognition.periods.length === 0) return null;
  const chosen = state.choices.value.period ?? judged.result.period ?? '';
  const latestFirst = [...judged.recognition.periods].reverse();
  const listed = chosen === '' || latestFirst.includes(chosen) ? latestFirst : [chosen, ...latestFirst];
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) => void actions.choose({ period: value })}
      >
        {listed.map((period) => (
          <option key={period} value={period}>
            {periodName(period, core)}
          </option>
        ))}
      </select>
      <LastPeriod chosen={chosen} />
    </div>
  );
}

/** What the lights in the workbook show, and that judging now would show another period. */
function LastPeriod({ chosen }: { readonly chosen: string }): ComponentChild {
  const { state } = usePane();
  const [core, current] = [state.core.value, state.current.value];
  if (core === null || current === null) return null;
  const { result, lastPeriod } = current.judged;
  const last = current.written ? result.period : lastPeriod;
  if (last === null) return null;
  const judged = `Senast bedömd för ${periodName(last, core)}.`;
  if (last === chosen) return <p class="soft">{judged}</p>;
  return (
    <p>
      {judged} Bedömer du nu blir det för {periodName(chosen, core)}.
    </p>
  );
}
