// The officer's settings, which are kept in the workbook so that every way of using Målljus judges it alike.
import { z } from 'zod';
import { DEFAULT_RULE_SET_ID } from '../rules/presets.ts';

/** Where the explanations stand: in a column, in notes on the status cells, or in both. */
export const EXPLANATION_PLACES = ['column', 'note', 'both'] as const;
export type ExplanationPlace = (typeof EXPLANATION_PLACES)[number];

export const settingsSchema = z.object({
  /** Id of the rule set: `90`. */
  ruleSet: z.string().min(1),
  /** Whether measures that need an assumption are left unrated («strikt»). */
  strict: z.boolean(),
  explanations: z.enum(EXPLANATION_PLACES),
  /** Whether the year and the term are followed up in sheets of their own («uppföljning»); with a register in the workbook they always are. */
  followUp: z.boolean(),
});

/** How a workbook is judged and where the explanations stand: `{ ruleSet: '90', strict: false, explanations: 'both', followUp: false }`. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What holds in a workbook where nobody has chosen otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  ruleSet: DEFAULT_RULE_SET_ID,
  strict: false,
  explanations: 'both',
  followUp: false,
};
