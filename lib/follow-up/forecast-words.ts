// Reads an officer's own forecast that is a status in words («Kommer att nås», «Nås ej», «Gul»). Words that can be meant in two ways are none.
import type { Status } from '../model/assessment.ts';

/** A status that has a colour. */
export type Colour = Exclude<Status, 'unrated'>;

// What may stand before the verb and changes nothing: «Målet bedöms kunna …», «Prognosen är att målvärdet …».
const BEFORE =
  '(?:(?:prognos(?:en)?|bedömning(?:en)?)(?:\\s+är(?:\\s+att)?)?:?\\s+)?(?:(?:mål|målet|målvärdet|delmålet)\\s+)?(?:(?:bedöms|beräknas|förväntas|väntas)\\s+)?';
const REACHED = '(?:upp)?(?:nås|nå)|uppfyllas|uppfylls|bli(?:r)?\\s+(?:uppfyllt|uppnått)';
const WILL = '(?:(?:kommer\\s+(?:att\\s+)?|kunna\\s+|kan\\s+))*';
const NOT = '(?:inte|ej|icke)';
const PARTLY = '(?:delvis|till\\s+viss\\s+del)';
const WHOLLY = '(?:(?:helt|fullt\\s+ut)\\s+)?';
const IN_YEAR = '(?:\\s+(?:under\\s+året|i\\s+år|vid\\s+årets\\s+slut|till\\s+årsskiftet|helt|fullt\\s+ut))?';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'iu');

/** In order: what is denied and what is partly reached before what is reached. */
const PHRASES: readonly (readonly [Colour, RegExp])[] = [
  ['red', whole(`${BEFORE}${WILL}${NOT}\\s+${WILL}(?:${REACHED})${IN_YEAR}`)],
  ['red', whole(`${BEFORE}kommer\\s+${NOT}\\s+(?:att\\s+)?(?:kunna\\s+)?(?:${REACHED})${IN_YEAR}`)],
  ['red', whole(`${BEFORE}(?:${REACHED})\\s+${NOT}(?:\\s+(?:under\\s+året|i\\s+år))?`)],
  ['yellow', whole(`${BEFORE}${WILL}${PARTLY}\\s+(?:att\\s+)?(?:${REACHED})`)],
  ['yellow', whole(`${BEFORE}${WILL}(?:${REACHED})\\s+${PARTLY}`)],
  ['green', whole(`${BEFORE}${WILL}${WHOLLY}(?:${REACHED})${IN_YEAR}`)],
];

// A shape alone («●») may have got its meaning from the colour of its font, which nobody can read out of the text.
const COLOURS: Readonly<Record<string, Colour>> = {
  grön: 'green',
  grönt: 'green',
  '🟢': 'green',
  gul: 'yellow',
  gult: 'yellow',
  '🟡': 'yellow',
  röd: 'red',
  rött: 'red',
  '🔴': 'red',
};

/** Of an activity it is also said that it will be done. */
const ACTIVITY_PHRASES: readonly (readonly [Colour, RegExp])[] = [
  ['red', /^(?:kommer (?:inte|ej) att (?:genomföras|bli klar|bli genomförd)|genomförs (?:inte|ej))$/iu],
  [
    'green',
    /^(?:kommer att (?:genomföras|bli klart?|bli genomfört|bli genomförd)|genomförs|blir (?:klart?|genomförd|genomfört)|klar i tid)(?: (?:i tid|enligt (?:tids?)?plan(?:en)?|under året))?$/iu,
  ],
];

/** The status that the words say, or null when they say none for certain: `Kommer att nås` is green, `Nås ej` red, `Ja` null. */
export function readForecastWords(text: string, isActivity: boolean): Colour | null {
  const plain = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[●▲■]\s*(?=\p{L})/u, '')
    .replace(/[.!]+$/u, '')
    .trim();
  const colour = COLOURS[plain.toLowerCase()];
  if (colour !== undefined) return colour;
  const phrases = isActivity ? [...ACTIVITY_PHRASES, ...PHRASES] : PHRASES;
  return phrases.find(([, phrase]) => phrase.test(plain))?.[0] ?? null;
}
