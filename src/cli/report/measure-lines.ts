// The measures under their goals: row, name, målvärde, utfall and status, and under that the explanation.
import { formatNumber, WITHOUT_GOAL, type Assessment } from '../../../lib/index.ts';
import { measureCount } from './count-text.ts';
import { statusText, STATUS_WIDTH, type Paint } from './paint.ts';
import { displayWidth, fill, hang, plainText, wrap } from './text-layout.ts';

/** With more measures than this, those that are green are left out; and of more others than this only the first are shown. */
const MOST_SHOWN = 200;
/** Below this width a row of columns has no room. */
const NARROW = 64;
const INDENT = '  ';
const GAP = '  ';

/** The measures in the workbook's order within each goal, with a line for each change of sheet and delmål. */
export function measureLines(
  assessments: readonly Assessment[],
  width: number,
  paint: Paint,
): readonly string[] {
  const { shown, note } = chooseShown(assessments);
  const layout = columnsFor(shown, width);
  const lines = wrap(note, width).filter((line) => line !== '');
  if (layout !== null) lines.push(paint.faint(headingLine(layout)));
  const hasSheets = new Set(assessments.map(({ sheet }) => sheet)).size > 1;
  for (const [goal, measures] of byGoal(shown)) {
    lines.push(
      ...wrap(goal === '' ? WITHOUT_GOAL : plainText(goal), width).map((line) => paint.strong(line)),
    );
    let place = '';
    for (const one of measures) {
      const at = placeOf(one, hasSheets);
      if (at !== place && at !== '') lines.push(...hang(INDENT, at, width).map((line) => paint.faint(line)));
      place = at;
      lines.push(...(layout === null ? stacked(one, width, paint) : inColumns(one, layout, width, paint)));
    }
  }
  return lines;
}

function chooseShown(assessments: readonly Assessment[]): {
  readonly shown: readonly Assessment[];
  readonly note: string;
} {
  if (assessments.length <= MOST_SHOWN) return { shown: assessments, note: '' };
  const others = assessments.filter(({ status }) => status !== 'green');
  const green = assessments.length - others.length;
  const shown = others.slice(0, MOST_SHOWN);
  const some = `De första ${formatNumber(shown.length)} av ${formatNumber(others.length)} som inte är gröna visas`;
  const note = shown.length < others.length ? some : 'Bara de som inte är gröna visas';
  return { shown, note: `${note}; ${measureCount(green)} som är gröna visas inte här.` };
}

function byGoal(assessments: readonly Assessment[]): ReadonlyMap<string, readonly Assessment[]> {
  const goals = new Map<string, Assessment[]>();
  for (const one of assessments) {
    const known = goals.get(one.goal);
    if (known === undefined) goals.set(one.goal, [one]);
    else known.push(one);
  }
  return goals;
}

function placeOf({ sheet, subgoal }: Assessment, hasSheets: boolean): string {
  const parts = [
    ...(hasSheets ? [`Blad ${plainText(sheet)}`] : []),
    ...(subgoal === null || subgoal === '' ? [] : [plainText(subgoal)]),
  ];
  return parts.join(' · ');
}

interface Layout {
  readonly row: number;
  readonly measure: number;
  readonly target: number;
  readonly outcome: number;
}

/** Widths of the columns, as wide as their content where there is room; null when columns do not fit. */
function columnsFor(assessments: readonly Assessment[], width: number): Layout | null {
  if (width < NARROW) return null;
  const widest = (heading: string, text: (one: Assessment) => string): number =>
    assessments.reduce((most, one) => Math.max(most, displayWidth(text(one))), heading.length);
  const row = widest('rad', (one) => String(one.row));
  const room = width - INDENT.length - row - STATUS_WIDTH - 4 * GAP.length;
  const target = Math.min(widest('målvärde', targetText), Math.floor(room * 0.32));
  const outcome = Math.min(widest('utfall', outcomeText), Math.floor(room * 0.22));
  const measure = Math.min(
    widest('mätvärde', (one) => plainText(one.measure)),
    room - target - outcome,
  );
  return { row, measure, target, outcome };
}

function targetText({ target }: Assessment): string {
  return plainText(target.text);
}

function outcomeText({ outcome }: Assessment): string {
  return plainText(outcome.text);
}

function headingLine({ row, measure, target, outcome }: Layout): string {
  const cells = [
    'rad'.padStart(row),
    fill('mätvärde', measure),
    fill('målvärde', target),
    fill('utfall', outcome),
  ];
  return `${INDENT}${cells.join(GAP)}${GAP}status`;
}

function inColumns(one: Assessment, layout: Layout, width: number, paint: Paint): readonly string[] {
  const measure = wrap(plainText(one.measure), layout.measure);
  const target = wrap(targetText(one), layout.target);
  const outcome = wrap(outcomeText(one), layout.outcome);
  const height = Math.max(measure.length, target.length, outcome.length);
  const rows = Array.from({ length: height }, (_, index) => {
    const cells = [
      (index === 0 ? String(one.row) : '').padStart(layout.row),
      fill(measure[index] ?? '', layout.measure),
      fill(target[index] ?? '', layout.target),
      fill(outcome[index] ?? '', layout.outcome),
    ];
    const status = index === 0 ? paint.status(one.status, statusText(one.status)) : '';
    return `${INDENT}${cells.join(GAP)}${GAP}${status}`.trimEnd();
  });
  const indent = INDENT + ' '.repeat(layout.row) + GAP;
  return [...rows, ...hang(indent, plainText(one.explanation), width).map((line) => paint.faint(line))];
}

/** For narrow screens: one thing under another. */
function stacked(one: Assessment, width: number, paint: Paint): readonly string[] {
  const head = `${INDENT}${statusText(one.status)}${GAP}`;
  const [first = '', ...rest] = hang(head, `rad ${String(one.row)} ${plainText(one.measure)}`, width);
  const indent = INDENT + GAP;
  const painted =
    INDENT + paint.status(one.status, statusText(one.status)) + first.slice(head.trimEnd().length);
  return [
    painted,
    ...rest,
    ...hang(`${indent}målvärde: `, targetText(one), width),
    ...hang(`${indent}utfall: `, outcomeText(one), width),
    ...hang(indent, plainText(one.explanation), width).map((line) => paint.faint(line)),
  ];
}
