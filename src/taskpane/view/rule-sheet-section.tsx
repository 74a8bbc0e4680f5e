// The sheet «Bedömningsregler»: where it is, or made from a preset after its rules have been shown.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { ActionButton } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { usePane } from './pane-context.ts';
import type { RulesProps } from './rules-in-force.tsx';
import { useFocus } from './use-focus.ts';

export function RuleSheetSection({ check }: RulesProps): ComponentChild {
  return (
    <section class="section" aria-labelledby="rule-sheet">
      <h2 id="rule-sheet">Bladet med reglerna</h2>
      {check.sheet === null ? <MakeSheet check={check} /> : <GoToSheet sheet={check.sheet} />}
    </section>
  );
}

function GoToSheet({ sheet }: { readonly sheet: string }): ComponentChild {
  return (
    <>
      <p>
        Ändra reglerna i bladet. Det som står där är både det som fastställs och det som Målljus bedömer
        efter.
      </p>
      <div>
        <CellLink cell={`${sheet}!A1`} />
      </div>
    </>
  );
}

function MakeSheet({ check }: RulesProps): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const button = useFocus<HTMLButtonElement>('done');
  const core = state.core.value;
  const { preset, planned } = state.rules;
  if (core === null) return null;
  const chosen = preset.value === '' ? check.ruleSet.id : preset.value;
  return (
    <>
      <p>
        Gör ett blad av ett färdigt regelverk. Där kan ni ändra reglerna, skriva vem som har beslutat dem och
        fastställa dem. Därefter bedöms arbetsboken efter bladet.
      </p>
      <div class="field">
        <label htmlFor={id}>Utgå från</label>
        <select
          id={id}
          value={chosen}
          onChange={({ currentTarget: { value } }) => {
            actions.choosePreset(value);
          }}
        >
          {core.PRESETS.map(({ id: key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {state.confirming.value === 'rule-sheet' && planned.value?.from === 'preset' ? (
        <ConfirmSheet planned={planned.value} />
      ) : (
        <div>
          <ActionButton buttonRef={button} onClick={() => void actions.planPreset(chosen)}>
            Skapa bladet Bedömningsregler
          </ActionButton>
        </div>
      )}
    </>
  );
}
