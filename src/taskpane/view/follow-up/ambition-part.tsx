// «Ambitionsnivå»: what is left to do for every measure to pass its tests, each with its cell.
import type { ComponentChild } from 'preact';
import type { AmbitionFinding, AmbitionResult } from '../../../../lib/index.ts';
import { showCount } from '../../select/count-words.ts';
import { ambitionGroups, ambitionSummary } from '../../select/follow-up/ambition-groups.ts';
import { withoutRegister } from '../../select/follow-up/register-text.ts';
import { CellLink } from '../cell-link.tsx';
import { ShowMore } from '../show-more.tsx';
import { Part } from './part.tsx';

export function AmbitionPart({ ambition }: { readonly ambition: AmbitionResult | null }): ComponentChild {
  const name = 'Ambitionsnivå';
  if (ambition === null) return <Part part="ambition" name={name} summary={withoutRegister(name)} />;
  return (
    <Part part="ambition" name={name} summary={ambitionSummary(ambition)}>
      {ambition.findings.length > 0 && <ToDo ambition={ambition} />}
    </Part>
  );
}

function ToDo({ ambition }: { readonly ambition: AmbitionResult }): ComponentChild {
  return ambitionGroups(ambition).map(({ test, name, findings }) => (
    <div key={test} class="stack-tight">
      <h3>
        {name} <span class="count">{showCount(findings.length)}</span>
      </h3>
      <ShowMore
        class="goals bare-list"
        items={findings}
        render={(finding, index) => (
          <li key={index}>
            <Finding finding={finding} />
          </li>
        )}
      />
    </div>
  ));
}

function Finding({
  finding: { text, measure, goal, cell },
}: {
  readonly finding: AmbitionFinding;
}): ComponentChild {
  const about = measure === '' ? goal : measure;
  return (
    <>
      {about !== '' && <p class="soft">{about}</p>}
      <p>{text}</p>
      {cell !== null && (
        <div>
          <CellLink cell={cell} />
        </div>
      )}
    </>
  );
}
