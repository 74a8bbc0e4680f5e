// The role that stands where there was a name.
import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';
import { LONGEST_ROLE } from '../../../app/sharing.ts';
import { usePane } from '../pane-context.ts';

export function RoleField(): ComponentChild {
  const { state, actions } = usePane();
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id}>Roll i stället för namn</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={LONGEST_ROLE}
        value={state.underlag.sharing.value.role}
        onInput={({ currentTarget: { value } }) => {
          actions.chooseSharing({ role: value });
        }}
      />
    </div>
  );
}
