// The chart of one measure's outcomes: the line with its points and gaps, and the målvärde as a broken line.
import type { ComponentChild } from 'preact';
import type { OutcomeLine } from '../../../../lib/index.ts';
import {
  chartEnds,
  chartText,
  drawChart,
  targetsText,
  type Chart,
  type ChartPoint,
  type ChartSize,
} from '../../select/follow-up/chart.ts';
import { usePane } from '../pane-context.ts';

interface ChartProps {
  readonly line: OutcomeLine;
}

const LARGE: ChartSize = { width: 300, height: 84 };
const SMALL: ChartSize = { width: 76, height: 32 };

/** With what its ends and its broken line stand for; nothing where there are fewer than two figures. */
export function OutcomeChart({ line }: ChartProps): ComponentChild {
  const core = usePane().state.core.value;
  const chart = core === null ? null : drawChart(line, LARGE, core);
  if (core === null || chart === null) return null;
  const [first, last] = chartEnds(line, core);
  const wanted = targetsText(line, core);
  return (
    <div class="chart">
      <Drawing chart={chart} size={LARGE} text={chartText(line, core)} />
      <div class="chart-ends soft" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
      {chart.targets.length > 0 && (
        <p class="soft" aria-hidden="true">
          Streckad linje: målvärdet {wanted}
        </p>
      )}
    </div>
  );
}

/** The same small and without words, for a row that has the words beside it. */
export function SmallChart({ line }: ChartProps): ComponentChild {
  const core = usePane().state.core.value;
  const chart = core === null ? null : drawChart(line, SMALL, core);
  return chart === null ? null : <Drawing chart={chart} size={SMALL} text={null} />;
}

interface DrawingProps {
  readonly chart: Chart;
  readonly size: ChartSize;
  /** What it shows; null when that is told beside it. */
  readonly text: string | null;
}

function Drawing({ chart, size: { width, height }, text }: DrawingProps): ComponentChild {
  return (
    <svg
      class="drawing"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role={text === null ? undefined : 'img'}
      aria-label={text ?? undefined}
      aria-hidden={text === null}
      focusable="false"
    >
      {chart.targets.map(({ from, to, y }, index) => (
        <line key={index} class="drawing-target" x1={from} x2={to} y1={y} y2={y} />
      ))}
      {chart.stretches.map((stretch, index) => (
        <polyline key={index} class="drawing-line" points={pointsOf(stretch)} />
      ))}
      {chart.points.map(({ x, y }, index) => (
        <circle key={index} class="drawing-point" cx={x} cy={y} r={3} />
      ))}
    </svg>
  );
}

function pointsOf(stretch: readonly ChartPoint[]): string {
  return stretch.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}
