// A cell of the column «Agenda 2030» -> which of the 17 goals it names. What can be read in two ways is asked about, never guessed.
import { AGENDA_GOALS, type AgendaGoal } from './agenda-goals.ts';
import { formatNumber } from './format-number.ts';
import { shownNumber } from './shown.ts';
import { DASH, SPACE, tidy } from './spaces.ts';

/** The goals, 1–17, each once and in order; or what is unclear, as a Swedish sentence with a wording that would be read. */
export type AgendaReading =
  | { readonly kind: 'goals'; readonly goals: readonly number[] }
  | { readonly kind: 'ask'; readonly question: string; readonly suggestion?: string };

export interface AgendaCell {
  readonly value: string | number | boolean | { readonly error: string } | null;
  readonly numberFormat: string;
}

const HOW = 'Skriv målens nummer som text, till exempel «3, 4 och 11».';
const ALL = AGENDA_GOALS.map(({ number }) => number);

/** Reads a cell: «3, 4 och 11», «Mål 13», «13.2», «God hälsa och välbefinnande», «Alla». An empty cell names no goal. */
export function parseAgenda({ value, numberFormat }: AgendaCell): AgendaReading {
  if (value === null) return goals([]);
  // A line of its own is a part of its own.
  if (typeof value === 'string') return readText(tidy(value.replace(/[\r\n]+/gu, '; ')));
  if (typeof value === 'number') return readNumber(value, numberFormat);
  return ask(`Cellen säger inte vilka av Agenda 2030:s mål som avses. ${HOW}`);
}

function goals(numbers: readonly number[]): AgendaReading {
  return { kind: 'goals', goals: [...new Set(numbers)].sort((a, b) => a - b) };
}

