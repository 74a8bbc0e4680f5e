// An override as stored rounds keep it: a text that a person can read, and from which it can be told again what the override was made on.
import { STATUS_WORD } from '../model/assessment.ts';
import type { Override } from '../model/follow-up.ts';
import { readBodies } from '../register/meeting-body.ts';
import { parseStatusWord } from '../register/parse-status-word.ts';
import { nameKey } from '../rules/name-key.ts';
import { tidy } from '../swedish/spaces.ts';

/** What a stored text says of an override. */
export interface RememberedOverride {
  /** The outcome (a measure) or the calculated status (a goal, all) that it was made on, as `plain` gives it. */
  readonly madeOn: string;
  /** For a measure, the målvärde and the calculated status behind it. */
  readonly behind: NonNullable<Override['behind']> | null;
}

/** Body, day and § in words: `KS 2021-03-10 § 12`. */
export function overrideDecision({
  body,
  date,
  section,
}: Pick<Override, 'body' | 'date' | 'section'>): string {
  return [body, date ?? '', section].filter((part) => part !== '').join(' ');
}

type Stored = Pick<Override, 'status' | 'body' | 'date' | 'section' | 'reason' | 'madeOn' | 'behind'>;

/**
 * `Grön (på utfallet «88 %», målvärdet «minst 90 %», beräknad «Gul»), KS, 2021-03-10, § 12: Mätningen gjordes före branden.`; of a goal
 * `Grön (på «Gul (1 grön, 1 gul, 0 röda, 0 ej bedömda)»), KS: …`.
 */
export function overrideText(override: Stored): string {
  const { status, body, date, section, reason } = override;
  const decision = [plainBody(body), date ?? '', section].filter((part) => part !== '').join(', ');
  return tidy(
    `${STATUS_WORD[status]}${basisText(override)}, ${decision}: ${cut(tidy(reason), LONGEST_REASON)}`,
  );
}

function basisText({ madeOn, behind }: Stored): string {
  if (madeOn === null) return '';
  if (behind === undefined) return ` (på «${plain(madeOn)}»)`;
  const { target, status } = behind;
  return ` (på utfallet «${plain(madeOn)}», målvärdet «${plain(target)}», beräknad «${plain(status)}»)`;
}

const OF_MEASURE =
  'utfallet «(?<outcome>[^«»]*)», målvärdet «(?<target>[^«»]*)», beräknad «(?<calculated>[^«»]*)»';
/** Status, what it was made on, body and day; § and reason may be filled in and mended afterwards. */
const STORED = new RegExp(
  `^(?<status>[^(,]*) \\(på (?:${OF_MEASURE}|«(?<whole>[^«»]*)»)\\), (?<body>[^,:]*)(?:, (?<date>\\d{4}-\\d\\d-\\d\\d))?[,:]`,
  'u',
);

/**
 * What a stored text says that this very override was made on; null when the text is of another one, or does not say. It is the same one as
 * long as status and body are, and the day where both have one.
 */
export function rememberedIn(
  stored: string,
  { status, body, date }: Pick<Override, 'status' | 'body' | 'date'>,
): RememberedOverride | null {
  const match = STORED.exec(stored);
  const { status: word = '', whole, body: by = '', date: day = null } = match?.groups ?? {};
  if (match === null || parseStatusWord(word) !== status || !isSameBody(by, body)) return null;
  if (day !== null && date !== null && day !== date) return null;
  if (whole !== undefined) return { madeOn: whole, behind: null };
  const { outcome: madeOn = '', target = '', calculated = '' } = match.groups ?? {};
  return { madeOn, behind: { target, status: calculated } };
}

function isSameBody(stored: string, body: string): boolean {
  return bodyKey(stored) === bodyKey(plainBody(body));
}

/** The same for «KS» and «Kommunstyrelsen». */
function bodyKey(body: string): string {
  const read = readBodies(body);
  return 'fault' in read ? nameKey(body) : read.bodies.map(({ name }) => nameKey(name)).join('\n');
}

/** A body without the signs that part it from the day and the reason. */
function plainBody(body: string): string {
  return tidy(plain(body).replace(/[,:]/gu, ' '));
}

/** A text on one line that can stand between «». */
export function plain(text: string): string {
  return tidy(cut(tidy(text.replace(/[«»]/gu, ' ')), LONGEST_BASIS));
}

const LONGEST_BASIS = 300;
/** Longer reasons are cut, so that the text has room in one cell. */
const LONGEST_REASON = 4000;

function cut(text: string, length: number): string {
  // Half of a character of two is cut away too.
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
