// The way to the page that makes the files in an ordinary browser, for an Excel from which none can be fetched.
import type { ComponentChild } from 'preact';
import type { UnderlagKind } from '../../../app/underlag.ts';
import { KIND_WORDS } from '../../select/underlag/kind-words.ts';
import type { CopyOpened } from '../../store/underlag-state.ts';
import { usePane } from '../pane-context.ts';

interface BrowserPageProps {
  readonly left: readonly UnderlagKind[];
  readonly copy: CopyOpened;
}

export function BrowserPage({ left, copy }: BrowserPageProps): ComponentChild {
  const { services } = usePane();
  const page = services.underlag?.page ?? null;
  const canDownload = services.underlag?.canDownload !== false;
  if (page === null) return null;
  if (canDownload)
    return (
      <p class="soft">
        Går någon fil inte att hämta här? Gör samma filer av en sparad arbetsbok på <PageLink />
      </p>
    );
  return (
    <div class="box">
      <h4>Filer i webbläsaren</h4>
      <p>I det här Excel kan filer inte hämtas från panelen. De görs i stället på en sida i webbläsaren:</p>
      {left.length > 0 && (
        <ul class="plain-list">
          {left.map((kind) => (
            <li key={kind}>{KIND_WORDS[kind]}</li>
          ))}
        </ul>
      )}
      <ol class="plain-list stack-tight">
        <li>{copy === 'opened' ? 'Spara den frysta kopian som öppnades.' : 'Spara arbetsboken.'}</li>
        <li>
          Öppna <PageLink />
        </li>
        <li>Skriv uppgifterna där och välj filen som du sparade. Inget skickas.</li>
      </ol>
    </div>
  );
}

function PageLink(): ComponentChild {
  const { services } = usePane();
  const page = services.underlag?.page ?? null;
  if (page === null) return null;
  return (
    <a
      href={page.address}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (page.open === null) return;
        event.preventDefault();
        page.open();
      }}
    >
      sidan Skapa underlag (öppnas i webbläsaren)
    </a>
  );
}
