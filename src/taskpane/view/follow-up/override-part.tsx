// «Samlad bedömning»: what a body has decided beside each calculated status, and the goals with and without it.
import type { ComponentChild } from 'preact';
import type { Override, OverrideResult } from '../../../../lib/index.ts';
import {
  bothWays,
  madeOnText,
  overridesSummary,
  subjectGoal,
  subjectName,
  type BothWays,
} from '../../select/follow-up/override-rows.ts';
import { withoutRegister } from '../../select/follow-up/register-text.ts';
import { CellLink } from '../cell-link.tsx';
import { usePane } from '../pane-context.ts';
import { ShowMore } from '../show-more.tsx';
import { StatusLabel } from '../status-label.tsx';
import { Part } from './part.tsx';

export function OverridePart({ overrides }: { readonly overrides: OverrideResult | null }): ComponentChild {
  const name = 'Samlad bedömning';
  if (overrides === null) return <Part part="overrides" name={name} summary={withoutRegister(name)} />;
  if (overrides.overrides.length === 0) return <Part part="overrides" name={name} summary={NONE} />;
  return (
    <Part part="overrides" name={name} summary={overridesSummary(overrides)}>
      <ShowMore
        class="goals bare-list"
        items={overrides.overrides}
        render={(override, index) => (
          <li key={index} class="stack-tight">
            <OverrideItem override={override} />
          </li>
        )}
      />
      <WithAndWithout overrides={overrides} />
    </Part>
  );
}

const NONE = 'Ingen samlad bedömning gäller för det här tillfället. Den beräknade statusen gäller överallt.';

function OverrideItem({ override }: { readonly override: Override }): ComponentChild {
  const { calculated, status, reason, decision, flag, cell } = override;
  const goal = subjectGoal(override);
  const madeOn = madeOnText(override);
  return (
    <>
      <h3>{subjectName(override)}</h3>
      {goal !== '' && <p class="soft">{goal}</p>}
      <p class="two-statuses">
        <span class="soft">Beräknad </span>
        <StatusLabel status={calculated} />
        <span class="soft">Samlad bedömning </span>
        <StatusLabel status={status} />
      </p>
      <p>{reason}</p>
      <p class="soft">
        {decision}
        {madeOn === null ? '' : `. ${madeOn}`}
      </p>
      {flag !== null && (
        <p class="box box-warning">
          <strong>Se över:</strong> {flag}
        </p>
      )}
      <div>
        <CellLink cell={cell} />
      </div>
    </>
  );
}

function WithAndWithout({ overrides }: { readonly overrides: OverrideResult }): ComponentChild {
  const { state } = usePane();
  const result = state.current.value?.judged.result;
  if (result === undefined) return null;
  return (
    <>
      <h3>Sammanvägt med och utan samlad bedömning</h3>
      <ShowMore
        class="goals bare-list"
        items={bothWays(result, overrides)}
        render={(row, index) => (
          <li key={index} class="stack-tight">
            <Both row={row} />
          </li>
        )}
      />
    </>
  );
}

function Both({ row }: { readonly row: BothWays }): ComponentChild {
  return (
    <>
      <p>{row.name}</p>
      <p class="two-statuses">
        <span class="soft">Utan </span>
        <StatusLabel status={row.without} />
        <span class="soft">Med </span>
        <StatusLabel status={row.with} />
      </p>
    </>
  );
}
