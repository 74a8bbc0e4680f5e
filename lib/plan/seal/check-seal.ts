// What has been changed in a workbook since it was judged: nothing, other things than the judged, or which cells; by the seal that is stored, or
// by the line in the summary where a program has dropped what was stored.
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot.ts';
import { asPart, inTurn, mapInSlices } from '../../model/steps.ts';
import type { Steps } from '../../model/steps.ts';
import { REGISTERS } from '../../register/registers.ts';
import { readMeasuresInSteps } from '../../sheet/read-measures.ts';
import { findSummary, summaryTime } from '../own-sheets.ts';
import type { State } from '../state.ts';
import { changedCells } from './changed-cells.ts';
import { createDescriber } from './describe-change.ts';
import type { SealChange } from './describe-change.ts';
import { describeRowChange } from './describe-row-change.ts';
import { createReadParts } from './read-parts.ts';
import { rowChanges } from './row-changes.ts';
import { isSameNumber, sealLineOf } from './seal-line.ts';
import type { SealLine } from './seal-line.ts';
import { wholeOf } from './seal.ts';
import type { Seal, SealedRows } from './seal.ts';
import type { SealCheckInput } from './seal-check-input.ts';
import { readSealedRows, RULE_ROWS } from './sealed-rows.ts';
import { surroundingChanges as around } from './surrounding-changes.ts';
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
  /** Whether the seal's whole number has been worked out anew from its parts; false where they are another version's. */
  readonly confirmed: boolean;
}

/** More than these nobody reads; the rest are counted. */
const MOST_TOLD = 1000;

/** The seal that a workbook has; null when it has none. The line's numbers where nothing is stored. */
export function* findSeal(snapshot: WorkbookSnapshot, state: State): Steps<FoundSeal | null> {
  if (state.seal !== null) return { ...state.seal, when: state.run?.when ?? null, from: 'file' };
  const found = yield* lineIn(snapshot, state);
  return found === null ? null : { ...found.line, when: summaryTime(found.sheet), from: 'sheet' };
}

interface FoundLine {
  readonly line: SealLine;
  readonly sheet: SheetSnapshot;
}

/** The last such line in the summary, or in any sheet when a changed summary is no longer known; those left to a person are from before. */
function* lineIn({ sheets }: WorkbookSnapshot, state: State): Steps<FoundLine | null> {
  const summary = yield* findSummary(state, sheets);
  const others = sheets.filter(({ name }) => !state.retired.includes(name));
  const lines = (summary === null ? others : [summary]).flatMap((sheet) => {
    const line = sealLineOf(sheet);
    return line === null ? [] : [{ line, sheet }];
  });
  return lines.at(-1) ?? null;
}

/** Holds the workbook against its seal. */
export function* checkSealInSteps(input: SealCheckInput): Steps<SealCheck> {
  const { snapshot, state, again } = input;
  const found = yield* asPart(findSeal(snapshot, state), 0, 0);
  if (found === null)
    return {
      verdict: 'unsealed',
      seal: null,
      changes: [],
      more: 0,
      sameResults: false,
      limits: [],
      confirmed: false,
    };
  const judged = yield* asPart(judgedChanges(input, found), 0, 0.4);
  const rules = yield* ruleChanges(input, found);
  const same = isSameNumber(found.results, again.seal.results);
  const isSame = judged.length === 0 && sameRules(found, again.seal) && found.program === again.seal.program;
  const written = yield* asPart(writtenChanges(input, isSame), 0.4, 0.8);
  const others =
    state.seal === null ? [] : around(state.seal.surroundings, again.seal.surroundings, judged.length === 0);
  const sealed = yield* sealChanges(input, found);
  const told = [...sealed, ...judged, ...rules, ...resultChanges(same, isSame), ...written];
  const all = [...told.filter(({ kind }) => kind !== 'presentation'), ...others, ...told.filter(isAround)];
  return {
    verdict: all.length === 0 ? 'unchanged' : all.every(isAround) ? 'presentation' : 'changed',
    seal: found,
    changes: all.slice(0, MOST_TOLD),
    more: Math.max(0, all.length - MOST_TOLD),
    sameResults: same,
    limits: limitsOf(found, again.seal, same),
    confirmed: state.seal !== null || hasSameParts(found, again.seal),
  };
}

