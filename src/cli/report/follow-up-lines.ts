// The year and the term in the printed result, briefly: the reporting date, what is not forecast to be reached, what has changed, and what to act on.
// Everything else stands in the workbook and in the result file.
import { ALL_GOALS, describePeriod, formatNumber, STATUS_WORD, STATUSES } from '../../../lib/index.ts';
import type {
  AssessmentResult,
  ChangeList,
  Coverage,
  FollowUp,
  Forecast,
  ForecastResult,
  Override,
  OverrideResult,
  Timetable,
} from '../../../lib/index.ts';
import { countText, measureCount } from './count-text.ts';
import { statusText, STATUS_WIDTH, type Paint } from './paint.ts';
import { fill, hang, plainText } from './text-layout.ts';

/** More of a kind than this stand in the workbook only. */
const MOST_SHOWN = 10;
const INDENT = '    ';

/** A line with those under it. */
interface Told {
  readonly text: string;
  readonly under: readonly string[];
}

/** The lines of the section; none for a workbook that does not use it. */
export function followUpLines(
  followUp: FollowUp | null,
  { assessments }: Pick<AssessmentResult, 'assessments'>,
  width: number,
  paint: Paint,
): readonly string[] {
  if (followUp === null) return [];
  const { date, forecast, overrides, ambition, coverage, timetable, changes } = followUp;
  const names = assessments.map(({ measure }) => measure);
  return [
    ...(date === null ? [] : bullet(`Uppföljningstillfälle: ${date.text}.`, width)),
    ...(forecast === null ? [] : forecastLines(forecast, names, width, paint)),
    ...told(changes.sinceRun === null ? null : changesTold('förra bedömningen', changes.sinceRun), width),
    ...told(
      changes.sinceDate === null ? null : changesTold('förra uppföljningstillfället', changes.sinceDate),
      width,
    ),
    ...told(overrides === null ? null : overridesTold(overrides), width),
    ...(ambition === null ? [] : bullet(ambitionText(ambition), width)),
    ...told(coverageTold(coverage), width),
    ...told(timetable === null ? null : timetableTold(timetable), width),
    ...bullet('Resten står i arbetsbokens blad och i --json.', width),
  ];
}

function bullet(text: string, width: number): readonly string[] {
  return hang('  ', plainText(text), width);
}

function told(one: Told | null, width: number): readonly string[] {
  if (one === null) return [];
  const { text, under } = one;
  const shown = under.slice(0, MOST_SHOWN);
  const left = under.length - shown.length;
  return [
    ...bullet(text, width),
    ...shown.flatMap((line) => hang(INDENT, plainText(line), width)),
    ...(left > 0 ? hang(INDENT, `… och ${formatNumber(left)} till`, width) : []),
  ];
}

function forecastLines(
  { period, forecasts, total }: ForecastResult,
  names: readonly string[],
  width: number,
  paint: Paint,
): readonly string[] {
  const counts = STATUSES.map((status) => countText(status, total.counts[status])).join(', ');
  const missed = forecasts.flatMap((forecast, index) =>
    forecast.status === 'yellow' || forecast.status === 'red' ? [{ forecast, name: names[index] ?? '' }] : [],
  );
  const shown = missed.slice(0, MOST_SHOWN);
  const left = missed.length - shown.length;
  return [
    ...bullet(`Prognos för ${describePeriod(period)}: ${counts}.`, width),
    ...shown.flatMap(({ forecast, name }) => missedLines(forecast, name, width, paint)),
    ...(left > 0 ? hang(INDENT, `… och ${formatNumber(left)} till`, width) : []),
  ];
}

function missedLines(
  { status, explanation }: Forecast,
  name: string,
  width: number,
  paint: Paint,
): readonly string[] {
  const word = fill(statusText(status), STATUS_WIDTH);
  const opening = `${STATUS_WORD[status]}: `;
  const why = explanation.startsWith(opening) ? explanation.slice(opening.length) : explanation;
  const [first = '', ...rest] = hang(`${INDENT}${word}  `, plainText(`${name}: ${why}`), width);
  return [`${INDENT}${paint.status(status, word)}${first.slice(INDENT.length + word.length)}`, ...rest];
}

function changesTold(what: string, { since: { period, when }, changes }: ChangeList): Told {
  const about = period === null ? '' : `, ${describePeriod(period)}`;
  const count = changes.length === 0 ? 'inget har ändrats' : counted(changes.length, 'ändring', 'ändringar');
  return {
    text: `Sedan ${what} (${when.slice(0, 'yyyy-mm-dd'.length)}${about}): ${count}.`,
    under: changes.map(({ text }) => text),
  };
}

function overridesTold({ overrides, total }: OverrideResult): Told | null {
  if (overrides.length === 0) return null;
  const count = counted(overrides.length, 'samlad bedömning', 'samlade bedömningar');
  return {
    text: `${count}; med ${overrides.length === 1 ? 'den' : 'dem'} vägs alla mål samman till ${STATUS_WORD[total.status]}.`,
    under: overrides.map(overrideText),
  };
}

function overrideText({ subject, status, calculated, decision, flag }: Override): string {
  const name = subject.kind === 'all' ? ALL_GOALS : subject.kind === 'goal' ? subject.goal : subject.measure;
  const flagged = flag === null ? '' : ` ${flag}`;
  return `${name}: ${STATUS_WORD[status]} (beräknad ${STATUS_WORD[calculated]}), ${decision}.${flagged}`;
}

function ambitionText({ findings, passed, of }: NonNullable<FollowUp['ambition']>): string {
  const left = findings.length === 0 ? 'inget att åtgärda' : `${formatNumber(findings.length)} att åtgärda`;
  return `Ambitionsnivå: ${formatNumber(passed)} av ${measureCount(of)} klarar prövningen; ${left}.`;
}

function coverageTold({ committees, agenda, withoutGoal }: Coverage): Told | null {
  const holes = [committees, agenda].flatMap((matrix) => matrix?.holes ?? []);
  if (committees === null && agenda === null && withoutGoal.length === 0) return null;
  const missing = withoutGoal.length === 0 ? '' : `; ${measureCount(withoutGoal.length)} utan mål`;
  const count = holes.length === 0 ? 'inga luckor' : counted(holes.length, 'lucka', 'luckor');
  return { text: `Täckning: ${count}${missing}.`, under: [] };
}

function timetableTold({ entries, activities }: Timetable): Told {
  const all = [
    ...entries.map(({ state, item, text }) => ({ state, line: `${item}: ${text}` })),
    ...activities.map(({ state, name, text }) => ({ state, line: `${name}: ${text}` })),
  ];
  const late = all.filter(({ state }) => state === 'late');
  const soon = all.filter(({ state }) => state === 'soon');
  return {
    text: `Tidsplan: ${counted(late.length, 'försenad', 'försenade')}, ${formatNumber(soon.length)} inom 30 dagar.`,
    under: [...late, ...soon].map(({ line }) => line),
  };
}

/** `1 lucka`, `3 luckor`. */
function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
