// What is found in the rules before they are used: each with its cell and, where there is one, a wording to put there.
import type { ComponentChild } from 'preact';
import type { Issue } from '../../../lib/index.ts';
import { showCount } from '../select/count-words.ts';
import { ActionButton } from './action-button.tsx';
import { CellLink } from './cell-link.tsx';
import { usePane } from './pane-context.ts';
import type { RulesProps } from './rules-in-force.tsx';
import { ShowMore } from './show-more.tsx';

export function RuleFindings({ check: { findings } }: RulesProps): ComponentChild {
  const faults = findings.filter(({ severity }) => severity === 'error');
  const remarks = findings.filter(({ severity }) => severity !== 'error');
  return (
    <>
      <Findings id="faults" name="Att rätta" findings={faults} />
      <Findings id="remarks" name="Att tänka på" findings={remarks} />
    </>
  );
}

interface FindingsProps {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Issue[];
}

function Findings({ id, name, findings }: FindingsProps): ComponentChild {
  if (findings.length === 0) return null;
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>
        {name} <span class="count">{showCount(findings.length)}</span>
      </h2>
      <ShowMore
        class="question-list bare-list"
        items={findings}
        render={(finding, index) => (
          <li key={index}>
            <Finding finding={finding} />
          </li>
        )}
      />
    </section>
  );
}

function Finding({ finding }: { readonly finding: Issue }): ComponentChild {
  const { actions } = usePane();
  const { cell, text, suggestion } = finding;
  return (
    <>
      <p>{text}</p>
      {cell !== null && (
        <div>
          <CellLink cell={cell} />
        </div>
      )}
      {cell !== null && suggestion !== undefined && (
        <div class="stack-tight">
          <p class="soft">Förslag, som ersätter det som står i cellen: «{suggestion}»</p>
          <div>
            <ActionButton onClick={() => void actions.mend(finding)}>
              Skriv förslaget
              <span class="only-heard">
                {' '}
                «{suggestion}» i {cell}
              </span>
            </ActionButton>
          </div>
        </div>
      )}
    </>
  );
}
