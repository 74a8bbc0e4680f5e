// How the workbook is judged: period, rule set, strict, and where the explanations stand.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { ExplanationPlace } from '../../../lib/index.ts';
import type { Judged } from '../../app/judging.ts';
import { ownRulesText, ruleChoice, SHEET_RULES } from '../select/rule-choice.ts';
import { usePane } from './pane-context.ts';
import { PeriodChoice } from './period-choice.tsx';

export function RulesSection(): ComponentChild {
  return (
    <section class="section" aria-labelledby="rules">
      <h2 id="rules">Period och regler</h2>
      <PeriodChoice label="Period" />
      <RuleSetChoice />
      <StrictChoice />
      <ExplanationChoice />
    </section>
  );
}

function RuleSetChoice(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const core = state.core.value;
  const judged = state.current.value?.judged;
  if (core === null || judged === undefined) return null;
  const { sheet, chosen } = ruleChoice(judged, state.choices.value.ruleSet);
  const description = core.findPreset(chosen)?.description;
  return (
    <div class="field">
      <label htmlFor={id}>Regelverk</label>
      <select
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          void actions.choose({ ruleSet: value === SHEET_RULES ? null : value })
        }
      >
        {sheet !== null && <option value={SHEET_RULES}>{sheet}</option>}
        {core.PRESETS.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {preset.name}
          </option>
        ))}
      </select>
      <OwnRulesLine judged={judged} isChosen={chosen === SHEET_RULES} />
      {description !== undefined && (
        <details>
          <summary>Så säger reglerna</summary>
          <p class="soft">{description}</p>
        </details>
      )}
      <div>
        <button
          type="button"
          class="link"
          onClick={() => {
            actions.show('rules');
            state.focus.value = 'heading';
          }}
        >
          Visa och ändra reglerna
        </button>
      </div>
    </div>
  );
}

interface OwnRulesLineProps {
  readonly judged: Judged;
  /** Whether the next judgement is by the sheet. */
  readonly isChosen: boolean;
}

/** That the sheet rules, does not rule since it cannot be used, or has been set aside. */
function OwnRulesLine({ judged, isChosen }: OwnRulesLineProps): ComponentChild {
  const text = ownRulesText(judged, isChosen);
  return text === null ? null : <p>{text}</p>;
}

function StrictChoice(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const strict = state.choices.value.strict ?? state.current.value?.judged.settings.strict ?? false;
  return (
    <div class="stack-tight">
      <label class="choice">
        <input
          type="checkbox"
          checked={strict}
          aria-describedby={id}
          onChange={({ currentTarget: { checked } }) => void actions.choose({ strict: checked })}
        />
        <span>Strikt: bedöm inget som kräver ett antagande</span>
      </label>
      <p id={id} class="soft">
        Strikt avgör vilka mätvärden som bedöms, inte vilken färg de får. Färgerna avgörs av regelverket: vill
        du inte ha gult på mätvärden, välj «Uppnått eller inte».
      </p>
    </div>
  );
}

const PLACES: readonly (readonly [ExplanationPlace, string])[] = [
  ['column', 'I en kolumn'],
  ['note', 'Som anteckning på statusen'],
  ['both', 'Både i kolumn och som anteckning'],
];

function ExplanationChoice(): ComponentChild {
  const { state, actions, services } = usePane();
  const name = useId();
  const chosen = state.choices.value.explanations ?? state.current.value?.judged.settings.explanations;
  if (services.canWriteNotes === false)
    return (
      <p class="soft">
        Förklaringarna skrivs i en kolumn. Den här versionen av Excel kan inte skriva anteckningar.
      </p>
    );
  return (
    <fieldset class="stack-tight">
      <legend>Förklaringar</legend>
      {PLACES.map(([place, text]) => (
        <label key={place} class="choice">
          <input
            type="radio"
            name={name}
            checked={chosen === place}
            onChange={() => void actions.choose({ explanations: place })}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
