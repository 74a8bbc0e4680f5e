// What was found in the workbook that others perhaps should not get, with a choice for each.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { SharingFindings } from '../../../app/sharing.ts';
import { countWords } from '../../select/count-words.ts';
import { findingGroups, type FindingGroup } from '../../select/underlag/finding-groups.ts';
import { CellLink } from '../cell-link.tsx';
import { usePane } from '../pane-context.ts';
import { ShowMore } from '../show-more.tsx';
import { useFocus } from '../use-focus.ts';

export function FindingsList({ findings }: { readonly findings: SharingFindings }): ComponentChild {
  const heading = useFocus<HTMLHeadingElement>('survey');
  const groups = findingGroups(findings);
  const hasNames = findings.commentAuthors.length + findings.properties.length > 0;
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {groups.length === 0 && findings.personalData.length === 0
          ? 'Inget särskilt hittades'
          : 'Detta finns i arbetsboken'}
      </h3>
      {groups.map((group) => (
        <Group key={group.choice} group={group} />
      ))}
      {hasNames && <RoleField />}
      <PersonalData findings={findings} />
      <WithoutValue cells={findings.withoutValue} />
      <p class="soft">
        Målljus letar efter dolda blad, namn i kommentarer och egenskaper, personnummer och e-postadresser.
        Namn och annat som står i cellernas text får du själv läsa efter.
      </p>
    </div>
  );
}

function Group({ group }: { readonly group: FindingGroup }): ComponentChild {
  const { state, actions } = usePane();
  const name = useId();
  const chosen = state.underlag.sharing.value[group.choice];
  return (
    <div class="box" role="radiogroup" aria-labelledby={`${name}-heading`}>
      <h4 id={`${name}-heading`}>{group.heading}</h4>
      {group.items.length > 0 && (
        <ShowMore class="plain-list" items={group.items} render={(item) => <li key={item}>{item}</li>} />
      )}
      <div class="stack-tight">
        {group.answers.map(([value, text]) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={name}
              checked={chosen === value}
              onChange={() => {
                // Each group has answers of its own choice only.
                actions.chooseSharing({ [group.choice]: value });
              }}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

function RoleField(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  const { comments, properties, role } = state.underlag.sharing.value;
  if (comments === 'keep' && properties === 'keep') return null;
  return (
    <div class="field">
      <label htmlFor={id}>Roll i stället för namn</label>
      <input
        id={id}
        type="text"
        value={role}
        onInput={({ currentTarget: { value } }) => {
          actions.chooseSharing({ role: value });
        }}
      />
    </div>
  );
}

function PersonalData({
  findings: { personalData },
}: {
  readonly findings: SharingFindings;
}): ComponentChild {
  const { services } = usePane();
  if (personalData.length === 0) return null;
  const isOpen = services.underlag?.openFile !== null;
  return (
    <div class="box box-warning">
      <h4>{countWords(personalData.length, 'cell', 'celler')} ser ut att innehålla personuppgifter</h4>
      <ShowMore
        class="plain-list"
        items={personalData}
        render={({ cell, kind }) => (
          <li key={cell}>
            {isOpen ? <CellLink cell={cell} /> : cell}: {kind}
          </li>
        )}
      />
      <p>
        Målljus ändrar dem inte. Ska de inte följa med: ta bort dem i arbetsboken och se efter en gång till.
      </p>
    </div>
  );
}

function WithoutValue({ cells }: { readonly cells: readonly string[] }): ComponentChild {
  if (cells.length === 0) return null;
  return (
    <div class="box box-failure">
      <h4>{countWords(cells.length, 'formel', 'formler')} kan inte frysas</h4>
      <ShowMore class="plain-list" items={cells} render={(cell) => <li key={cell}>{cell}</li>} />
      <p>
        De har inget värde. Öppna arbetsboken i Excel med Målljus, vänta tills värdena syns, spara och se
        efter en gång till.
      </p>
    </div>
  );
}
