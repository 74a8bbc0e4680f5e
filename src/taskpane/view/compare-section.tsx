// «Vad skulle ändras»: two rule sets, every goal and measure whose colour differs, and the same as a sheet.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { FILE_RULES, ruleSources } from '../select/rule-sources.ts';
import { comparedSides } from '../store/comparing.ts';
import type { Side } from '../store/rules-state.ts';
import { ActionButton } from './action-button.tsx';
import { ComparisonResult } from './comparison-result.tsx';
import { FileField } from './file-field.tsx';
import { usePane } from './pane-context.ts';
import type { RulesProps } from './rules-in-force.tsx';

export function CompareSection({ check }: RulesProps): ComponentChild {
  const { state, actions } = usePane();
  const { result } = state.rules.comparison.value;
  return (
    <section class="section" aria-labelledby="compare">
      <h2 id="compare">Vad skulle ändras?</h2>
      <p class="soft">Jämför två regelverk på arbetsbokens mätvärden. Inget skrivs.</p>
      <SideChoice check={check} side="before" label="Jämför" />
      <SideChoice check={check} side="after" label="Med" />
      <div>
        <ActionButton onClick={() => void actions.compare(false)}>Jämför reglerna</ActionButton>
      </div>
      {result !== null && <ComparisonResult compared={result} />}
    </section>
  );
}

interface SideChoiceProps extends RulesProps {
  readonly side: Side;
  readonly label: string;
}

function SideChoice({ check, side, label }: SideChoiceProps): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const core = state.core.value;
  if (core === null) return null;
  const chosen = comparedSides(state)[side];
  return (
    <>
      <div class="field">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            actions.chooseSide(side, value);
          }}
        >
          {ruleSources(check, core.PRESETS).map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {chosen === FILE_RULES && (
        <FileField
          label="Fil att jämföra"
          chosen={state.rules.comparison.value.files[side]?.name ?? null}
          onChoose={(file) => {
            actions.chooseFile(side, file);
          }}
        />
      )}
    </>
  );
}
