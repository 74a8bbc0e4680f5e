// What has been changed in a workbook since it was judged: nothing, other things than the judged, or which cells; by the seal that is stored, or
// by the line in the summary where a program has dropped what was stored.
import type { WorkbookSnapshot } from '../../model/snapshot.ts';
import { asPart, inTurn } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { findSummary, summaryTime } from '../own-sheets.ts';
import type { State } from '../state.ts';
import { changedCells } from './changed-cells.ts';
import { describeJudgedChange } from './describe-change.ts';
import type { SealChange } from './describe-change.ts';
import { isSameNumber, readSealText } from './seal-line.ts';
import type { SealLine } from './seal-line.ts';
import { wholeOf } from './seal.ts';
import type { Seal } from './seal.ts';
import type { SealCheckInput } from './seal-check-input.ts';
import { surroundingChanges } from './surrounding-changes.ts';
import { writtenChanges } from './written-changes.ts';

/** The seal that a workbook has. */
export interface FoundSeal extends SealLine {
  /** ISO minute of the judgement; null when the workbook does not tell. */
  readonly when: string | null;
  /** `file`: stored with a fingerprint for each cell; `sheet`: only the line in «Måluppfyllelse» is left. */
  readonly from: 'file' | 'sheet';
}

/** `unsealed`: nothing to check against; `unchanged`; `presentation`: other things than the judged; `changed`. */
export type SealVerdict = 'unsealed' | 'unchanged' | 'presentation' | 'changed';

export interface SealCheck {
  readonly verdict: SealVerdict;
  readonly seal: FoundSeal | null;
  readonly changes: readonly SealChange[];
  /** How many more changes there are than those listed. */
  readonly more: number;
  /** Whether judging again gives the same results as were sealed. */
  readonly sameResults: boolean;
  /** What cannot be told, in Swedish sentences. */
  readonly limits: readonly string[];
}

/** More than these nobody reads; the rest are counted. */
const MOST_TOLD = 1000;

/** The seal that a workbook has; null when it has none. The line's numbers where nothing is stored. */
export function* findSeal(snapshot: WorkbookSnapshot, state: State): Steps<FoundSeal | null> {
  if (state.seal !== null) return { ...state.seal, when: state.run?.when ?? null, from: 'file' };
  const line = yield* lineIn(snapshot, state);
  if (line === null) return null;
  const summary = yield* findSummary(state, snapshot.sheets);
  return { ...line, when: summary === null ? null : summaryTime(summary), from: 'sheet' };
}

/** The last such line in the summary, or in any sheet when a changed summary is no longer known. */
function* lineIn({ sheets }: WorkbookSnapshot, state: State): Steps<SealLine | null> {
  const summary = yield* findSummary(state, sheets);
  const lines = (summary === null ? sheets : [summary]).flatMap(({ values }) =>
    values.flatMap(([first]) => (typeof first === 'string' ? (readSealText(first) ?? []) : [])),
  );
  return lines.at(-1) ?? null;
}

/** Holds the workbook against its seal. */
export function* checkSealInSteps(input: SealCheckInput): Steps<SealCheck> {
  const { snapshot, state, again } = input;
  const found = yield* asPart(findSeal(snapshot, state), 0, 0);
  if (found === null)
    return { verdict: 'unsealed', seal: null, changes: [], more: 0, sameResults: false, limits: [] };
  const judged = yield* asPart(judgedChanges(input, found), 0, 0.4);
  const same = isSameNumber(found.results, again.seal.results);
  const isSame = judged.length === 0 && sameRules(found, again.seal) && found.program === again.seal.program;
  const written = yield* asPart(writtenChanges(input, isSame), 0.4, 0.8);
  const others = state.seal === null ? [] : surroundingChanges(state.seal, again.seal);
  const sealed = yield* sealChanges(input);
  const changes = [
    ...sealed,
    ...judged,
    ...ruleChanges(found, again.seal),
    ...resultChanges(same, isSame),
    ...written,
  ];
  const all = [...changes, ...others];
  return {
    verdict: changes.length > 0 ? 'changed' : others.length > 0 ? 'presentation' : 'unchanged',
    seal: found,
    changes: all.slice(0, MOST_TOLD),
    more: Math.max(0, all.length - MOST_TOLD),
    sameResults: same,
    limits: limitsOf(found, again.seal, same),
  };
}

