// Reads the register «Beslut» as decisions about målvärden, and asks where a row does not say enough. What follows from them is for lib/assess.
import { issue, type Issue } from '../issue.ts';
import type { Cell } from '../model/cell.ts';
import { filterInSlices, mapInSlices, type Steps } from '../model/steps.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { listed } from '../swedish/listed.ts';
import { REGISTER_ROWS_TO_A_SLICE, readRegister, type RegisterRow } from './read-register.ts';
import { decisionInWords } from './decision-words.ts';
import { DECISIONS } from './registers.ts';

type Key = (typeof DECISIONS.columns)[number]['key'];
type Row = RegisterRow<Key>;

/** A decision («beslut») about the målvärde of one measure. */
export interface TargetDecision {
  /** In words: «KS 2020-10-07 § 175, Dnr KS 2019/191». */
  readonly words: string;
  /** «Organ» as it is written. */
  readonly body: string;
  /** The day of the decision, ISO; null when it is not known. */
  readonly date: string | null;
  /** '' for none. */
  readonly goal: string;
  readonly measure: string;
  /** The målvärde before; null when the measure was new. */
  readonly from: Cell | null;
  /** Whether the row says in words that nothing held before: «Nytt», a dash. An empty «Från» does not. */
  readonly isNew: boolean;
  /** The målvärde from then on; null when the measure is no longer followed up, or nothing is said. */
  readonly to: Cell | null;
  /** Whether the measure is no longer followed up («Utgår»). */
  readonly ends: boolean;
  /** First day, ISO; null when it is not known. */
  readonly validFrom: string | null;
  /** Where it is asked about, as `Beslut!A7`; null when the row says all that a decision has to. One that is asked about is never judged by. */
  readonly askedAt: string | null;
  /** Where the parts stand, as `Beslut!F7`. */
  readonly cells: Readonly<Record<'measure' | 'from' | 'to' | 'validFrom', string>>;
}

export interface DecisionReading {
  /** In the order of the rows. Those that name no measure are left out. */
  readonly decisions: readonly TargetDecision[];
  readonly issues: readonly Issue[];
}

/** The decisions of the workbook; none when it has no sheet for them. */
export function* readDecisions(workbook: WorkbookSnapshot): Steps<DecisionReading> {
  const { rows, issues } = yield* readRegister<Key>(DECISIONS, workbook);
  const about = yield* filterInSlices(rows, (row) => ABOUT.some((key) => row.text(key) !== ''));
  const readings = yield* mapInSlices(about, readRow, REGISTER_ROWS_TO_A_SLICE);
  return {
    decisions: readings.flatMap(({ decision }) => decision ?? []),
    issues: [...issues, ...readings.flatMap((each) => each.issues)],
  };
}

/** A row with none of these is a remark of the officer's. */
const ABOUT: readonly Key[] = ['measure', 'from', 'to', 'validFrom', 'section', 'date'];

/** Where an error of Excel's keeps the decision from being judged by; the error is asked about already. */
const JUDGED_BY: readonly Key[] = ['from', 'to', 'validFrom', 'date', 'goal', 'subgoal'];

interface RowReading {
  readonly decision: TargetDecision | null;
  readonly issues: readonly Issue[];
}

function readRow(row: Row): RowReading {
  const [date, validFrom] = [row.day('date', 'exact'), row.day('validFrom', 'first')];
  const issues = [
    ...missing(row),
    ...faultOf(row, 'date', date),
    ...faultOf(row, 'validFrom', validFrom),
    ...contradictoryDays(row, dayOf(date), dayOf(validFrom)),
    ...unchanged(row),
  ];
  const measure = row.text('measure');
  if (measure === '') return { decision: null, issues };
  const day = dayOf(date);
  const [from, to] = [row.cell('from'), row.cell('to')];
  const ends = ENDS.test(row.text('to'));
  const decision: TargetDecision = {
    words: decisionInWords({
      body: row.text('body'),
      date: day,
      section: row.text('section'),
      dnr: row.text('dnr'),
    }),
    body: row.text('body'),
    date: day,
    goal: row.text('subgoal') || row.text('goal'),
    measure,
    from: from === null || NOTHING.test(row.text('from')) ? null : from,
    isNew: from !== null && NOTHING.test(row.text('from')),
    to: ends ? null : to,
    ends,
    validFrom: dayOf(validFrom),
    askedAt:
      issues[0]?.cell ?? JUDGED_BY.filter((key) => row.isFaulty(key)).map((key) => row.ref(key))[0] ?? null,
    cells: {
      measure: row.ref('measure'),
      from: row.ref('from'),
      to: row.ref('to'),
      validFrom: row.ref('validFrom'),
    },
  };
  return { decision, issues };
}

