// Whether the year and the term are followed up, what that adds to the workbook, and which registers there are.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { Judged } from '../../../app/judging.ts';
import { alwaysOnText, registersText } from '../../select/follow-up/register-text.ts';
import { ActionButton } from '../action-button.tsx';
import { usePane } from '../pane-context.ts';

interface UseProps {
  readonly judged: Judged;
}

export function UseSection({ judged }: UseProps): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const why = alwaysOnText(judged.registers);
  const isOn = why !== null || (state.choices.value.followUp ?? judged.settings.followUp);
  return (
    <section class="section" aria-label="Vad som följs upp">
      <label class="choice">
        <input
          type="checkbox"
          checked={isOn}
          disabled={why !== null}
          aria-describedby={id}
          onChange={({ currentTarget: { checked } }) => void actions.choose({ followUp: checked })}
        />
        <span>Följ upp året och mandatperioden</span>
      </label>
      <div id={id} class="stack-tight soft">
        {why !== null && <p>{why}</p>}
        <p>{isOn ? SHEETS_ON : SHEETS_OFF}</p>
      </div>
      <Registers judged={judged} />
    </section>
  );
}

const SHEETS = 'bladen «Uppföljning», «Prognos», «Utveckling», «Täckning» och «Tidigare bedömningar»';
const UNTOUCHED = 'Måltabellerna ändras inte av uppföljningen.';
const SHEETS_ON = `När du bedömer skrivs också ${SHEETS}, de som det finns något att skriva i. ${UNTOUCHED}`;
const SHEETS_OFF = `Då skrivs också ${SHEETS} när du bedömer, de som det finns något att skriva i. ${UNTOUCHED}`;

/** The registers that the workbook has and lacks, and the template that has them all. */
function Registers({ judged: { registers } }: UseProps): ComponentChild {
  const { actions } = usePane();
  if (registers.every(({ sheets }) => sheets.length > 0)) return null;
  return (
    <>
      <p>{registersText(registers)}</p>
      <div>
        <ActionButton onClick={() => void actions.openTemplate()}>Ny arbetsbok från mall</ActionButton>
      </div>
    </>
  );
}
