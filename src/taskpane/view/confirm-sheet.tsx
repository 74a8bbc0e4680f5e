// Shows the rule sheet that would be written, and asks whether it is to be.
import type { ComponentChild } from 'preact';
import type { PlannedSheet } from '../store/rules-state.ts';
import { namedRules } from '../select/rules-in-force.ts';
import { ConfirmBox } from './confirm-box.tsx';
import { usePane } from './pane-context.ts';
import { RuleLines } from './rule-rows.tsx';
import { ShowMore } from './show-more.tsx';

export function ConfirmSheet({ planned: asked }: { readonly planned: PlannedSheet }): ComponentChild {
  const { state, actions } = usePane();
  const { planned } = asked;
  const [sheet] = planned.plan.newSheets;
  if (sheet === undefined) return <p>Regelbladet säger redan detsamma. Inget behöver skrivas.</p>;
  return (
    <ConfirmBox
      level="h3"
      heading={`Skriva bladet «${sheet.name}»?`}
      yes="Skriv bladet"
      onYes={() => void actions.writeRuleSheet()}
    >
      <p>
        Ett nytt blad med {namedRules(planned.ruleSet)}. Inget annat i arbetsboken ändras
        {asked.from === 'file' && asked.planned.replaced !== null
          ? `, utom att bladet «${asked.planned.replaced}» slutar gälla; det står kvar som ett minne.`
          : '.'}
      </p>
      {typeof state.lastJudgement.value === 'string' && (
        <p>Bladet kan ångras under Resultat. Det som skrevs före det kan då inte längre ångras.</p>
      )}
      {asked.from === 'file' && <Changes changes={asked.planned.changes} />}
      {planned.issues.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <details>
        <summary>Det här kommer att stå i bladet</summary>
        <RuleLines lines={planned.lines} level="h4" />
      </details>
    </ConfirmBox>
  );
}

function Changes({ changes }: { readonly changes: readonly string[] }): ComponentChild {
  if (changes.length === 0) return null;
  return (
    <>
      <p>Det här ändras i reglerna:</p>
      <ShowMore class="plain-list" items={changes} render={(text, index) => <li key={index}>{text}</li>} />
    </>
  );
}
