// What Målljus remembers in the workbook (custom XML `urn:malljus:1`): the run, its own columns, fingerprints of what
// it wrote, and the officer's own settings and mappings. Plain data; the XML form is read-state.ts and write-state.ts.
import { z } from 'zod';
import { COLUMN_ROLES } from '../sheet/table.ts';
import { SEALED_KINDS } from './sealed-sheets.ts';
import { settingsSchema } from './settings.ts';

/** Namespace of the state; a later, incompatible form gets another number in `version`, not another namespace. */
export const STATE_NAMESPACE = 'urn:malljus:1';
export const STATE_VERSION = 1;

const period = z.string().nullable();
// Told apart by the blanks between them, so that none can be empty; to check several hundred thousand again takes time.
const fingerprints = z.custom<readonly string[]>(Array.isArray);

const run = z.object({
  /** ISO minute, as the host gave it. */
  when: z.string(),
  /** Version of the program that wrote. */
  program: z.string(),
  period,
  ruleSet: z.string(),
  ruleSetVersion: z.string(),
  /** The latest period with outcomes, where an older one was chosen; null where the latest was judged. */
  passedOver: period,
});

const sheetRecord = z.object({
  sheet: z.string().min(1),
  marks: fingerprints,
  /** The sheet's own check number of what it holds, for one that has such a number. */
  number: z.string().min(1).exactOptional(),
  /** The same from before something in the sheet was found to be wrong; absent when nothing is. */
  whole: z.string().min(1).exactOptional(),
});

const statusColumn = z.object({
  heading: z.string(),
  period,
  /** True for a column that Målljus added, false for the officer's own empty status column. */
  added: z.boolean(),
});

const explanationColumn = z.object({ heading: z.string() });

const earlierColumn = statusColumn.extend({ marks: fingerprints, kept: fingerprints });

const table = z.object({
  sheet: z.string().min(1),
  /** Row number of the (last) heading row as a person counts, from 1. */
  headingRow: z.number().int().positive(),
  /** Number of the table's first column, from 1. */
  firstColumn: z.number().int().positive(),
  status: statusColumn,
  /** Our column of explanations; null where there is none. */
  explanation: explanationColumn.nullable(),
  earlier: z.array(earlierColumn).readonly(),
  marks: fingerprints,
  noted: fingerprints,
  statuses: fingerprints,
  kept: fingerprints,
});

const mapping = z.object({
  sheet: z.string().min(1),
  headingRow: z.number().int().positive(),
  columns: z.array(z.object({ heading: z.string(), role: z.enum(COLUMN_ROLES), period })).readonly(),
});

const logged = z.object({
  period,
  /** ISO minute of the last judgement of the period by these rules. */
  when: z.string(),
  ruleSet: z.string(),
  version: z.string(),
  /** Fingerprint of what the rules said. */
  mark: z.string().min(1),
  /**
   * Fingerprint of the rows in force on the period's day, at the rule set's first judgement of the period; null at later ones, where the day is
   * not known, and in a log of an older version of the program.
   */
  firstInForce: z.string().min(1).nullable(),
});

const seal = z.object({
  whole: z.string().length(64),
  inputs: z.string().length(64),
  rules: z.string().length(64),
  results: z.string().length(64),
  program: z.string(),
  period,
  ruleSet: z.string(),
  strict: z.boolean(),
  rulesFrom: z.enum(['workbook', 'outside']),
  measures: fingerprints,
  rows: z.array(z.object({ kind: z.string().min(1), marks: fingerprints })).readonly(),
  surroundings: z
    .array(
      z.object({
        sheet: z.string().min(1),
        cells: z.string().min(1),
        names: z.string().min(1),
        notes: z.string().min(1),
        shape: z.string().min(1),
        places: z.string().min(1),
      }),
    )
    .readonly(),
});

export const stateSchema = z.object({
  run: run.nullable(),
  /** Null where none have been stored: by a version that had no settings. */
  settings: settingsSchema.nullable(),
  /** Our sealed sheets. */
  sheets: z.record(z.enum(SEALED_KINDS), sheetRecord.nullable()),
  /** The sheet of rules, and fingerprints of what we have worked out there. */
  ruleSheet: sheetRecord.nullable(),
  /** The last rules of the sheet that could be used, as a rule set file; null where there has been no sheet. */
  rules: z.string().min(1).nullable(),
  /** Which rules have judged which period, the latest last. */
  log: z.array(logged).readonly(),
  retired: z.array(z.string()).readonly(),
  tables: z.array(table).readonly(),
  mappings: z.array(mapping).readonly(),
  /** The seal of the last judgement; null where none was made, by a version that had none, and where it cannot be read: the line in the summary is then what is left of it. */
  seal: seal.nullable().catch(null),
});

/** When, by which version, for which period and by which rule set the workbook was last judged. */
export type RunState = Readonly<z.infer<typeof run>>;

/** By which rules a period has been judged: one for each period and wording of the rules. */
export type LoggedJudgement = Readonly<z.infer<typeof logged>>;

/** A sheet of ours and the fingerprints of the cells written there. */
export type SheetRecord = Readonly<z.infer<typeof sheetRecord>>;

/** A status column that Målljus writes in. */
export type StatusColumnState = Readonly<z.infer<typeof statusColumn>>;

/** The column that Målljus writes explanations in. */
export type ExplanationColumnState = Readonly<z.infer<typeof explanationColumn>>;

/** A status column of another period that Målljus once filled, with fingerprints of the statuses and notes there. */
export type EarlierColumnState = Readonly<z.infer<typeof earlierColumn>>;

/**
 * One judged table. `marks`: fingerprints of the explanations written; `noted`: of older ones, in notes that the last run could
 * not reach; `statuses`: of the statuses written, each with its
 * measure; `kept`: of status cells that a person has changed, so that they stay the person's also when the calculated
 * status happens to agree.
 */
export type TableState = Readonly<z.infer<typeof table>>;

export type State = Readonly<z.infer<typeof stateSchema>>;

/** The state of a workbook that Målljus has not written in. */
export const EMPTY_STATE: State = {
  run: null,
  settings: null,
  sheets: {
    summary: null,
    comparison: null,
    followUp: null,
    forecast: null,
    development: null,
    coverage: null,
    rounds: null,
    report: null,
  },
  ruleSheet: null,
  rules: null,
  log: [],
  retired: [],
  tables: [],
  mappings: [],
  seal: null,
};