function ask(question: string, suggestion?: string): AgendaReading {
  return { kind: 'ask', question, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Excel takes «3,4» for a decimal number and «3/4» for a date. */
function readNumber(value: number, numberFormat: string): AgendaReading {
  const { isDate, text, wordsOnly } = shownNumber({ value, numberFormat });
  if (isDate) return ask(`Cellen visar datumet ${text}; Excel kan ha gjort om målens nummer. ${HOW}`);
  if (wordsOnly !== true && isGoal(value)) return goals([value]);
  const [whole = '', decimals = ''] = formatNumber(value).split(',');
  const [first, second] = [Number(whole), Number(decimals)];
  if (!isGoal(first) || !isGoal(second)) return ask(`Talet ${text} är inget av Agenda 2030:s 17 mål. ${HOW}`);
  const both = `${whole} och ${decimals}`;
  return ask(
    `Talet ${text} kan betyda mål ${both}, eller ett delmål under mål ${whole}. Skriv «${both}» eller «${whole}» som text.`,
    both,
  );
}

function isGoal(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= AGENDA_GOALS.length;
}

const NONE = new RegExp(`^(?:[${DASH}.…; ]*|nej|ing(?:a|et|en)|saknas|ej aktuellt|inte aktuellt|n/a)$`, 'iu');
const EVERY =
  /^(?:(?:alla|samtliga)(?: (?:17|sjutton))?(?: (?:globala )?mål(?:en)?)?|hela agenda(?:n| 2030))\.?$/iu;

function readText(text: string): AgendaReading {
  if (NONE.test(text)) return goals([]);
  if (EVERY.test(text)) return goals(ALL);
  const found: number[] = [];
  let rest = text.replace(/…|\.{2,}/gu, ' ');
  for (;;) {
    rest = rest.replace(BETWEEN, '');
    if (rest === '') return found.length > 0 ? goals(found) : unreadable(text, found);
    const step = nameAt(rest) ?? numberAt(rest);
    if (step === null) return unreadable(text, found);
    found.push(...step.goals);
    rest = rest.slice(step.length);
  }
}

function unreadable(text: string, found: readonly number[]): AgendaReading {
  const question = `«${text}» kan inte läsas som mål i Agenda 2030. ${HOW}`;
  return found.length === 0 ? ask(question) : ask(question, [...new Set(found)].join(', '));
}

// What stands between goals and says nothing: blanks, signs, «och», «samt», «Mål», «Delmål», «nr», «SDG», «Agenda 2030», «Globala målen».
const BETWEEN = new RegExp(
  `^(?:[${SPACE},;/&+•·*()|:.${DASH}«»"]|(?:och|samt|mål(?:en|et)?|delmål(?:en|et)?|nr|nummer|sdg|globala?|globalt|agenda(?:[${SPACE}]?2030)?)(?![\\p{L}\\p{N}]))+`,
  'iu',
);

interface Step {
  readonly goals: readonly number[];
  readonly length: number;
}

const NAMES: readonly (readonly [name: string, goal: AgendaGoal])[] = AGENDA_GOALS.flatMap((goal) =>
  [goal.name, ...goal.otherNames].map((name) => [name.toLowerCase(), goal] as const),
).sort(([a], [b]) => b.length - a.length);

/** A goal's name at the beginning of the text, the longest first. */
function nameAt(text: string): Step | null {
  const lower = text.toLowerCase();
  const named = NAMES.find(([name]) => lower.startsWith(name) && !/^\p{L}/u.test(lower.slice(name.length)));
  return named === undefined ? null : { goals: [named[1].number], length: named[0].length };
}

// «3–5», «13.2», «16.b», «3. God hälsa»
const NUMBER = new RegExp(
  `^(?<first>\\d{1,2})(?:\\.(?<part>\\d{1,2}|[a-d])(?![\\p{L}\\p{N}])|[${SPACE}]?[${DASH}][${SPACE}]?(?<last>\\d{1,2})(?![\\p{L}\\p{N}.]))?(?![\\p{N}])`,
  'iu',
);

function numberAt(text: string): Step | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const { first = '', part, last } = match.groups ?? {};
  const goal = AGENDA_GOALS[Number(first) - 1];
  if (goal === undefined || (part !== undefined && !isTarget(goal, part))) return null;
  if (last !== undefined) return rangeStep(goal.number, Number(last), match[0].length);
  const own = ownName(text.slice(match[0].length), goal);
  return own === null ? null : { goals: [goal.number], length: match[0].length + own };
}

function isTarget({ targets }: AgendaGoal, part: string): boolean {
  return /^[a-d]$/iu.test(part) || (Number(part) >= 1 && Number(part) <= targets);
}

function rangeStep(first: number, last: number, length: number): Step | null {
  if (!isGoal(last) || last <= first) return null;
  return { goals: ALL.filter((number) => number >= first && number <= last), length };
}

// After the number: a sign, and words up to the next figure or list sign.
const SAID_AFTER = new RegExp(`^[${SPACE}.:)(${DASH}]*(?<words>\\p{L}[^\\d;/|]*)`, 'u');

/** The length of what follows a number and belongs to it: its own name, whole or in part; 0 for nothing, null for the name of another. */
function ownName(after: string, goal: AgendaGoal): number | null {
  const match = SAID_AFTER.exec(after);
  const words = match?.groups?.['words'] ?? '';
  if (match === null || BETWEEN.test(words)) return 0;
  const begins = match[0].length - words.length;
  const named = nameAt(words);
  if (named !== null) return named.goals[0] === goal.number ? begins + named.length : null;
  return isPartOfName(words, goal) ? match[0].length : null;
}

/** Whether the words all come from the goal's own name: «Anständiga arbetsvillkor», «hälsa». */
function isPartOfName(text: string, { name, otherNames }: AgendaGoal): boolean {
  const known = new Set([name, ...otherNames].flatMap(wordsOf));
  const words = wordsOf(text);
  return words.some((word) => word.length > 3) && words.every((word) => known.has(word));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
