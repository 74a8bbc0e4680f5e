// Reads a workbook as every use case about rules needs it: what is stored in it, and the measures that rules are held to.
import {
  asPart,
  ownSheetsInSteps,
  readDecidedMeasuresInSteps,
  readStateInSteps,
  recogniseInSteps,
  rememberedPeriod,
} from '../../../lib/index.ts';
import type { AssessInput, Issue, State, Steps, WorkbookSnapshot } from '../../../lib/index.ts';
import type { JudgeOptions } from '../judging.ts';
import type { WorkbookPort } from '../port.ts';
import { refuse, type Result } from '../result.ts';
import { workInSlices, type Pausing } from '../work-in-slices.ts';

/** What every use case about rules may be told: which measures the rules are held to, chosen as for a judgement and with the same meaning when left out. */
export interface RulesOptions extends Pausing, Pick<JudgeOptions, 'period' | 'strict' | 'mappings'> {}

/** A workbook as rules see it. */
export interface RulesWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly state: State;
  /** The measures, and how they would be judged but for the rules. */
  readonly about: Omit<AssessInput, 'rules'>;
  /** What was found on the way to the measures. */
  readonly issues: readonly Issue[];
  /** What was found in what is stored in the workbook. */
  readonly storedIssues: readonly Issue[];
  /** Whether a newer Målljus has stored it, so that nothing may be written. */
  readonly newer: boolean;
}

const CANCELLED = 'Arbetet avbröts. Inget har skrivits.';

/** The failure of work that its user did not want more of. */
export function inSlicesOf<T>(steps: Steps<T>, { pause }: Pausing): Promise<Result<T>> {
  return workInSlices(steps, pause === undefined ? {} : { pause }, CANCELLED);
}

/** The workbook behind a port. */
export async function readForRules(
  port: Pick<WorkbookPort, 'read'>,
  options: RulesOptions,
): Promise<Result<RulesWorkbook>> {
  const read = await port.read();
  return read.ok ? inSlicesOf(measuresOf(read.value, options), options) : read;
}

/** The same for a use case that writes there; refused where a newer Målljus has written, whose work would be lost. */
export async function readToWrite(
  port: Pick<WorkbookPort, 'read'>,
  options: RulesOptions,
): Promise<Result<RulesWorkbook>> {
  const workbook = await readForRules(port, options);
  if (!workbook.ok || !workbook.value.newer) return workbook;
  return refuse('unsupported', workbook.value.storedIssues.map(({ text }) => text).join(' '));
}

function* measuresOf(snapshot: WorkbookSnapshot, options: RulesOptions): Steps<RulesWorkbook> {
  const { state, newer, issues: storedIssues } = yield* asPart(readStateInSteps(snapshot.state), 0, 0);
  const mappings = options.mappings ?? state.mappings;
  const own = yield* asPart(ownSheetsInSteps(state, snapshot.sheets), 0, 0);
  const recognition = yield* asPart(recogniseInSteps(snapshot, mappings, own), 0, 0.5);
  const wanted = options.period ?? rememberedPeriod(state.run, recognition);
  const reading = readDecidedMeasuresInSteps(snapshot, recognition, wanted);
  const { period, measures, issues } = yield* asPart(reading, 0.5, 1);
  const { name: workbook, date1904 } = snapshot;
  const strict = options.strict ?? state.settings?.strict ?? false;
  return {
    snapshot,
    state,
    about: { workbook, period, measures, strict, date1904, issues: [] },
    issues: [...storedIssues, ...recognition.issues, ...issues],
    storedIssues,
    newer,
  };
}
