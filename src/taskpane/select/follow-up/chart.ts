// Where everything of a chart of outcomes is drawn: points, the line between them with its gaps, and the målvärden. Draws nothing itself.
import type { OutcomeLine, Target } from '../../../../lib/index.ts';
import type { Core } from '../../pane-services.ts';

/** What the chart has to ask the rules library for. */
export type ChartReader = Pick<Core, 'judgingDay' | 'parseTarget' | 'describePeriod'>;

/** In the units of the drawing. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

export interface Chart {
  readonly points: readonly ChartPoint[];
  /** The line in stretches: it is broken where an outcome is lacking. */
  readonly stretches: readonly (readonly ChartPoint[])[];
  /** Level lines, one for each målvärde that is a figure, for as long as it holds. */
  readonly targets: readonly { readonly from: number; readonly to: number; readonly y: number }[];
}

/** Kept free round the line, so that points and strokes are whole. */
const EDGE = 6;
/** The shortest line that is seen to be one. */
const SHORTEST = 14;

/** Null when there are fewer than two figures. */
export function drawChart(line: OutcomeLine, size: ChartSize, reader: ChartReader): Chart | null {
  const figures = line.points.flatMap(({ value }) => value ?? []);
  if (figures.length < 2) return null;
  const spans = targetSpans(line, size, reader);
  const toX = timeScale(line.points, size, reader) ?? evenScale(line.points, size);
  const toY = levelScale([...figures, ...spans.flatMap(({ levels }) => levels)], size);
  const places = line.points.map(({ period, value }, index) =>
    value === null ? null : { x: toX(period, index), y: toY(value) },
  );
  return {
    points: places.filter((place) => place !== null),
    stretches: stretchesOf(places),
    targets: spans.flatMap(({ from, to, levels }) => levels.map((level) => ({ from, to, y: toY(level) }))),
  };
}

interface TargetSpan {
  readonly from: number;
  readonly to: number;
  readonly levels: readonly number[];
}

/** From where the målvärde before ends to where its own period does; what is due later than the latest outcome is not drawn. */
function targetSpans(line: OutcomeLine, size: ChartSize, reader: ChartReader): readonly TargetSpan[] {
  const end = size.width - EDGE;
  const toX = timeScale(line.points, size, reader);
  // Without time there is no telling how long each holds: then the latest alone.
  const targets = toX === null ? line.targets.slice(-1) : line.targets;
  return targets.flatMap(({ period, text }, index) => {
    const before = targets[index - 1];
    const start = toX === null || before === undefined ? EDGE : Math.max(EDGE, toX(before.period, index - 1));
    const stop = toX === null || index === targets.length - 1 ? end : Math.min(end, toX(period, index));
    const levels = levelsOf(text, reader);
    if (levels.length === 0 || start >= end || stop < EDGE) return [];
    return [
      { from: Math.max(EDGE, Math.min(start, stop - SHORTEST)), to: Math.max(stop, EDGE + SHORTEST), levels },
    ];
  });
}

/** The figures that a målvärde is: one, or the two of a band; none for «öka» and what is done or not. */
function levelsOf(text: string, { parseTarget }: ChartReader): readonly number[] {
  const target: Target = parseTarget(text);
  if (target.kind === 'between') return [target.low, target.high];
  return LEVELS.has(target.kind) && 'value' in target ? [target.value] : [];
}

const LEVELS: ReadonlySet<Target['kind']> = new Set<Target['kind']>([
  'number',
  'atLeast',
  'atMost',
  'above',
  'below',
  'rank',
  'share',
]);

type Scale = (period: string, index: number) => number;

/** By time, so that a year is as long as three tertials; null where a period has no year or all end on the same day. */
function timeScale(
  points: OutcomeLine['points'],
  { width }: ChartSize,
  { judgingDay }: ChartReader,
): Scale | null {
  const time = (period: string): number => Date.parse(judgingDay(period) ?? '');
  const times = points.map(({ period }) => time(period));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!(first < last)) return null;
  return (period) => EDGE + ((width - 2 * EDGE) * (time(period) - first)) / (last - first);
}

function evenScale({ length }: OutcomeLine['points'], { width }: ChartSize): Scale {
  return (_, index) => EDGE + ((width - 2 * EDGE) * index) / Math.max(1, length - 1);
}

function levelScale(figures: readonly number[], { height }: ChartSize): (figure: number) => number {
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const inner = height - 2 * EDGE;
  return (figure) => (low === high ? height / 2 : EDGE + (inner * (high - figure)) / (high - low));
}

function stretchesOf(places: readonly (ChartPoint | null)[]): readonly (readonly ChartPoint[])[] {
  const stretches: ChartPoint[][] = [[]];
  for (const place of places) {
    if (place === null) stretches.push([]);
    else stretches.at(-1)?.push(place);
  }
  return stretches.filter(({ length }) => length > 1);
}

/** All that the chart shows, for who does not see it: «Utfall: 2018 78 %, 2019 saknas, 2020 84 %. Målvärde: 2020 minst 80 %.» */
export function chartText(
  { points, targets }: Pick<OutcomeLine, 'points' | 'targets'>,
  { describePeriod }: Pick<ChartReader, 'describePeriod'>,
): string {
  const told = (period: string, text: string): string =>
    `${describePeriod(period)} ${text.trim() === '' ? 'saknas' : text}`;
  const outcomes = points.map(({ period, text }) => told(period, text)).join(', ');
  const wanted = targets.map(({ period, text }) => told(period, text)).join(', ');
  return `Utfall: ${outcomes}.${wanted === '' ? '' : ` Målvärde: ${wanted}.`}`;
}

/** What stands under the chart's two ends, the first and the last figure: «2018: 78 %» and «2020: 84 %». */
export function chartEnds(
  { points }: Pick<OutcomeLine, 'points'>,
  reader: Pick<ChartReader, 'describePeriod' | 'judgingDay'>,
): readonly [string, string] {
  const figures = points.filter(({ value }) => value !== null);
  const name = isSamePart(points, reader) ? yearOf : reader.describePeriod;
  const told = (at: number): string => {
    const point = figures.at(at);
    return point === undefined ? '' : `${name(point.period)}: ${point.text}`;
  };
  return [told(0), told(-1)];
}

/** Whether all are of the same part of their years, so that the year alone tells them apart. */
function isSamePart(points: OutcomeLine['points'], { judgingDay }: Pick<ChartReader, 'judgingDay'>): boolean {
  const days = points.map(({ period }) => judgingDay(period)?.slice('2020-'.length) ?? null);
  return !days.includes(null) && new Set(days).size === 1;
}

function yearOf(period: string): string {
  return period.slice(0, '2020'.length);
}

/** The målvärden under the chart: «minst 80 %», or by period when they differ: «2020: minst 80 %, 2022: minst 90 %». */
export function targetsText(
  { targets }: Pick<OutcomeLine, 'targets'>,
  { describePeriod }: Pick<ChartReader, 'describePeriod'>,
): string {
  const texts = new Set(targets.map(({ text }) => text));
  if (texts.size <= 1) return targets[0]?.text ?? '';
  return targets.map(({ period, text }) => `${describePeriod(period)}: ${text}`).join(', ');
}
