// What following up adds to one measure in «Resultat»: its forecast, a body's own assessment, and its line of outcomes.
import type { ComponentChild } from 'preact';
import { overrideOf } from '../../select/follow-up/override-rows.ts';
import { hasLine } from '../../select/follow-up/line-rows.ts';
import type { MeasureRow } from '../../select/measure-rows.ts';
import { usePane } from '../pane-context.ts';
import { StatusLabel } from '../status-label.tsx';
import { OutcomeChart } from './outcome-chart.tsx';
import { TrendText } from './trend-label.tsx';

interface MeasureProps {
  readonly row: MeasureRow;
}

/** Nothing where the workbook is not followed up. */
export function MeasureFollowUp({ row }: MeasureProps): ComponentChild {
  return (
    <>
      <OwnStatus row={row} />
      <Expected row={row} />
      <Line row={row} />
    </>
  );
}

function OwnStatus({ row }: MeasureProps): ComponentChild {
  const { state } = usePane();
  const overrides = state.current.value?.judged.followUp?.overrides ?? null;
  const override = overrideOf(overrides, row.index);
  if (override === undefined) return null;
  return (
    <p>
      Samlad bedömning: <StatusLabel status={override.status} />, {override.decision}. {override.reason}
      {override.flag === null ? '' : ` ${override.flag}`}
    </p>
  );
}

function Expected({ row }: MeasureProps): ComponentChild {
  const { state } = usePane();
  const forecast = state.current.value?.judged.followUp?.forecast?.forecasts[row.index];
  if (forecast === undefined || forecast.method === null) return null;
  return (
    <p>
      <strong>Prognos.</strong> {forecast.explanation}
    </p>
  );
}

function Line({ row }: MeasureProps): ComponentChild {
  const { state } = usePane();
  const line = state.current.value?.judged.followUp?.lines[row.index];
  if (line === undefined || !hasLine(line)) return null;
  return (
    <>
      <OutcomeChart line={line} />
      <TrendText line={line} />
    </>
  );
}
