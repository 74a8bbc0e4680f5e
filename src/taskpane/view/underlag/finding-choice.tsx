// One thing that was found in the workbook, and the choice of what becomes of it in the copy.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import type { FindingGroup, FoundItem } from '../../select/underlag/finding-groups.ts';
import { CellLink } from '../cell-link.tsx';
import { usePane } from '../pane-context.ts';
import { ShowMore } from '../show-more.tsx';

export function FindingChoice({ group }: { readonly group: FindingGroup }): ComponentChild {
  const { state, actions } = usePane();
  const name = useId();
  const chosen = state.underlag.sharing.value[group.choice];
  return (
    <div
      class={group.choice === 'personalData' ? 'box box-warning' : 'box'}
      role="radiogroup"
      aria-labelledby={`${name}-heading`}
    >
      <h4 id={`${name}-heading`}>{group.heading}</h4>
      {group.items.length > 0 && (
        <ShowMore
          class="plain-list"
          items={group.items}
          render={(item, index) => <FoundLine key={index} item={item} />}
        />
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

/** A line of what was found; its cell can be gone to when it is in the open workbook. */
export function FoundLine({ item: { cell, text } }: { readonly item: FoundItem }): ComponentChild {
  const { state, services } = usePane();
  if (cell === null) return <li>{text}</li>;
  const isOpen = services.underlag?.openFile !== null && state.underlag.chosen.value === null;
  return (
    <li>
      {isOpen ? <CellLink cell={cell} /> : cell}
      {text === '' ? '' : `: ${text}`}
    </li>
  );
}
