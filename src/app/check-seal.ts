// Use case «Kontrollera underlag»: holds a judged workbook against its seal and judges it again from what stands in it. Reads only.
import {
  checkSealInSteps,
  explanationsThatStand,
  findPreset,
  findSeal,
  finish,
  readTypedSealNumber,
} from '../../lib/index.ts';
import type { FoundSeal, RuleSet, SealCheck, State, Steps, WorkbookSnapshot } from '../../lib/index.ts';
import { judgeSnapshot, prepareSnapshot, type SnapshotToJudge } from './judge-snapshot.ts';
import type { Judged, JudgeOptions, JudgingProgress } from './judging.ts';
import { loadFormulas } from './load-formulas.ts';
import type { WorkbookPort } from './port.ts';
import { accept, refuse, type Result } from './result.ts';
import { workInSlices, type Pausing } from './work-in-slices.ts';

export interface CheckOptions extends Pausing, Pick<JudgeOptions, 'now' | 'onProgress'> {
  /** The rules that judged, when they do not stand in the workbook. */
  readonly ruleSet?: RuleSet;
  /** The number on the printed report, or its beginning: then the workbook's seal has to be that one. */
  readonly printed?: string;
}

/** What the check came to. */
export interface CheckedWorkbook extends SealCheck {
  /** File name. */
  readonly workbook: string;
}

/**
 * What has been changed since the workbook was judged. A workbook without a seal is no failure: the verdict is then `unsealed`.
 * Example: `await checkWorkbook(port, { now: '2021-03-15T09:30' })`.
 */
export async function checkWorkbook(
  port: Pick<WorkbookPort, 'read'>,
  options: CheckOptions,
): Promise<Result<CheckedWorkbook>> {
  const printed = options.printed === undefined ? undefined : readTypedSealNumber(options.printed);
  if (printed === null) return refuse('usage', SEAL_NUMBER_NEEDED);
  options.onProgress?.({ step: 'read', share: 0 });
  const read = await port.read();
  if (!read.ok) return read;
  const snapshot = read.value;
  const asked = { now: options.now, ...(options.ruleSet && { ruleSet: options.ruleSet }) };
  const { pause, onProgress } = options;
  const following = { ...(pause && { pause }), ...(onProgress && { onSlice: onProgress }) };
  const prepared = await workInSlices(prepareSnapshot(snapshot, asked), following, CANCELLED);
  if (!prepared.ok) return prepared;
  if (!prepared.value.ok) return prepared.value;
  const { stored, hasFormulas } = prepared.value.value;
  // Rules that ship have no formulas, and those that were asked for are among what was looked at.
  const given = { snapshot, stored, compileFormula: await loadFormulas(hasFormulas) };
  const seal = finish(findSeal(snapshot, stored.state));
  if (seal === null) return accept({ ...UNSEALED, workbook: snapshot.name });
  const explanations =
    stored.state.settings === null ? finish(explanationsThatStand(snapshot, stored.state)) : null;
  const places = explanations === null ? {} : { explanations };
  const judged = await judgeAgain(given, seal, { ...asked, ...places, ...following });
  if (!judged.ok) return judged;
  const checking = check(snapshot, stored.state, judged.value);
  const checked = await workInSlices(checking, { ...(pause && { pause }) }, CANCELLED);
  if (!checked.ok) return checked;
  return accept({ ...againstPrint(checked.value, printed), workbook: snapshot.name });
}

const CANCELLED = 'Kontrollen avbröts.';
/** What is told of a printed number that is none. */
export const SEAL_NUMBER_NEEDED =
  'Sigillet är siffrorna 0–9 och bokstäverna a–f som står i det utskrivna underlaget. Skriv minst de åtta första, med eller utan mellanslag.';
const UNSEALED: SealCheck = {
  verdict: 'unsealed',
  seal: null,
  changes: [],
  more: 0,
  sameResults: false,
  limits: [],
  confirmed: false,
};

type Following = Pausing & { readonly onSlice?: (progress: JudgingProgress) => void };

/** As it was judged: for that period, by those rules where they can be found. */
async function judgeAgain(
  given: SnapshotToJudge,
  seal: FoundSeal,
  options: Following & Pick<JudgeOptions, 'now' | 'ruleSet' | 'explanations'>,
): Promise<Result<Judged>> {
  const { now, ruleSet, explanations, ...following } = options;
  const wanted = {
    // As of that time, so that also what hangs on the day comes out as it did.
    now: seal.when ?? now,
    dryRun: true,
    strict: seal.strict,
    ...(explanations === undefined ? {} : { explanations }),
    ...(seal.period === null ? {} : { period: seal.period }),
  };
  const run = async (by: RuleSet | undefined): Promise<Result<Judged>> => {
    const judging = judgeSnapshot(given, { ...wanted, ...(by && { ruleSet: by }) });
    const judged = await workInSlices(judging, following, CANCELLED);
    return judged.ok ? judged.value : judged;
  };
  const judged = await run(ruleSet);
  const preset = findPreset(seal.ruleSet);
  const isOther = judged.ok && ruleSet === undefined && judged.value.result.ruleSet.id !== seal.ruleSet;
  // Without what was stored nothing tells which of the rules that ship were chosen.
  return isOther && preset !== undefined && judged.value.rules.source === 'preset' ? run(preset) : judged;
}

function* check(snapshot: WorkbookSnapshot, state: State, judged: Judged): Steps<SealCheck> {
  const { recognition, result, seal, plan, statusRefs, rules } = judged;
  const again = { seal, recognition, result, plan, statusRefs, rulesFrom: rules.source };
  return yield* checkSealInSteps({ snapshot, state, again });
}

function againstPrint(checked: SealCheck, printed: string | undefined): SealCheck {
  if (printed === undefined || checked.seal === null) return checked;
  const text = checked.seal.whole.startsWith(printed)
    ? checked.confirmed
      ? null
      : UNCONFIRMED_SEAL
    : OTHER_SEAL;
  if (text === null) return checked;
  return {
    ...checked,
    verdict: 'changed',
    changes: [{ kind: 'seal', cell: null, text }, ...checked.changes],
  };
}

const OTHER_SEAL =
  'Filens sigill är inte det som angavs: den har bedömts igen sedan underlaget skrevs ut, eller är en annan fil.';
const UNCONFIRMED_SEAL = 'Talet som angavs står i filen men kan inte bekräftas: omräkningen ger inte det.';
