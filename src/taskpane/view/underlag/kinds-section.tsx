// Which files are to be made, and the municipality's own Word template.
import type { ComponentChild } from 'preact';
import { UNDERLAG_KINDS, type UnderlagKind } from '../../../app/underlag.ts';
import { KIND_WORDS, needsNoDownload } from '../../select/underlag/kind-words.ts';
import { ActionButton } from '../action-button.tsx';
import { BytesField } from '../bytes-field.tsx';
import { usePane } from '../pane-context.ts';

/** In bytes. A template with pictures is less than this. */
const LARGEST_TEMPLATE = 20_000_000;

export function KindsSection(): ComponentChild {
  const { state } = usePane();
  return (
    <section class="section" aria-labelledby="underlag-kinds">
      <h2 id="underlag-kinds">2. Filer</h2>
      <fieldset class="stack-tight">
        <legend class="only-heard">Filer att göra</legend>
        {UNDERLAG_KINDS.map((kind) => (
          <KindChoice key={kind} kind={kind} />
        ))}
      </fieldset>
      {state.underlag.kinds.value.has('docx') && <TemplateField />}
    </section>
  );
}

function KindChoice({ kind }: { readonly kind: UnderlagKind }): ComponentChild {
  const { state, actions, services } = usePane();
  const isElsewhere = services.underlag?.canDownload === false && !needsNoDownload(kind);
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={state.underlag.kinds.value.has(kind)}
        onChange={() => {
          actions.toggleKind(kind);
        }}
      />
      <span>
        {KIND_WORDS[kind]}
        {isElsewhere && <span class="soft"> görs i webbläsaren</span>}
      </span>
    </label>
  );
}

function TemplateField(): ComponentChild {
  const { state, actions, services } = usePane();
  const template = state.underlag.template.value;
  // It is chosen where the letter is made.
  if (services.underlag?.canDownload === false) return null;
  return (
    <>
      <BytesField
        label="Egen Wordmall för tjänsteskrivelsen, om ni har en"
        accept=".docx"
        largest={LARGEST_TEMPLATE}
        instead="Välj ett Word-dokument som slutar på .docx."
        chosen={template?.name ?? null}
        onChoose={(file) => {
          if (/\.docx$/i.test(file.name)) actions.chooseTemplate(file);
          else actions.refuseFile(`Mallen «${file.name}» måste vara ett Word-dokument som slutar på .docx.`);
        }}
      />
      {template !== null && (
        <div>
          <ActionButton
            onClick={() => {
              actions.chooseTemplate(null);
            }}
          >
            Använd ingen mall
          </ActionButton>
        </div>
      )}
    </>
  );
}
