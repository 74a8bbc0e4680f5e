// What was found in the workbook: a choice for each thing that there is one for, and what else to know before anything is sent on.
import type { ComponentChild } from 'preact';
import type { SharingFindings } from '../../../app/sharing.ts';
import { countWords } from '../../select/count-words.ts';
import { contentGroups, needsRole, peopleGroups } from '../../select/underlag/finding-groups.ts';
import { findingsToKnow, type FindingToKnow } from '../../select/underlag/findings-to-know.ts';
import { usePane } from '../pane-context.ts';
import { ShowMore } from '../show-more.tsx';
import { useFocus } from '../use-focus.ts';
import { FindingChoice, FoundLine } from './finding-choice.tsx';
import { RoleField } from './role-field.tsx';

export function FindingsList({ findings }: { readonly findings: SharingFindings }): ComponentChild {
  const { state } = usePane();
  const heading = useFocus<HTMLHeadingElement>('survey');
  const people = peopleGroups(findings);
  const content = contentGroups(findings);
  const toKnow = findingsToKnow(findings);
  const isNothing = [people, content, toKnow, findings.withoutValue].every(({ length }) => length === 0);
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {isNothing ? 'Inget särskilt hittades' : 'Detta finns i arbetsboken'}
      </h3>
      <WithoutValue cells={findings.withoutValue} />
      {people.map((group) => (
        <FindingChoice key={group.choice} group={group} />
      ))}
      {needsRole(findings, state.underlag.sharing.value) && <RoleField />}
      {content.map((group) => (
        <FindingChoice key={group.choice} group={group} />
      ))}
      {toKnow.map((finding) => (
        <ToKnow key={finding.heading} finding={finding} />
      ))}
      <p class="soft">
        Målljus hittar personnummer, e-postadresser och namn på dem som har skrivit kommentarer eller sparat
        filen. Andra namn och uppgifter i cellernas text får du själv läsa efter.
      </p>
    </div>
  );
}

function ToKnow({ finding: { heading, items, text } }: { readonly finding: FindingToKnow }): ComponentChild {
  return (
    <div class="box">
      <h4>{heading}</h4>
      {items.length > 0 && (
        <ShowMore class="plain-list" items={items} render={(item, index) => <li key={index}>{item}</li>} />
      )}
      <p>{text}</p>
    </div>
  );
}

function WithoutValue({ cells }: { readonly cells: readonly string[] }): ComponentChild {
  if (cells.length === 0) return null;
  return (
    <div class="box box-failure">
      <h4>{countWords(cells.length, 'formel', 'formler')} kan inte frysas</h4>
      <ShowMore
        class="plain-list"
        items={cells}
        render={(cell) => <FoundLine key={cell} item={{ cell, text: '' }} />}
      />
      <p>
        De har inget värde. Öppna arbetsboken i Excel med Målljus, vänta tills värdena syns, spara och se
        efter en gång till.
      </p>
    </div>
  );
}
