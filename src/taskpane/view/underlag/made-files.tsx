// The underlag that has been made: the frozen copy, the other files, and what to think of.
import type { ComponentChild } from 'preact';
import type { UnderlagFile } from '../../../app/underlag.ts';
import { isText, KIND_TYPES, KIND_WORDS } from '../../select/underlag/kind-words.ts';
import type { MadeUnderlagFiles } from '../../store/underlag-state.ts';
import { ActionButton } from '../action-button.tsx';
import { CopyText } from '../copy-text.tsx';
import { FileLink } from '../file-link.tsx';
import { usePane } from '../pane-context.ts';
import { useFocus } from '../use-focus.ts';
import { BrowserPage } from './browser-page.tsx';

export function MadeFiles({ made }: { readonly made: MadeUnderlagFiles }): ComponentChild {
  const { services } = usePane();
  const heading = useFocus<HTMLHeadingElement>('underlag');
  const canDownload = services.underlag?.canDownload !== false;
  const linked = made.files.filter(({ kind }) => canDownload || isText(kind));
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        Underlaget är klart
      </h3>
      <p>{made.counts}</p>
      <FrozenCopy made={made} />
      {linked.length > 0 && (
        <ul class="bare-list stack-tight">
          {linked.map((file) => (
            <li key={file.kind}>{canDownload ? <Link file={file} /> : <Text file={file} />}</li>
          ))}
        </ul>
      )}
      <BrowserPage left={made.left} copy={made.copy} />
      <Told heading="Att tänka på" texts={made.remarks} />
      <Told heading="I kopian av arbetsboken" texts={made.inCopy} />
    </div>
  );
}

function Told({
  heading,
  texts,
}: {
  readonly heading: string;
  readonly texts: readonly string[];
}): ComponentChild {
  if (texts.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul class="plain-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function FrozenCopy({ made: { files, copy } }: { readonly made: MadeUnderlagFiles }): ComponentChild {
  const { actions } = usePane();
  const file = files.find(({ kind }) => kind === 'xlsx');
  if (file === undefined || copy === 'no') return null;
  return (
    <>
      <p>
        {copy === 'opened'
          ? `Den frysta kopian är öppnad som en ny arbetsbok. Spara den, till exempel som «${file.name}».`
          : 'Excel öppnade inte den frysta kopian. Stäng eventuella dialogrutor i Excel och försök igen.'}
      </p>
      <div>
        <ActionButton onClick={() => void actions.openCopy()}>
          {copy === 'opened' ? 'Öppna kopian en gång till' : 'Öppna kopian'}
        </ActionButton>
      </div>
    </>
  );
}

function Link({ file: { name, bytes, kind } }: { readonly file: UnderlagFile }): ComponentChild {
  return <FileLink fileName={name} content={bytes} type={KIND_TYPES[kind]} />;
}

function Text({ file: { name, bytes, kind } }: { readonly file: UnderlagFile }): ComponentChild {
  return (
    <details>
      <summary>{KIND_WORDS[kind]}</summary>
      <CopyText fileName={name} text={new TextDecoder().decode(bytes)} />
    </details>
  );
}