/** Whether the shortened parts of a line are those of judging again: then its whole number can be worked out from them. */
function hasSameParts(found: FoundSeal, again: Seal): boolean {
  return (['inputs', 'rules', 'results'] as const).every((part) => isSameNumber(found[part], again[part]));
}

function isAround({ kind }: SealChange): boolean {
  return kind === 'presentation';
}

function sameRules(found: FoundSeal, again: Seal): boolean {
  return isSameNumber(found.rules, again.rules);
}

function* judgedChanges(input: SealCheckInput, found: FoundSeal): Steps<readonly SealChange[]> {
  const { state, again } = input;
  if (isSameNumber(found.inputs, again.seal.inputs)) return [];
  if (state.seal === null) return [{ kind: 'judged', cell: null, text: UNKNOWN_CELL }];
  const about = found.period !== again.seal.period || found.strict !== again.seal.strict;
  const asked: readonly SealChange[] = about ? [{ kind: 'judged', cell: null, text: OTHER_QUESTION }] : [];
  const all = [
    ...(yield* asPart(measureChanges(input, state.seal.measures), 0, 0.9)),
    ...(yield* asPart(registerChanges(input, state.seal.rows), 0.9, 1)),
    ...asked,
  ];
  return all.length > 0 ? all : [{ kind: 'judged', cell: null, text: UNTOLD }];
}

function* measureChanges(
  { snapshot, again }: SealCheckInput,
  sealed: readonly string[],
): Steps<readonly SealChange[]> {
  const { recognition, result } = again;
  const reading = readMeasuresInSteps(snapshot, recognition, result.period);
  const { measures } = yield* asPart(reading, 0, 0.2);
  if (measures.length === 0) return [{ kind: 'judged', cell: null, text: NOTHING_READ }];
  const read = yield* createReadParts(snapshot, recognition);
  const changes = yield* asPart(changedCells(sealed, measures, read), 0.2, 0.6);
  const describe = createDescriber(snapshot.sheets, read, changes);
  // A goal that many measures stand under is one change.
  return unique(yield* mapInSlices(changes, describe));
}

function* registerChanges(
  { snapshot, state }: SealCheckInput,
  sealed: readonly SealedRows[],
): Steps<readonly SealChange[]> {
  const kinds = yield* readSealedRows(snapshot, state);
  const registers = REGISTERS.map(({ kind }) => kinds.find((one) => one.kind === kind) ?? { kind, rows: [] });
  const changes = yield* inTurn(registers, (now) =>
    rowChanges(
      sealed.find(({ kind }) => kind === now.kind),
      now,
    ),
  );
  return unique(changes.flat().map(describeRowChange));
}

const NOTHING_READ =
  'Inget mätvärde läses längre för den period som bedömdes: en rubrik, en tabell eller ett blad är ändrat eller borta.';
const UNKNOWN_CELL =
  'Något i underlaget är ändrat sedan bedömningen. Vilken cell går inte att säga, eftersom det som Målljus lagrat i filen är borta.';
const OTHER_QUESTION =
  'Perioden, eller om antaganden får göras, är inte densamma som när bedömningen gjordes.';
const UNTOLD = 'Något i underlaget är ändrat sedan bedömningen, men vilken cell går inte att säga.';

function unique(changes: readonly SealChange[]): readonly SealChange[] {
  return [...new Map(changes.map((one) => [`${one.cell ?? ''}\u0000${one.text}`, one])).values()];
}

