// The Swedish sentences for what has changed between two rounds. Between two periods each value is told with its period.
import { ALL_GOALS } from '../model/assessment.ts';
import type { Change, ChangeKind, Round, RoundRow } from '../model/follow-up.ts';
import { showPeriod } from '../sheet/period.ts';
import { isSamePeriod, type ComparedPart } from './compared-part.ts';

export interface ChangeWriter {
  readonly ruleSet: () => Change;
  readonly added: (row: RoundRow) => Change;
  readonly removed: (row: RoundRow) => Change;
  /** Null where the difference says nothing: what only one of two periods has. */
  readonly part: (kind: ChangeKind, part: ComparedPart, before: RoundRow, after: RoundRow) => Change | null;
}

type Rounds = readonly [before: Round, after: Round];

/** Words for the changes between these rounds. */
export function createChangeWriter(...rounds: Rounds): ChangeWriter {
  const [before, after] = rounds;
  return {
    ruleSet: () => {
      const isWording = rulesText(before) === rulesText(after);
      const [from, to] = [before, after].map(
        (round) => rulesText(round) + (isWording ? wordingText(round) : ''),
      ) as [string, string];
      const told = (say: Say): string =>
        isWording
          ? `Reglerna i ${rulesText(after)} har en annan lydelse än vid bedömningen ${before.when.slice(0, 10)}.`
          : `Regelverket har ändrats från ${say(from, 0)} till ${say(to, 1)}.`;
      return { kind: 'rules', goal: '', measure: '', before: from, after: to, ...sentences(told, rounds) };
    },
    added: (row) => cameOrWent('added', row, `${nameOf(row)} har tillkommit.`),
    removed: (row) => cameOrWent('removed', row, `${nameOf(row)} finns inte längre.`),
    part: (kind, part, earlier, later) => {
      if (part === 'forecast' && !isSamePeriod(before.period, after.period))
        if (earlier.forecast === '' || later.forecast === '') return null;
      const [from, to] = [shown(part, earlier), shown(part, later)];
      const { goal, measure } = later;
      const told = (say: Say): string => {
        const [was, is] = [say(from, 0), say(to, 1)];
        const change =
          part === 'rule' ? `bedömdes efter ${was}, nu efter ${is}` : `${NOUN[part]}från ${was} till ${is}`;
        const aside = part === 'status' ? outcomeAside(earlier, later, rounds, say) : '';
        return `${nameOf(later)}: ${change}${aside}.`;
      };
      const override = `${nameOf(later)}: ${NOUN.override}från ${statusOf(from)} till ${statusOf(to)}.`;
      const texts = sentences(told, rounds);
      const short = part === 'override' ? { short: override } : {};
      return { kind, goal, measure, before: from, after: to, ...texts, ...short };
    },
  };
}

const NOUN: Readonly<Record<ComparedPart, string>> = {
  status: '',
  outcome: 'utfallet ',
  target: 'målvärdet ',
  forecast: 'prognosen ',
  override: 'samlad bedömning ',
  rule: '',
};

/** Where a målvärde came or went. */
export const NO_TARGET = 'inget målvärde';

const NOTHING: Readonly<Record<ComparedPart, string>> = {
  status: '',
  outcome: 'uppgift saknas',
  target: NO_TARGET,
  forecast: 'ingen prognos',
  override: 'ingen',
  rule: 'ingen regel',
};

function shown(part: ComparedPart, row: RoundRow): string {
  const text = row[part];
  if (text === '') return NOTHING[part];
  if (part === 'rule') return `regel ${text}`;
  // «Gul, 75 %»: the status, and what is expected.
  return part === 'forecast' ? text.replace(/^([^,]+), (.+)$/u, '$1 ($2)') : text;
}

/** `Antal elbilar`, `Målet «Trygg kommun»`, `Delmålet «Ljusa gator»`, `Alla mål`. */
function nameOf({ goal, subgoal, measure }: RoundRow): string {
  if (measure !== '') return measure;
  if (subgoal !== '') return `Delmålet «${subgoal}»`;
  return goal === ALL_GOALS ? ALL_GOALS : `Målet «${goal}»`;
}

function cameOrWent(kind: 'added' | 'removed', row: RoundRow, text: string): Change {
  const { goal, measure, status } = row;
  const [before, after] = kind === 'added' ? ['', status] : [status, ''];
  return { kind, goal, measure, before, after, text };
}

function rulesText({ ruleSet, ruleSetVersion }: Round): string {
  return ruleSetVersion === '' ? ruleSet : `${ruleSet} version ${ruleSetVersion}`;
}

function wordingText({ ruleMark }: Round): string {
  return ruleMark === undefined ? '' : ` (lydelse ${ruleMark})`;
}

/** How the value on each side is written. */
type Say = (text: string, side: 0 | 1) => string;

/** The sentence with the periods, and the one without them where that is another. */
function sentences(told: (say: Say) => string, rounds: Rounds): Pick<Change, 'text' | 'short'> {
  const text = told((value, side) => dated(value, side, rounds));
  const short = told((value) => value);
  return short === text ? { text } : { text, short };
}

/** «Grön» of «Grön (på utfallet «88 %»), KS, 2021-03-10, § 12: …»; «ingen» where none was made. */
function statusOf(override: string): string {
  return override.replace(/[,(:].*$/su, '').trim();
}

/** The colour that a forecast in a `Change` has: `Gul` of `Gul (75 %)`. */
export function forecastColour(forecast: string): string {
  return forecast.replace(/[,(].*$/su, '').trim();
}

/** With its period, where the other is of another one. */
function dated(text: string, side: 0 | 1, rounds: Rounds): string {
  const [before, after] = rounds;
  if (isSamePeriod(before.period, after.period)) return text;
  const { period } = rounds[side];
  return period === null ? text : `${text} (${showPeriod(period)})`;
}

/** Whether the sentence of another status tells the outcomes of both. */
export function tellsOutcomes(earlier: RoundRow, later: RoundRow): boolean {
  return earlier.outcome !== '' && later.outcome !== '';
}

/** ` (utfall 88 %, nu 92 %)`; between periods `; utfall 84 % (2020-T1), 88 % (2020-T2)`, or `; utfall 84 %, nu 88 %`. */
function outcomeAside(earlier: RoundRow, later: RoundRow, [before, after]: Rounds, say: Say): string {
  if (!tellsOutcomes(earlier, later)) return '';
  const [was, is] = [say(earlier.outcome, 0), say(later.outcome, 1)];
  if (!isSamePeriod(before.period, after.period))
    return was === earlier.outcome && is === later.outcome
      ? `; utfall ${was}, nu ${is}`
      : `; utfall ${was}, ${is}`;
  return was === is ? ` (utfall ${is})` : ` (utfall ${was}, nu ${is})`;
}