// «Utgår», «Utgår 2021», «Mätvärdet utgår», «Följs inte längre upp»: nothing more is to be reached. «Avslutat» is an activity's målvärde.
const ENDS =
  /^(?:(?:mätvärdet|måttet|indikatorn) )?(?:utgår|utgått|upphör|tas bort|stryks|följs (?:inte|ej)(?: längre)? upp)(?!\p{L})/iu;
// A dash, «Nytt», «Nytt mätvärde», «Saknas», «Utgått»: nothing held before.
const NOTHING =
  /^(?:[-–—]|ny(?:tt)?(?: mätvärde| mått| indikator)?|saknas|inget|inga|ingen|utgår|utgått)\.?$/iu;

function dayOf(reading: ReturnType<Row['day']>): string | null {
  return 'day' in reading ? reading.day : null;
}

const NEEDED = [
  ['body', 'organ'],
  ['date', 'datum'],
  ['measure', 'mätvärde'],
  ['to', 'nytt målvärde («Till»; skriv «Utgår» om mätvärdet inte längre ska följas upp)'],
  ['validFrom', 'dag som det gäller från («Gäller från»)'],
] as const satisfies readonly (readonly [Key, string])[];

/** One question for all that the row lacks. */
function missing(row: Row): readonly Issue[] {
  const lacking = NEEDED.filter(([key]) => !row.isFaulty(key) && !isGiven(row, key));
  const [first] = lacking;
  if (first === undefined) return [];
  const words = lacking.map(([, word]) => word);
  const text = `Beslutet på rad ${String(row.row)} saknar ${listed(words)}. Fyll i det som saknas. Tills dess används inte beslutet, och mätvärdet får ingen färg.`;
  return [issue('decision-not-understood', row.ref(first[0]), text)];
}

// «Tills vidare» is no day to hold from, and a date may be left as a dash.
function isGiven(row: Row, key: Key): boolean {
  if (key !== 'date' && key !== 'validFrom') return row.text(key) !== '';
  const day = row.day(key, key === 'date' ? 'exact' : 'first');
  return 'fault' in day || day.day !== null;
}

function faultOf(row: Row, key: 'date' | 'validFrom', reading: ReturnType<Row['day']>): readonly Issue[] {
  if (!('fault' in reading)) return [];
  const what = key === 'date' ? 'Beslutets datum' : '«Gäller från»';
  return [issue('decision-not-understood', row.ref(key), `${what}: ${reading.fault}.`)];
}

/** A målvärde is decided at most a year after it began to hold; longer than that one of the days is wrong. */
function contradictoryDays(row: Row, date: string | null, validFrom: string | null): readonly Issue[] {
  if (date === null || validFrom === null) return [];
  const earliest = Number(date.slice(0, YEAR)) - 1;
  if (Number(validFrom.slice(0, YEAR)) >= earliest) return [];
  const text = `Beslutet är daterat ${date} men gäller från ${validFrom}, flera år tidigare. Rätta det datum som är fel.`;
  return [issue('decision-not-understood', row.ref('validFrom'), text)];
}

const YEAR = 4;

// «Oförändrat», «Ändras ej», «Ingen ändring», «Kvarstår»: that the målvärde stays as it is, or that the outcome is to.
const UNCHANGED =
  /^(?:(?:målvärdet |lämnas |är )*oförändra(?:t|d|de)|(?:målvärdet )?(?:ändras|ändrat) (?:ej|inte)|ingen ändring|(?:målvärdet )?kvarstår|som (?:tidigare|förut))\.?$/iu;

function unchanged(row: Row): readonly Issue[] {
  const said = row.text('to');
  if (!UNCHANGED.test(said)) return [];
  const before = row.text('from');
  const example = before === '' ? 'minst 80 %' : before;
  const text = `«${said}» kan betyda att målvärdet är kvar eller att värdet ska vara oförändrat. Skriv målvärdet, till exempel «${example}», eller «oförändrat jämfört med 2020» om värdet inte ska ändras.`;
  return [issue('decision-not-understood', row.ref('to'), text, example)];
}
