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
      const text = isWording
        ? `Reglerna i ${rulesText(after)} har en annan lydelse än vid bedömningen ${before.when.slice(0, 10)}.`
        : `Regelverket har ändrats från ${dated(from, 0, rounds)} till ${dated(to, 1, rounds)}.`;
      return { kind: 'rules', goal: '', measure: '', before: from, after: to, text };
    },
    added: (row) => cameOrWent('added', row, `${nameOf(row)} har tillkommit.`),
    removed: (row) => cameOrWent('removed', row, `${nameOf(row)} finns inte längre.`),
    part: (kind, part, earlier, later) => {
      if (part === 'forecast' && !isSamePeriod(before.period, after.period))
        if (earlier.forecast === '' || later.forecast === '') return null;
      const [from, to] = [shown(part, earlier), shown(part, later)];
      const { goal, measure } = later;
      const [was, is] = [dated(from, 0, rounds), dated(to, 1, rounds)];
      const told =
        part === 'rule' ? `bedömdes efter ${was}, nu efter ${is}` : `${NOUN[part]}från ${was} till ${is}`;
      const aside = part === 'status' ? outcomeAside(earlier, later, rounds) : '';
      return { kind, goal, measure, before: from, after: to, text: `${nameOf(later)}: ${told}${aside}.` };
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

/** With its period, where the other is of another one. */
function dated(text: string, side: 0 | 1, rounds: Rounds): string {
  const [before, after] = rounds;
  if (isSamePeriod(before.period, after.period)) return text;
  const { period } = rounds[side];
  return period === null ? text : `${text} (${showPeriod(period)})`;
}

/** ` (utfall 88 %, nu 92 %)`; between periods `; utfall 84 % (2020-T1), 88 % (2020-T2)`. */
function outcomeAside(earlier: RoundRow, later: RoundRow, rounds: Rounds): string {
  const [before, after] = rounds;
  if (earlier.outcome === '' || later.outcome === '') return '';
  if (!isSamePeriod(before.period, after.period))
    return `; utfall ${dated(earlier.outcome, 0, rounds)}, ${dated(later.outcome, 1, rounds)}`;
  return earlier.outcome === later.outcome
    ? ` (utfall ${later.outcome})`
    : ` (utfall ${earlier.outcome}, nu ${later.outcome})`;
}
