// «Underlag»: in three steps from the open workbook to the files that others get.
import type { ComponentChild } from 'preact';
import { Heading } from '../heading.tsx';
import { usePane } from '../pane-context.ts';
import { CreateSection } from './create-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { KindsSection } from './kinds-section.tsx';
import { SurveySection } from './survey-section.tsx';

export function UnderlagView(): ComponentChild {
  const { services } = usePane();
  const hasOpen = services.underlag?.openFile !== null;
  return (
    <div class="view">
      <Heading>Skapa underlag</Heading>
      <p>
        Det som KSAU och andra utan Målljus behöver, gjort på din dator: inget skickas.{' '}
        {hasOpen ? 'Den öppna arbetsboken ändras inte.' : 'Arbetsboken som du väljer ändras inte.'}
      </p>
      <FactsSection />
      <KindsSection />
      <SurveySection />
      <CreateSection />
    </div>
  );
}
