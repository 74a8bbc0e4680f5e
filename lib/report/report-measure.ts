// One measure as an underlag says it: the figures as they stand in the workbook, the status with its explanation, and what was decided.
import { SOURCE_ENDING } from '../assess/source-text.ts';
import type { Assessment } from '../model/assessment.ts';
import { STATUS_WORD } from '../model/assessment.ts';
import type { Forecast, Override } from '../model/follow-up.ts';
import type { ReportMeasure } from '../model/report.ts';
import { toTolka } from '../swedish/tolka.ts';
import { cleanLine } from './clean-line.ts';
import { reportForecast } from './report-forecast.ts';
import { reportOverride } from './report-overrides.ts';
import { reportStatus } from './report-status.ts';

/** What belongs to a measure besides its assessment. */
export interface MeasureBeside {
  readonly decision: string;
  readonly override: Override | null;
  readonly forecast: Forecast | null;
}

/** What stands where a cell is empty. */
const NOTHING = '–';

export function reportMeasure(one: Assessment, beside: MeasureBeside): ReportMeasure {
  const explanation = cleanLine(one.explanation);
  const { kind, value, unit } = toTolka(one.target);
  return {
    name: cleanLine(one.measure),
    subgoal: cleanLine(one.subgoal ?? ''),
    target: cleanLine(one.target.text) || NOTHING,
    outcome: cleanLine(one.outcome.text) || NOTHING,
    hasOutcome: cleanLine(one.outcome.text) !== '',
    targetKind: kind,
    targetValue: value ?? null,
    unit: unit ?? null,
    outcomeValue: exactValue(one.outcome),
    fulfilment: one.fulfilment,
    status: reportStatus(one.status, one.reason),
    explanation,
    why: withoutSource(withoutStatus(explanation, STATUS_WORD[one.status])),
    decision: beside.decision,
    override: beside.override === null ? null : reportOverride(beside.override),
    forecast: beside.forecast === null ? null : reportForecast(beside.forecast),
    ruleId: one.ruleId ?? '',
    cells: { target: one.cells.target, outcome: one.cells.outcome },
    sheet: one.sheet,
    row: one.row,
  };
}

// Of «<5» it is only known where the figure lies.
function exactValue(outcome: Assessment['outcome']): number | null {
  return outcome.kind === 'number' && outcome.bound === undefined ? outcome.value : null;
}

/** The status stands in a column of its own, so the text need not open with it. */
function withoutStatus(explanation: string, word: string): string {
  const opening = `${word}: `;
  const rest = explanation.startsWith(opening) ? explanation.slice(opening.length) : explanation;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

// What the colour means may stand before where it stands; an underlag says it in its headings.
const MEANING = / ?Utfall (?:helår|per) [^.]+\.$/;

function withoutSource(text: string): string {
  const short = text.replace(SOURCE_ENDING, '').trimEnd().replace(MEANING, '');
  return short === '' ? text : short;
}
