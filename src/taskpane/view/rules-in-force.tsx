// Which rules judge the workbook, how they have changed since they last judged, and which rules have judged which period.
import type { ComponentChild } from 'preact';
import type { RuleSheetCheck } from '../../app/rules/check-rule-sheet.ts';
import { loggedText, rulesInForce } from '../select/rules-in-force.ts';
import { ActionButton } from './action-button.tsx';
import { usePane } from './pane-context.ts';
import { ShowMore } from './show-more.tsx';

export interface RulesProps {
  readonly check: RuleSheetCheck;
}

export function RulesInForce({ check }: RulesProps): ComponentChild {
  const { state, actions } = usePane();
  const { period } = check;
  return (
    <section class="section" aria-labelledby="in-force">
      <h2 id="in-force">Så bedöms arbetsboken</h2>
      <p>{rulesInForce(check)}</p>
      <ChosenInstead check={check} />
      {check.ruleSet.description !== '' && <p class="soft">{check.ruleSet.description}</p>}
      {period !== null && (
        <p class="soft">Reglerna är prövade på målvärdena för {state.core.value?.describePeriod(period)}.</p>
      )}
      <Changes check={check} />
      <Log check={check} />
      <div class="row">
        <ActionButton onClick={() => void actions.readRules()}>Läs reglerna igen</ActionButton>
      </div>
    </section>
  );
}

/** A rule set chosen for this session goes before everything else. */
function ChosenInstead({ check }: RulesProps): ComponentChild {
  const { state, actions } = usePane();
  const chosen = state.core.value?.findPreset(state.choices.value.ruleSet ?? '');
  if (chosen === undefined || (check.source === 'preset' && check.ruleSet.id === chosen.id)) return null;
  const hasSheet = check.source === 'sheet' || check.source === 'stored';
  return (
    <div class="box box-warning">
      <p>
        Under Bedöm har du valt «{chosen.name}». Nästa bedömning görs efter det
        {hasSheet ? ' i stället för arbetsbokens egna regler' : ''}.
      </p>
      {hasSheet && (
        <div>
          <ActionButton onClick={() => void actions.choose({ ruleSet: null })}>
            Bedöm efter arbetsbokens regler
          </ActionButton>
        </div>
      )}
    </div>
  );
}

function Changes({ check: { before, changes, sheet } }: RulesProps): ComponentChild {
  if (sheet === null || before === null) return null;
  return (
    <>
      <h3>Ändringar sedan förra bedömningen</h3>
      {changes.length === 0 ? (
        <p>
          Inga: reglerna säger detsamma som när de senast användes ({before.name}, version {before.version}).
        </p>
      ) : (
        <ShowMore class="plain-list" items={changes} render={(text, index) => <li key={index}>{text}</li>} />
      )}
    </>
  );
}

function Log({ check: { log } }: RulesProps): ComponentChild {
  const { state } = usePane();
  const core = state.core.value;
  if (core === null || log.length === 0) return null;
  return (
    <details>
      <summary>Vilka regler som har bedömt vad</summary>
      <ShowMore
        class="plain-list"
        items={[...log].reverse()}
        render={(one, index) => <li key={index}>{loggedText(one, core.describePeriod)}</li>}
      />
    </details>
  );
}
