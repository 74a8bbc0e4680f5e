// The rows of the rules by section, as the rule sheet has them, and what is said of each row besides its texts.
import type { DirectionRow, RuleColour, RuleSection } from '../../../lib/index.ts';
import type { RuleLine } from '../../app/rules/rule-lines.ts';

export interface RuleGroup {
  readonly section: RuleSection;
  readonly name: string;
  readonly lines: readonly RuleLine[];
}

const SECTIONS: readonly (readonly [RuleSection, string])[] = [
  ['measures', 'Mätvärden'],
  ['activities', 'Aktiviteter'],
  ['rollUps', 'Sammanvägning'],
];

/** The sections that have rows, with these in the order they were given: those that go before others first. */
export function ruleGroups(lines: readonly RuleLine[]): readonly RuleGroup[] {
  return SECTIONS.map(([section, name]) => ({
    section,
    name,
    lines: lines.filter((line) => line.section === section),
  })).filter((group) => group.lines.length > 0);
}

/** The three cells in the order in which they are tried, each with its heading. */
export const COLOUR_HEADINGS: readonly (readonly [RuleColour, string])[] = [
  ['green', 'Grönt när'],
  ['yellow', 'Gult när'],
  ['red', 'Rött när'],
];

/** Sentences on a row: which rows it goes before, decision, days and comment; what is not there is not said. */
export function ruleRemarks({ row, before, decision, validity }: RuleLine): readonly string[] {
  return [
    ...(before === '' ? [] : [`Går före ${before}, för att den är mer bestämd.`]),
    decision === '' ? 'Inget beslut är angivet.' : `Beslut: ${decision}.`,
    ...(validity === '' ? [] : [`Gäller ${validity}.`]),
    ...(row.comment.trim() === '' ? [] : [`Kommentar: ${row.comment}`]),
  ];
}

const WANTED: Readonly<Record<DirectionRow['wanted'], string>> = {
  higher: 'högre är bättre',
  lower: 'lägre är bättre',
  ask: 'fråga',
};

/** «nöjda: högre är bättre». */
export function directionText({ word, wanted }: DirectionRow): string {
  return `${word}: ${WANTED[wanted]}`;
}
