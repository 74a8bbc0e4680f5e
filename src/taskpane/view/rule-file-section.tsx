// Rules as a file: those in use made into one, and one read into the workbook as its rule sheet.
import type { ComponentChild } from 'preact';
import { ActionButton } from './action-button.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { FileField } from './file-field.tsx';
import { MadeFileLink } from './made-file-link.tsx';
import { usePane } from './pane-context.ts';

export function RuleFileSection(): ComponentChild {
  const { state, actions } = usePane();
  const { saved, planned } = state.rules;
  const isAsked = state.confirming.value === 'rule-sheet' && planned.value?.from === 'file';
  return (
    <section class="section" aria-labelledby="rule-file">
      <h2 id="rule-file">Reglerna som fil</h2>
      <p class="soft">
        Med en fil kan samma regler användas i flera arbetsböcker. Filen stannar på din dator; inget skickas.
      </p>
      <div>
        <ActionButton onClick={() => void actions.saveRules()}>Gör en fil av reglerna</ActionButton>
      </div>
      {saved.value !== null && (
        <MadeFileLink
          file={{ fileName: saved.value.fileName, text: saved.value.json }}
          type="application/json"
          focus="saved"
        />
      )}
      <FileField
        label="Läs in regler från en fil"
        chosen={planned.value?.from === 'file' ? planned.value.file.name : null}
        onChoose={(file) => void actions.planFile(file)}
      />
      {isAsked && planned.value !== null && <ConfirmSheet planned={planned.value} />}
    </section>
  );
}
