// The bodies that hold meetings, however they are written: «KSAU», «KS arbetsutskott», «Extra KS», «fullmäktige», a nämnd.
import { tidy } from '../swedish/spaces.ts';
import { BODIES } from './registers.ts';

/** A body with its place in the order KSAU, KS, KF. */
export interface MeetingBody {
  /** «KSAU», «KS» or «KF» for these, else as written. */
  readonly name: string;
  /** 0 for KSAU, 1 for KS, 2 for KF; null for a body that has no place in the order. */
  readonly place: number | null;
  /** «Extra KS»: a meeting beside the ordinary ones. */
  readonly extra: boolean;
}

const WORDS: Readonly<Record<(typeof BODIES)[number], string>> = {
  KSAU: 'ks[ .:/-]?au|kommunstyrelsens (?:arbetsutskott|au)|ks(?:[: ]?s)? arbetsutskott(?:et)?|arbetsutskott(?:et)?|au',
  KS: 'ks|kommunstyrelsen?',
  KF: 'kf|(?:kommun)?fullmäktige',
};
const EXTRA = '(?:extra(?:insatt|ordinarie)?) ';
const MEETING = '(?:[ -]?(?:sammanträde|möte)t?)?';
/** «Extra KS-möte»; the names are the groups, in the order of the bodies. */
const KNOWN = `(${EXTRA})?(?:${BODIES.map((body) => `(${WORDS[body]})`).join('|')})${MEETING}( ?\\(?extra\\)?)?`;
const WHOLE = new RegExp(`^${KNOWN}$`, 'iu');
const WITHIN = new RegExp(`(?<![\\p{L}\\d])${KNOWN}(?![\\p{L}\\d])`, 'giu');

/** A body and where it stands in a text. */
export interface PlacedBody {
  readonly body: MeetingBody;
  readonly start: number;
  readonly end: number;
}

/** The bodies KSAU, KS and KF in a text, in order: two in «KS 6/2, KF 25/2». */
export function knownBodiesIn(text: string): readonly PlacedBody[] {
  return [...text.matchAll(WITHIN)].flatMap((match) => {
    const body = bodyOf(match);
    return body === null ? [] : [{ body, start: match.index, end: match.index + match[0].length }];
  });
}

/** What a cell of bodies says. */
export type BodiesReading = { readonly bodies: readonly MeetingBody[] } | { readonly fault: string };

// Between bodies: «KS, KF», «KS/KF», «KSAU → KS», «KS och KF».
const BETWEEN = /\s*(?:[,;/&+→]|->|\s(?:och|samt)\s)\s*/iu;
const BODY_LIKE = /(?:nämnd(?:en)?|utskott(?:et)?|styrelse(?:n)?|beredning(?:en)?|råd(?:et)?)$/iu;

/** The bodies of a cell; none for an empty one. A text that is no known body is one other body, as written. */
export function readBodies(raw: string): BodiesReading {
  const text = tidy(raw);
  if (text === '') return { bodies: [] };
  const pieces = text.split(BETWEEN).filter((piece) => piece !== '');
  const known = pieces.map(knownBody);
  if (known.every((body) => body === null)) return { bodies: [otherBody(text)] };
  const others = pieces.filter((piece, index) => known[index] === null && !BODY_LIKE.test(piece));
  if (others.length > 0)
    return { fault: `«${text}» är inte bara namn på organ. Skriv ett organ, till exempel KS` };
  return { bodies: pieces.map((piece) => knownBody(piece) ?? otherBody(piece)) };
}

/** The body that a text is; null when it is none of KSAU, KS and KF. */
function knownBody(text: string): MeetingBody | null {
  const match = WHOLE.exec(tidy(text));
  return match === null ? null : bodyOf(match);
}

/** The same text for a body however its name is written: «Kommunstyrelsen» and «ks» both as `KS`; other names in small letters. */
export function bodyKey(name: string): string {
  return knownBody(name)?.name ?? tidy(name).toLowerCase();
}

function bodyOf(match: RegExpExecArray): MeetingBody | null {
  const [, before, ksau, ks, kf, after] = match;
  const place = [ksau, ks, kf].findIndex((group) => group !== undefined);
  const name = BODIES[place];
  return name === undefined ? null : { name, place, extra: before !== undefined || after !== undefined };
}

function otherBody(name: string): MeetingBody {
  return { name, place: null, extra: false };
}
