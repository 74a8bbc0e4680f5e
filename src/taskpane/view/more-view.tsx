// «Mer»: help, checking against the seal, freezing functions, new workbooks, leaving, privacy and version.
import type { ComponentChild } from 'preact';
import { CheckSection } from './check-section.tsx';
import { FreezeSection } from './freeze-section.tsx';
import { Heading } from './heading.tsx';
import { LeaveSection } from './leave-section.tsx';
import { NewWorkbookButtons } from './new-workbook-buttons.tsx';
import { usePane } from './pane-context.ts';

export function MoreView(): ComponentChild {
  const { services } = usePane();
  return (
    <div class="view">
      <Heading>Mer</Heading>
      <Help />
      <CheckSection />
      <FreezeSection />
      <section class="section" aria-labelledby="new">
        <h2 id="new">Nya arbetsböcker</h2>
        <p>De öppnas bredvid den här, som inte ändras.</p>
        <NewWorkbookButtons />
      </section>
      <LeaveSection />
      <Privacy />
      <section class="section" aria-labelledby="about">
        <h2 id="about">Om Målljus</h2>
        <p>Version {services.version}</p>
      </section>
    </div>
  );
}

function Help(): ComponentChild {
  const { services } = usePane();
  return (
    <section class="section" aria-labelledby="help">
      <h2 id="help">Hjälp</h2>
      <ol class="plain-list stack-tight">
        <li>Se under Bedöm att måltabellerna är rätt tolkade, och välj period och regelverk.</li>
        <li>Välj «Bedöm måluppfyllelse». Status och förklaring skrivs bredvid varje mätvärde.</li>
        <li>Besvara frågorna och bedöm igen. En fråga som inte besvaras ger aldrig en färg.</li>
        <li>Följ upp delår, prognos, beslut och tidsplan under Uppföljning.</li>
        <li>Ändra en status för hand om nämnden gör en annan bedömning. Den behålls vid nästa bedömning.</li>
      </ol>
      <p>
        <a href={services.links.help} target="_blank" rel="noreferrer">
          Hela hjälpen (öppnas i webbläsaren)
        </a>
      </p>
    </section>
  );
}

function Privacy(): ComponentChild {
  const { services } = usePane();
  return (
    <section class="section" aria-labelledby="privacy">
      <h2 id="privacy">Dina uppgifter</h2>
      <p>
        Inget lämnar arbetsboken. Målljus räknar på din dator, skickar inga uppgifter och samlar inte in något
        om hur du använder det.
      </p>
      <p>
        <a href={services.links.privacy} target="_blank" rel="noreferrer">
          Mer om integritet (öppnas i webbläsaren)
        </a>
      </p>
    </section>
  );
}
