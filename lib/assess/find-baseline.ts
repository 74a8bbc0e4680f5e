// The value that a change is measured from: named in the målvärde, in its own column, or an earlier year's outcome.
import type { Measure, Period, PeriodCell } from '../model/measure.ts';
import type { Comparison } from '../rules/context.ts';
import { describePeriod } from '../sheet/period.ts';
import { lastDay } from '../swedish/date.ts';
import { dateInWords } from '../swedish/date-words.ts';
import { remembered } from '../swedish/remembered.ts';
import type { NumberOutcome } from '../swedish/outcome.ts';
import type { ChangeTarget } from '../swedish/target.ts';
import { cellText } from './cell-text.ts';
import { figureKind } from './figure-kind.ts';
import { compared, readFigure } from './read-figure.ts';
import type { Run } from './run.ts';
import { isStop, stopAndAsk, type Stop } from './stop.ts';

const YEAR = /^(?:19|20)\d\d$/;
const CODE = 'baseline-not-understood';

/** What a målvärde says of where it starts from: a change always, another one sometimes («från 17 % 2011 till 30 %»). */
export type Start = Pick<ChangeTarget, 'text' | 'from' | 'baseline'>;

/** The baseline in the outcome's unit; null when there is none; a question when one is there that cannot be used. */
export function findBaseline(
  target: Start,
  measure: Measure,
  outcome: NumberOutcome,
  unit: string | undefined,
  run: Run,
): Comparison | null | Stop {
  if (target.baseline !== undefined) return inWording(target, target.baseline, outcome, unit);
  const about = { measure, text: target.text, outcome, unit, run };
  const found = firstFound(candidates(target, measure, run), about);
  if (found !== null) return found;
  const wantsLast = target.from === undefined || target.from === LAST_YEAR;
  return wantsLast ? inOutcome(outcome, unit) : null;
}

/** The outcome before the judged one («föregående»), as `findBaseline` gives a baseline. */
export function findPrevious(
  measure: Measure,
  outcome: NumberOutcome,
  unit: string | undefined,
  run: Run,
): Comparison | null | Stop {
  const about = { measure, text: '', outcome, unit, run };
  return firstFound(earlierOutcomes(measure.previous, run, true), about) ?? inOutcome(outcome, unit);
}

function inOutcome(outcome: NumberOutcome, unit: string | undefined): Comparison | null {
  if (outcome.previous === undefined) return null;
  return { value: outcome.previous, unit: outcome.unit ?? unit, label: 'föregående värde i utfallet' };
}

const LAST_YEAR = 'föregående år';

interface Candidate {
  readonly cell: PeriodCell['cell'];
  readonly label: string;
  /** What using it assumes; absent when nothing. */
  readonly assumed?: string;
  /** The period, when it ends elsewhere in its year than the judged one. */
  readonly ofOtherPart?: Period;
}

/** Cells that may hold the baseline, the best first. */
function candidates({ from }: Start, measure: Measure, run: Run): readonly Candidate[] {
  const own = measure.baseline === null ? [] : [{ cell: measure.baseline, label: 'utgångsvärdet' }];
  const earlier = earlierOutcomes(measure.previous, run, from === undefined);
  if (from === undefined) return [...own, ...earlier];
  if (from === LAST_YEAR) {
    return earlier.filter(({ period }) => run.year === null || period.startsWith(String(run.year - 1)));
  }
  if (YEAR.test(from)) return [...earlier.filter(({ period }) => period.startsWith(from)), ...own];
  return own;
}

/**
 * Earlier years' outcomes, the best to compare with first: the latest year, and in it the same part of the year («T2» with «T2»).
 * Earlier parts of the judged year are no baseline: a figure for April says little of the year.
 */
