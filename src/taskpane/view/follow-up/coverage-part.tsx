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
            <Matrix name="Nämnder och KF-mål" rowName="Nämnd" matrix={committees} isWhole />
          )}
          {agenda !== null && (
            <Matrix name="Mål och Agenda 2030" rowName="Mål" matrix={agenda} isWhole={false} />
          )}
          {withoutGoal.length > 0 && <WithoutGoal measures={withoutGoal} />}
        </>
      )}
    </Part>
  );
}

interface MatrixProps {
  readonly name: string;
  /** What the rows are. */
  readonly rowName: string;
  readonly matrix: CoverageMatrix;
  /** Whether every nought is a hole: all nämnder are to contribute to all KF-mål, but no goal to all of Agenda 2030. */
  readonly isWhole: boolean;
}

function Matrix({ name, rowName, matrix, isWhole }: MatrixProps): ComponentChild {
  return (
    <div class="stack-tight">
      <h3>{name}</h3>
      {matrix.holes.length === 0 ? (
        <p>Inga luckor.</p>
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
        <CoverageTable name={name} rowName={rowName} matrix={matrix} isWhole={isWhole} />
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
