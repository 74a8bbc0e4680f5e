// A rule set («regelverk») as it is adopted: rows of Swedish text that are both what a committee reads and what the program runs.
// Plain data, the same in the sheet «Bedömningsregler», in a JSON file and in the presets; what the texts mean is read in lib/rules.
import { z } from 'zod';
import { tidy } from '../swedish/spaces.ts';

/** Format of this data; a newer one is refused rather than guessed at. */
export const RULE_SET_FORMAT = 2;

const day = z.iso.date();
// As a cell is read: one with nothing but blanks is empty. A file and the sheet that is made of it then say the same.
const text = z.string().overwrite((written) => (tidy(written) === '' ? '' : written));
/** Most characters in the id of a rule or a rule set. */
export const LONGEST_ID = 40;
const shortName = z.string().overwrite(tidy).min(1).max(LONGEST_ID);

/** Who adopted a row and when: `{ body: 'KF', date: '2021-03-29', section: '§ 45', dnr: 'KS 2021/12' }`. */
export const decisionSchema = z.strictObject({ body: text.min(1), date: day, section: text, dnr: text });
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

/** One rule: a row of the sheet. Texts as written by a person; the meaning is read by `compileRules`. */
export const ruleRowSchema = z.strictObject({
  /** Short name, unique among the rows in force on a day: `R1`. Explanations name it. */
  id: shortName,
  name: text,
  /** «Gäller»: `alla`, `slag: intervall, placering`, `mål: En trygg kommun`, `mätvärde: Andel nöjda`, `nämnd: Socialnämnden`; for a roll-up `delmål`, `mål`, `samlat`. */
  applies: text.min(1),
  /** «Grönt när»: a phrase, or a formula that begins with `=`. */
  green: text,
  yellow: text,
  red: text,
  /** Null while nobody has adopted the row. */
  decision: decisionSchema.nullable(),
  /** First day it holds; null = from the beginning. */
  validFrom: day.nullable(),
  /** Last day it holds; null = until further notice. */
  validTo: day.nullable(),
  comment: text,
});
export type RuleRow = Readonly<z.infer<typeof ruleRowSchema>>;

/** A line of the direction word list («riktningsord»). `ask`: the officer is asked. */
export const directionRowSchema = z.strictObject({
  word: text.min(1),
  wanted: z.enum(['higher', 'lower', 'ask']),
});
export type DirectionRow = Readonly<z.infer<typeof directionRowSchema>>;

export const ruleSetSchema = z.strictObject({
  format: z.literal(RULE_SET_FORMAT),
  /** Short name that stands in explanations: `90`. */
  id: shortName,
  name: text.min(1),
  /** Version of the content, e.g. `1` or `2020-10-07`. */
  version: text.min(1),
  /** The whole in plain Swedish, for the officer and the committee. */
  description: text,
  /** «Fastställd» (every row in force then needs a decision), or «utkast». */
  state: z.enum(['draft', 'adopted']),
  /** Section «Mätvärden». */
  measures: z.array(ruleRowSchema).readonly(),
  /** Section «Aktiviteter». */
  activities: z.array(ruleRowSchema).readonly(),
  /** Section «Sammanvägning». */
  rollUps: z.array(ruleRowSchema).readonly(),
  /** Section «Riktningsord»: own words, which win over the list of the program. */
  directionWords: z.array(directionRowSchema).readonly(),
});
export type RuleSet = Readonly<z.infer<typeof ruleSetSchema>>;

/** The sections of rows, in the order of the sheet. */
export const RULE_SECTIONS = ['measures', 'activities', 'rollUps'] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

/** The three cells of a rule, in the order in which they are tried. */
export const RULE_COLOURS = ['green', 'yellow', 'red'] as const;
export type RuleColour = (typeof RULE_COLOURS)[number];
