// The words of the sheet «Bedömningsregler»: its name, its sections, its headings and the words of its lists. Written and read by them.
import type { DirectionRow, RuleSection, RuleSet } from '../model/rule-set.ts';

export const RULE_SHEET_NAME = 'Bedömningsregler';

export type SheetSection = RuleSection | 'directionWords';

/** Titles of the sections, in the order they are written. */
export const SECTION_TITLE: Readonly<Record<SheetSection, string>> = {
  measures: 'Mätvärden',
  activities: 'Aktiviteter',
  rollUps: 'Sammanvägning',
  directionWords: 'Riktningsord',
};
export const SHEET_SECTIONS: readonly SheetSection[] = [
  'measures',
  'activities',
  'rollUps',
  'directionWords',
];

/** The columns of the three sections of rules, in the order they are written. */
export const RULE_COLUMNS = [
  'id',
  'name',
  'applies',
  'green',
  'yellow',
  'red',
  'before',
  'example',
  'validFrom',
  'validTo',
  'body',
  'date',
  'section',
  'dnr',
  'comment',
] as const;
export type RuleColumn = (typeof RULE_COLUMNS)[number];

/** Columns that Målljus works out by itself; nothing is read from them. */
export const OWN_COLUMNS = ['before', 'example'] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** The heading as written, first, and other wordings that are read as the same. */
export const COLUMN_HEADINGS: Readonly<Record<RuleColumn, readonly [string, ...string[]]>> = {
  id: ['Id', 'Regel', 'Nr', 'Nummer', 'Beteckning'],
  name: ['Namn', 'Benämning', 'Regelns namn'],
  applies: ['Gäller', 'Gäller för', 'Omfattning'],
  green: ['Grönt när', 'Grön när', 'Grönt', 'Grön'],
  yellow: ['Gult när', 'Gul när', 'Gult', 'Gul'],
  red: ['Rött när', 'Röd när', 'Rött', 'Röd'],
  before: ['Går före'],
  example: ['Exempel'],
  validFrom: ['Från', 'Från och med', 'Gäller från', 'Fr.o.m.'],
  validTo: ['Till', 'Till och med', 'Gäller till', 'T.o.m.'],
  body: ['Beslut av', 'Beslut', 'Organ', 'Beslutsorgan', 'Beslutad av'],
  date: ['Datum', 'Beslutsdatum', 'Beslutad'],
  section: ['§', 'Paragraf'],
  dnr: ['Dnr', 'Diarienummer', 'Diarienr'],
  comment: ['Kommentar', 'Kommentarer', 'Anmärkning'],
};

export const WORD_HEADINGS: Readonly<Record<'word' | 'wanted', readonly [string, ...string[]]>> = {
  word: ['Ord', 'Riktningsord'],
  wanted: ['Bäst', 'Riktning', 'Bäst när', 'Bättre'],
};

/** The lines of the head, in the order they are written; each label stands first in its row. */
export const HEAD_LABELS = {
  name: ['Regelverk:', 'Namn:'],
  id: ['Kort namn:', 'Id:'],
  version: ['Version:'],
  state: ['Läge:', 'Status:'],
  description: ['Beskrivning:'],
  format: ['Format:'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type HeadField = keyof typeof HEAD_LABELS;
export const HEAD_FIELDS = Object.keys(HEAD_LABELS) as readonly HeadField[];

export const STATE_WORD: Readonly<Record<RuleSet['state'], string>> = {
  draft: 'utkast',
  adopted: 'fastställd',
};
export const WANTED_WORD: Readonly<Record<DirectionRow['wanted'], string>> = {
  higher: 'högre',
  lower: 'lägre',
  ask: 'fråga',
};

const FORMAT_MARK = 'Målljus bedömningsregler, format ';

/** The line by which the sheet, and the form of it, is known again: `Målljus bedömningsregler, format 2`. */
export function formatMark(format: number): string {
  return FORMAT_MARK + String(format);
}

const MARK = new RegExp(`^${FORMAT_MARK}(\\d{1,6})$`, 'i');

/** The format that such a line tells, or null when the text is another. */
export function markedFormat(text: string): number | null {
  const format = MARK.exec(text)?.[1];
  return format === undefined ? null : Number(format);
}

/** What stands instead of that line in a sheet that another has taken over from: `Ersatt av bladet «…»; Målljus läser inte reglerna här.` */
export function replacedLine(by: string): string {
  return `Ersatt av bladet «${by}»; Målljus läser inte reglerna här.`;
}

/** Whether a text is such a line, whichever sheet it names. */
export function tellsReplaced(text: string): boolean {
  return text.startsWith('Ersatt av bladet «') && text.endsWith('»; Målljus läser inte reglerna här.');
}
