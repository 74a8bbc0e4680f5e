// Rules as a file: those in use made into one, and one read into the workbook as its rule sheet.
import type { ComponentChild } from 'preact';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { SavedRuleSet } from '../../app/rules/save-rule-set.ts';
import { ActionButton } from './action-button.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { FileField } from './file-field.tsx';
import { usePane } from './pane-context.ts';
import { useFocus } from './use-focus.ts';

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
      {saved.value !== null && <Saved saved={saved.value} />}
      <FileField
        label="Läs in regler från en fil"
        chosen={planned.value?.from === 'file' ? planned.value.file.name : null}
        onChoose={(file) => void actions.planFile(file)}
      />
      {isAsked && planned.value !== null && <ConfirmSheet planned={planned.value} />}
    </section>
  );
}

/** A link, since a host may refuse a download that the officer has not clicked on; and the text, for one that refuses them all. */
function Saved({ saved: { json, fileName } }: { readonly saved: SavedRuleSet }): ComponentChild {
  const id = useId();
  const link = useFocus<HTMLAnchorElement>('saved');
  const address = useFileAddress(json);
  return (
    <div class="stack-tight">
      <a ref={link} href={address} download={fileName}>
        Hämta {fileName}
      </a>
      <details>
        <summary>Om filen inte går att hämta här</summary>
        <div class="field">
          <label htmlFor={id}>Kopiera texten till en textfil och spara den som {fileName}</label>
          <textarea
            id={id}
            readOnly
            rows={6}
            value={json}
            onFocus={({ currentTarget }) => {
              currentTarget.select();
            }}
          />
        </div>
      </details>
    </div>
  );
}

/** An address of the text within the page, for as long as it is shown. */
function useFileAddress(json: string): string {
  const address = useMemo(() => URL.createObjectURL(new Blob([json], { type: 'application/json' })), [json]);
  useEffect(
    () => () => {
      URL.revokeObjectURL(address);
    },
    [address],
  );
  return address;
}
