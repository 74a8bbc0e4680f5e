// Reads the register «Ambitionsnivå»: a person's answers to the three tests of each measure, and the limits for how many goals and measures there are to be.
import { issue, type Issue, type IssueCode } from '../issue.ts';
import type { WorkbookSnapshot } from '../model/snapshot.ts';
import { inSlices, type Steps } from '../model/steps.ts';
import { readRegister, type RegisterRow } from './read-register.ts';
import { AMBITIONS } from './registers.ts';

/** The tests that a person answers. */
export const ANSWERED_TESTS = ['influence', 'measurable', 'resources'] as const;
export type AnsweredTest = (typeof ANSWERED_TESTS)[number];

export interface Answer {
  /** Null where nothing stands, or where it cannot be read; that is among the issues. */
  readonly answer: 'yes' | 'no' | null;
  /** `Ambitionsnivå!C4` */
  readonly cell: string;
}

export interface AmbitionRow {
  /** '' where none is named. */
  readonly goal: string;
  readonly measure: string;
  readonly answers: Readonly<Record<AnsweredTest, Answer>>;
  /** Where the measure's name stands. */
  readonly cell: string;
}

/** «Högst antal mål», «Högst antal mätvärden per mål». */
export interface AmbitionLimit {
  readonly most: number;
  readonly cell: string;
}

export interface AmbitionReading {
  /** False when the workbook has no such sheet, or none that can be read. */
  readonly isUsed: boolean;
  readonly rows: readonly AmbitionRow[];
  /** Null where none is set, or where it cannot be read. */
  readonly mostGoals: AmbitionLimit | null;
  readonly mostMeasures: AmbitionLimit | null;
  readonly issues: readonly Issue[];
}

type Key = (typeof AMBITIONS)['columns'][number]['key'];
type Row = RegisterRow<Key>;

const FAULT: IssueCode = 'ambition-not-understood';
const MOST_GOALS = /^(?:högst|max|maximalt|största)\.? antal(?:et)? mål:?$/iu;
const MOST_MEASURES =
  /^(?:högst|max|maximalt|största)\.? antal(?:et)? (?:mätvärden|mått|indikatorer|nyckeltal) per mål:?$/iu;

/** The sheet «Ambitionsnivå» as it stands. */
export function* readAmbitions(workbook: WorkbookSnapshot): Steps<AmbitionReading> {
  const register = yield* readRegister<Key>(AMBITIONS, workbook);
  const issues: Issue[] = [...register.issues];
  const rows: AmbitionRow[] = [];
  const limits: { readonly goals: Row[]; readonly measures: Row[] } = { goals: [], measures: [] };
  yield* inSlices(register.rows, (row) => {
    const name = row.text('measure');
    if (MOST_GOALS.test(name)) limits.goals.push(row);
    else if (MOST_MEASURES.test(name)) limits.measures.push(row);
    else if (name !== '') rows.push(readRow(row, issues));
    else if (ANSWERED_TESTS.some((test) => row.cell(test) !== null))
      issues.push(
        issue(
          FAULT,
          row.ref('measure'),
          'Raden har svar men inget mätvärde. Skriv vilket mätvärde den gäller.',
        ),
      );
  });
  const isLacking = register.issues.some(({ code }) => code === 'register-column-missing');
  return {
    isUsed: register.sheets.length > 0 && !(isLacking && register.rows.length === 0),
    rows,
    mostGoals: readLimit(limits.goals, issues),
    mostMeasures: readLimit(limits.measures, issues),
    issues,
  };
}

function readRow(row: Row, issues: Issue[]): AmbitionRow {
  const answer = (test: AnsweredTest): Answer => {
    const read = readAnswer(row.text(test));
    const cell = row.ref(test);
    if (read !== 'unclear') return { answer: read, cell };
    const text = `Svaret «${row.text(test)}» för mätvärdet «${row.text('measure')}» är varken ja eller nej. Skriv Ja eller Nej.`;
    issues.push(issue(FAULT, cell, text));
    return { answer: null, cell };
  };
  return {
    goal: row.text('subgoal') || row.text('goal'),
    measure: row.text('measure'),
    answers: {
      influence: answer('influence'),
      measurable: answer('measurable'),
      resources: answer('resources'),
    },
    cell: row.ref('measure'),
  };
}

// «Ja», «j», «x», «✓», «Ja, genom avtalet»; a word such as «delvis» after it makes it another answer.
const YES = /^(?:(?:ja|j|yes|ok|sant)[.!]?|[x✓✔☑×]|ja\s*[,;:.(–-].*)$/iu;
const NO = /^(?:(?:nej|n|no|falskt)[.!]?|[✗✘☒]|nej\s*[,;:.(–-].*)$/iu;
const BOTH =
  /(?<!\p{L})(?:delvis|till viss del|kanske|oklart|osäkert|både|men|nja)(?!\p{L})|ja.*(?<!\p{L})nej(?!\p{L})|nej.*(?<!\p{L})ja(?!\p{L})|\?/iu;

function readAnswer(text: string): 'yes' | 'no' | 'unclear' | null {
  if (/^[-–—.…]*$/u.test(text)) return null;
  if (BOTH.test(text)) return 'unclear';
  if (YES.test(text)) return 'yes';
  return NO.test(text) ? 'no' : 'unclear';
}

const PLACES: readonly Key[] = ['comment', 'goal', 'influence', 'measurable', 'resources'];
// «8», «högst 8 st»
const ONE_NUMBER = /^\D*(\d{1,5})\D*$/u;

/** The limit that the rows set; null with a question when it cannot be read, or when they differ. */
function readLimit(rows: readonly Row[], issues: Issue[]): AmbitionLimit | null {
  const limits = rows.flatMap((row) => {
    const texts = PLACES.map((key) => ({ key, text: row.text(key) })).filter(({ text }) => text !== '');
    const [first, ...others] = texts.flatMap(({ key, text }) => {
      const most = Number(ONE_NUMBER.exec(text)?.[1] ?? 0);
      return most > 0 ? [{ most, cell: row.ref(key) }] : [];
    });
    if (first !== undefined && others.every(({ most }) => most === first.most)) return [first];
    const text = `Talet för «${row.text('measure')}» kan inte läsas. Skriv ett heltal i kolumnen «Kommentar».`;
    issues.push(issue(FAULT, row.ref('comment'), text, '8'));
    return [];
  });
  const [first, ...others] = limits;
  const other = others.find(({ most }) => most !== first?.most);
  if (first === undefined || other === undefined) return first ?? null;
  const text = `Gränsen är satt till både ${String(first.most)} och ${String(other.most)}. Behåll en av raderna.`;
  issues.push(issue(FAULT, other.cell, text));
  return null;
}
