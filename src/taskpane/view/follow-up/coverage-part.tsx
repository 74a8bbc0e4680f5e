// «Täckning»: which goals nobody contributes to, as a list of holes and as the whole table.
import type { ComponentChild } from 'preact';
import type { Coverage, CoverageMatrix } from '../../../../lib/index.ts';
import { coverageSummary } from '../../select/follow-up/coverage-text.ts';
import { CellLink } from '../cell-link.tsx';
import { ShowMore } from '../show-more.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { Part } from './part.tsx';

export function CoveragePart({ coverage }: { readonly coverage: Coverage }): ComponentChild {
  const { committees, agenda, withoutGoal } = coverage;
  const hasAny = committees !== null || agenda !== null || withoutGoal.length > 0;
  return (
    <Part part="coverage" name="Täckning" summary={coverageSummary(coverage)}>
      {hasAny && (
        <>
          {committees !== null && (
            <Matrix name="Nämnder och KF-mål" rowName="Nämnd" matrix={committees} whole={ALL_COMMITTEES} />
          )}
          {agenda !== null && (
            <Matrix name="Mål och Agenda 2030" rowName="Mål" matrix={agenda} whole={ALL_AGENDA} />
          )}
          {withoutGoal.length > 0 && <WithoutGoal measures={withoutGoal} />}
        </>
      )}
    </Part>
  );
}

const ALL_COMMITTEES = 'Alla nämnder bidrar till alla KF-mål.';
const ALL_AGENDA = 'Alla mål i Agenda 2030 har minst ett mätvärde.';

interface MatrixProps {
  readonly name: string;
  /** What the rows are. */
  readonly rowName: string;
  readonly matrix: CoverageMatrix;
  /** What is said when there is no hole. */
  readonly whole: string;
}

function Matrix({ name, rowName, matrix, whole }: MatrixProps): ComponentChild {
  return (
    <div class="stack-tight">
      <h3>{name}</h3>
      {matrix.holes.length === 0 ? (
        <p>{whole}</p>
      ) : (
        <ShowMore
          class="plain-list"
          items={matrix.holes}
          render={(hole, index) => <li key={index}>{hole}</li>}
        />
      )}
      <details>
        <summary>
          Visa hela tabellen<span class="only-heard"> med {name}</span>
        </summary>
        <CoverageTable name={name} rowName={rowName} matrix={matrix} />
      </details>
    </div>
  );
}

function WithoutGoal({ measures }: { readonly measures: Coverage['withoutGoal'] }): ComponentChild {
  return (
    <div class="stack-tight">
      <h3>Mätvärden utan mål</h3>
      <ShowMore
        class="goals bare-list"
        items={measures}
        render={({ measure, cell }, index) => (
          <li key={index}>
            <p>{measure}</p>
            <div>
              <CellLink cell={cell} />
            </div>
          </li>
        )}
      />
    </div>
  );
}
