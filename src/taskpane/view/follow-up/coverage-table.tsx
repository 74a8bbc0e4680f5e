// A matrix of coverage as a table that is scrolled sideways, its headings kept in sight; long ones show more rows when asked.
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { CoverageMatrix } from '../../../../lib/index.ts';
import { showCount } from '../../select/count-words.ts';
import { countAt, countHeard } from '../../select/follow-up/coverage-text.ts';

interface CoverageTableProps {
  readonly name: string;
  /** What the rows are. */
  readonly rowName: string;
  readonly matrix: CoverageMatrix;
  /** Whether every nought is a hole, as it is where all are to contribute to all. */
  readonly isWhole: boolean;
}

/** Rows shown at first, and added each time. */
const STEP = 40;

export function CoverageTable({ name, rowName, matrix, isWhole }: CoverageTableProps): ComponentChild {
  const [shown, setShown] = useState(STEP);
  const left = matrix.rows.length - shown;
  return (
    <>
      <p class="soft">Antal mätvärden.{isWhole ? ' En nolla är en lucka.' : ''}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It is scrolled with the arrow keys, so Tab must reach it. */}
      <div class="scroll-sideways" tabIndex={0} role="region" aria-label={`Tabell: ${name}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{rowName}</th>
              {matrix.columns.map((column, index) => (
                <th key={index} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.slice(0, shown).map((row, index) => (
              <Row key={index} name={row} index={index} matrix={matrix} isWhole={isWhole} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <div>
          <button
            type="button"
            onClick={() => {
              setShown(shown + STEP);
            }}
          >
            Visa {showCount(Math.min(left, STEP))} rader till av {showCount(matrix.rows.length)}
          </button>
        </div>
      )}
    </>
  );
}

interface RowProps extends Pick<CoverageTableProps, 'matrix' | 'isWhole'> {
  readonly name: string;
  /** Among the rows of the matrix, from 0. */
  readonly index: number;
}

function Row({ name, index, matrix, isWhole }: RowProps): ComponentChild {
  return (
    <tr>
      <th scope="row">{name}</th>
      {matrix.columns.map((_, column) => {
        const count = countAt(matrix, index, column);
        return (
          <td key={column} class={isWhole && count === 0 ? 'hole' : undefined}>
            <span aria-hidden="true">{showCount(count)}</span>
            <span class="only-heard">{countHeard(count)}</span>
          </td>
        );
      })}
    </tr>
  );
}