function earlierOutcomes(
  previous: readonly PeriodCell[],
  run: Run,
  lastYearMeant: boolean,
): readonly (Candidate & PeriodCell)[] {
  const judgedEnd = endInYear(run.period);
  const isSamePart = (period: Period): boolean => judgedEnd === null || endInYear(period) === judgedEnd;
  const rank = ({ period }: PeriodCell): number => (isSamePart(period) ? 0 : period.length === 4 ? 1 : 2);
  return previous
    .filter(({ period }) => run.year === null || Number(period.slice(0, 4)) < run.year)
    .map((each, order) => ({ ...each, order, label: `utfallet ${inWords(each.period)}` }))
    .map((each) => {
      const older = lastYearMeant ? olderThanLastYear(each, run) : null;
      if (!isSamePart(each.period))
        return { ...each, assumed: comparable(each.label, run), ofOtherPart: each.period };
      return older === null ? each : { ...each, assumed: older };
    })
    .sort(
      (a, b) =>
        b.period.slice(0, 4).localeCompare(a.period.slice(0, 4)) || rank(a) - rank(b) || b.order - a.order,
    );
}

// A workbook has few periods and many measures.
const endOf = remembered((period: Period) => lastDay(period)?.slice(4) ?? null);
const inWords = remembered(describePeriod);

function endInYear(period: Period | null): string | null {
  return period === null ? null : endOf(period);
}

// Four months' cost against a whole year's says nothing; of a share or an index it may say all.
function comparable(label: string, { period }: Run): string {
  return `${label} går att jämföra med ${period === null ? 'utfallet' : describePeriod(period)}`;
}

// «Öka» means from last year; an older figure may do, but that is for the officer to say.
function olderThanLastYear({ period, label }: Candidate & PeriodCell, { year }: Run): string | null {
  if (year === null || Number(period.slice(0, 4)) === year - 1) return null;
  return `${label} används eftersom utfallet ${String(year - 1)} saknas`;
}

interface About {
  readonly measure: Measure;
  /** The wording of the målvärde. */
  readonly text: string;
  readonly outcome: NumberOutcome;
  readonly unit: string | undefined;
  readonly run: Run;
}

/** The first that holds a figure. What is added up over the year is held to the same part of a year only; asked about when there is none. */
function firstFound(among: readonly Candidate[], about: About): Comparison | null | Stop {
  const { outcome, unit, run } = about;
  let unlike: Candidate | null = null;
  for (const each of among) {
    const { assumed, cell, label, ofOtherPart } = each;
    const found = readFigure({ cell, label, code: CODE }, outcome, unit, run);
    if (found === null) continue;
    if (isStop(found) || assumed === undefined) return found;
    if (ofOtherPart === undefined || !isAddedUp(about)) return { ...found, assumed };
    unlike ??= each;
  }
  return unlike === null ? null : askForSamePart(unlike, about);
}

function isAddedUp({ measure, text, outcome, unit }: About): boolean {
  const kind = figureKind({
    name: measure.name,
    texts: [text, outcome.text, cellText(measure.unit)],
    unit: outcome.unit ?? unit,
    isRank: outcome.rank === true,
    isShare: outcome.count !== undefined,
  });
  return kind === 'sum';
}

function askForSamePart({ label, ofOtherPart = '' }: Candidate, { measure, run: { period } }: About): Stop {
  const [judged, end] = [period === null ? '' : describePeriod(period), endInYear(period) ?? ''];
  const year = ofOtherPart.slice(0, 4);
  const wanted = end === '-12-31' ? year : `per ${dateInWords(`-${end}`)} ${year}`;
  return stopAndAsk({
    code: CODE,
    cell: (measure.baseline ?? measure.target)?.ref ?? null,
    text: `Mätvärdet räknas ihop under året, så utfallet ${judged} går inte att jämföra med ${label}. Lägg till en kolumn «Utfall ${wanted}», eller fyll i kolumnen «Utgångsvärde».`,
  });
}

function inWording(
  target: Start,
  value: number,
  outcome: NumberOutcome,
  unit: string | undefined,
): Comparison | Stop {
  const label =
    target.from !== undefined && YEAR.test(target.from)
      ? `värdet ${target.from} enligt målvärdet`
      : 'utgångsvärdet enligt målvärdet';
  const found = compared({ value }, label, outcome, unit);
  if (found !== null) return found;
  return stopAndAsk({
    code: CODE,
    cell: null,
    text: `Utgångsvärdet i «${target.text}» och utfallet «${outcome.text}» har olika storleksordning. Skriv dem lika.`,
  });
}