/** Changed cells of the rule sheet, and that other rules judge now. Cells around the rules are no change of them. */
function* ruleChanges(
  { snapshot, state, again }: SealCheckInput,
  found: FoundSeal,
): Steps<readonly SealChange[]> {
  const isOther = !sameRules(found, again.seal);
  const { seal } = state;
  const kinds = yield* readSealedRows(snapshot, state);
  const now = kinds.find(({ kind }) => kind === RULE_ROWS) ?? { kind: RULE_ROWS, rows: [] };
  const before = seal?.rows.find(({ kind }) => kind === RULE_ROWS);
  const cells = seal === null ? [] : (yield* rowChanges(before, now)).map(describeRowChange);
  // A sheet that can no longer be used: then the rules stored from it judge.
  const isUnusable = again.rulesFrom === 'stored' && seal?.rulesFrom === 'workbook' && cells.length > 0;
  if (!isOther && !isUnusable)
    return cells.length === 0 ? [] : [{ kind: 'presentation', cell: null, text: AROUND_RULES }];
  if (isUnusable) return [...cells, { kind: 'rules', cell: null, text: UNUSABLE_RULES }];
  const text =
    found.ruleSet === again.seal.ruleSet
      ? `Reglerna är inte desamma som när bedömningen gjordes (${found.ruleSet}).`
      : `Bedömningen gjordes med reglerna ${found.ruleSet}, men filen har ${again.seal.ruleSet}. Står de som gällde i en egen fil kan de anges med --regler i kommandoraden.`;
  return [...cells, { kind: 'rules', cell: null, text }];
}

const AROUND_RULES = 'I bladet med bedömningsregler är annat än reglerna ändrat; reglerna är desamma.';
const UNUSABLE_RULES =
  'Bladet med bedömningsregler går inte längre att använda, så omräkningen är gjord med de regler som senast lästes ur det.';

/** Where something was changed, another answer is what was to be expected, and is told in `sameResults`. */
function resultChanges(same: boolean, isSame: boolean): readonly SealChange[] {
  if (same || !isSame) return [];
  return [{ kind: 'results', cell: null, text: OTHER_RESULTS }];
}

const OTHER_RESULTS = 'Samma underlag och samma regler ger nu ett annat resultat än det som förseglades.';

/** Whether the seal itself holds together, and says the same in the sheet. */
function* sealChanges(
  { snapshot, state, again }: SealCheckInput,
  found: FoundSeal,
): Steps<readonly SealChange[]> {
  const { seal } = state;
  const change = (text: string): SealChange => ({ kind: 'seal', cell: null, text });
  if (seal === null) {
    // Only the first figures of the parts stand in the line, so that its number is worked out from those of judging again.
    const { program } = found;
    const isPasted = hasSameParts(found, again.seal) && wholeOf({ ...again.seal, program }) !== found.whole;
    return isPasted ? [change(PASTED_LINE)] : [];
  }
  const line = (yield* lineIn(snapshot, state))?.line;
  return [
    ...(wholeOf(seal) === seal.whole ? [] : [change(BROKEN_SEAL)]),
    ...(line === undefined || line.whole === seal.whole ? [] : [change(OTHER_LINE)]),
  ];
}

const PASTED_LINE =
  'Sigillet i bladet är inte det som underlaget, reglerna och resultatet ger: talet är ändrat eller hämtat från en annan fil.';
const BROKEN_SEAL = 'Sigillet som är lagrat i filen är ändrat: dess delar ger inte dess tal.';
const OTHER_LINE =
  'Sigillet i bladet «Måluppfyllelse» är inte det som är lagrat i filen; ett av dem är ändrat.';

function limitsOf(found: FoundSeal, again: Seal, same: boolean): readonly string[] {
  return [
    ...(found.from === 'file' ? [] : [ONLY_LINE]),
    ...(found.from === 'file' || found.program === again.program || hasSameParts(found, again)
      ? []
      : [UNCONFIRMED]),
    ...(found.program === again.program
      ? []
      : [
          `Bedömningen gjordes med Målljus ${found.program}; omräkningen är gjord med ${again.program}${same ? '' : ', som kan räkna på ett annat sätt'}.`,
        ]),
    LOOKS,
  ];
}

const UNCONFIRMED =
  'Sigillets tal kan inte räknas om, eftersom filen är bedömd med en annan version av Målljus och omräkningen inte ger samma delar.';
const ONLY_LINE =
  'Det som Målljus lagrat i filen är borta, som när den har sparats i LibreOffice. Underlag, regler och resultat har hållits mot sigillet i bladet «Måluppfyllelse»; om annat i bladen är ändrat går inte att säga.';
const LOOKS =
  'Kolumnbredder, teckensnitt, färger, diagram, sidhuvuden och annat utseende jämförs inte, och inte heller formler i celler som inte bedöms eller vad de visar. Sigillet visar ändringar men är ingen underskrift: jämför talet med det som står i det utskrivna underlaget.';