function sameRules(found: FoundSeal, again: Seal): boolean {
  return isSameNumber(found.rules, again.rules);
}

function* judgedChanges(
  { snapshot, state, again }: SealCheckInput,
  found: FoundSeal,
): Steps<readonly SealChange[]> {
  if (isSameNumber(found.inputs, again.seal.inputs)) return [];
  const sealed = state.seal?.measures ?? null;
  if (sealed === null) return [{ kind: 'judged', cell: null, text: UNKNOWN_CELL }];
  const changes = yield* changedCells(sealed, again.measures, snapshot.date1904);
  const told = new Set<string>();
  const described = (yield* inTurn(changes, function* (change) {
    yield 0;
    return describeJudgedChange(change, snapshot, again.recognition);
  })).filter(({ cell, text }) => {
    // A goal that many measures stand under is one change.
    const key = `${cell ?? ''}\u0000${text}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
  const about = found.period !== again.seal.period || found.strict !== again.seal.strict;
  const asked: readonly SealChange[] = about ? [{ kind: 'judged', cell: null, text: OTHER_QUESTION }] : [];
  const all = [...described, ...asked];
  return all.length > 0 ? all : [{ kind: 'judged', cell: null, text: UNTOLD }];
}

const UNKNOWN_CELL =
  'Något i underlaget är ändrat sedan bedömningen, men filen har sparats i ett program som tar bort det som Målljus lagrat, så det går inte att säga vilken cell.';
const OTHER_QUESTION =
  'Perioden, eller om antaganden får göras, är inte densamma som när bedömningen gjordes.';
const UNTOLD = 'Något i underlaget är ändrat sedan bedömningen, men vilken cell går inte att säga.';

function ruleChanges(found: FoundSeal, again: Seal): readonly SealChange[] {
  if (sameRules(found, again)) return [];
  const text =
    found.ruleSet === again.ruleSet
      ? `Reglerna är inte desamma som när bedömningen gjordes (${found.ruleSet}).`
      : `Bedömningen gjordes med reglerna ${found.ruleSet}, men filen har ${again.ruleSet}. Ange dem som gällde med --regler om de finns utanför filen.`;
  return [{ kind: 'rules', cell: null, text }];
}

/** Where something was changed, another answer is what was to be expected, and is told in `sameResults`. */
function resultChanges(same: boolean, isSame: boolean): readonly SealChange[] {
  if (same || !isSame) return [];
  return [{ kind: 'results', cell: null, text: OTHER_RESULTS }];
}

const OTHER_RESULTS = 'Samma underlag och samma regler ger nu ett annat resultat än det som förseglades.';

/** Whether the seal itself holds together, and says the same in the sheet. */
function* sealChanges({ snapshot, state }: SealCheckInput): Steps<readonly SealChange[]> {
  const { seal } = state;
  if (seal === null) return [];
  const broken: readonly SealChange[] =
    wholeOf(seal) === seal.whole ? [] : [{ kind: 'seal', cell: null, text: BROKEN_SEAL }];
  const line = yield* lineIn(snapshot, state);
  const isOther = line !== null && line.whole !== seal.whole;
  return isOther ? [...broken, { kind: 'seal', cell: null, text: OTHER_LINE }] : broken;
}

const BROKEN_SEAL = 'Sigillet som är lagrat i filen är ändrat: dess delar ger inte dess tal.';
const OTHER_LINE =
  'Sigillet i bladet «Måluppfyllelse» är inte det som är lagrat i filen; ett av dem är ändrat.';

function limitsOf(found: FoundSeal, again: Seal, same: boolean): readonly string[] {
  return [
    ...(found.from === 'file' ? [] : [ONLY_LINE]),
    ...(found.program === again.program
      ? []
      : [
          `Bedömningen gjordes med Målljus ${found.program}; omräkningen är gjord med ${again.program}${same ? '' : ', som kan räkna på ett annat sätt'}.`,
        ]),
    LOOKS,
  ];
}

const ONLY_LINE =
  'Filen har sparats i ett program som tar bort det som Målljus lagrat. Underlag, regler och resultat har hållits mot sigillet i bladet «Måluppfyllelse»; om annat i bladen är ändrat går inte att säga.';
const LOOKS =
  'Kolumnbredder, teckensnitt, färger och annat utseende jämförs inte. Sigillet visar ändringar men är ingen underskrift: jämför talet med det som står i det utskrivna underlaget.';
