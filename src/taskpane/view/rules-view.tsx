// «Regler»: which rules judge, what is to be mended in them, the sheet that holds them, and what other rules would change.
import type { ComponentChild } from 'preact';
import { ActionButton } from './action-button.tsx';
import { CompareSection } from './compare-section.tsx';
import { Heading } from './heading.tsx';
import { NearSection } from './near-section.tsx';
import { usePane } from './pane-context.ts';
import { RuleFileSection } from './rule-file-section.tsx';
import { RuleFindings } from './rule-findings.tsx';
import { RuleRows } from './rule-rows.tsx';
import { RuleSheetSection } from './rule-sheet-section.tsx';
import { RulesInForce } from './rules-in-force.tsx';

export function RulesView(): ComponentChild {
  const { state } = usePane();
  const check = state.rules.check.value;
  return (
    <div class="view" aria-busy={state.work.value?.kind === 'check'}>
      <Heading>Regler</Heading>
      {check === null ? (
        <NotRead />
      ) : (
        <>
          <RulesInForce check={check} />
          <RuleFindings check={check} />
          <RuleSheetSection check={check} />
          <RuleRows check={check} />
          <CompareSection check={check} />
          <NearSection />
          <RuleFileSection />
        </>
      )}
    </div>
  );
}

function NotRead(): ComponentChild {
  const { state, actions } = usePane();
  if (state.work.value !== null) return <p class="soft">Läser reglerna …</p>;
  return (
    <section class="section">
      <p>Reglerna har inte lästs.</p>
      <div class="row">
        <ActionButton onClick={() => void actions.readRules()}>Läs reglerna</ActionButton>
      </div>
    </section>
  );
}
