// Reads the custom XML part `urn:malljus:1` into the state, checked. The form is described in write-state.ts.
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { finish, inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { readXml, rootNamespace } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';
import { SEALED_KINDS } from './sealed-sheets.ts';
import type { SealedKind } from './sealed-sheets.ts';
import { EMPTY_STATE, STATE_NAMESPACE, STATE_VERSION, stateSchema } from './state.ts';
import type { State } from './state.ts';

export interface StateReading {
  readonly state: State;
  /** True when a newer version of Målljus wrote the state: nothing may then be written in the workbook. */
  readonly newer: boolean;
  readonly issues: readonly Issue[];
}

const NEWER =
  'Arbetsboken är bedömd med en nyare version av Målljus, så inget har skrivits i den; uppdatera Målljus och kör igen.';
const UNREADABLE =
  'Det som Målljus sparat i arbetsboken går inte att läsa och skrivs om efter det som står i bladen: se efter om gamla kolumner blivit kvar och om egna tolkningar behöver göras om.';

/**
 * The state kept in the workbook; `null` gives the empty state. What cannot be read gives the empty state and the
 * issue `state-unreadable`. Example: `readState(snapshot.state).state.mappings`.
 */
export function readState(xml: string | null): StateReading {
  return finish(readStateInSteps(xml));
}

/** The same as `readState`, in slices. */
export function* readStateInSteps(xml: string | null): Steps<StateReading> {
  if (xml === null) return { state: EMPTY_STATE, newer: false, issues: [] };
  const root = readXml(xml);
  if (root?.name !== 'malljus' || rootNamespace(root) !== STATE_NAMESPACE) return unreadable();
  const version = wholeNumber(root, 'version');
  if (version > STATE_VERSION) {
    return { state: EMPTY_STATE, newer: true, issues: [issue('state-unreadable', null, NEWER)] };
  }
  const parsed = version === STATE_VERSION ? stateSchema.safeParse(yield* stateOf(root)) : null;
  return parsed?.success === true ? { state: parsed.data, newer: false, issues: [] } : unreadable();
}

function unreadable(): StateReading {
  return { state: EMPTY_STATE, newer: false, issues: [issue('state-unreadable', null, UNREADABLE)] };
}

/** The tree in the shape of the state; whether it holds is for the schema to say. */
function* stateOf(root: XmlElement): Steps<unknown> {
  const [run] = named(root, 'run');
  const [settings] = named(root, 'settings');
  const [rules] = named(root, 'rules');
  return {
    run:
      run === undefined
        ? null
        : {
            ...texts(run, 'when', 'program', 'ruleSet', 'ruleSetVersion'),
            ...period(run),
            passedOver: attribute(run, 'passedOver') ?? null,
          },
    settings: settings === undefined ? null : settingsOf(settings),
    sheets: Object.fromEntries(yield* inTurn(SEALED_KINDS, (kind) => recordOf(root, kind))),
    ruleSheet: yield* ownSheet(root, 'ruleSheet'),
    rules: rules === undefined ? null : attribute(rules, 'json'),
    log: named(root, 'judged').map((judged) => ({
      ...texts(judged, 'when', 'ruleSet', 'version', 'mark'),
      ...period(judged),
      firstInForce: attribute(judged, 'firstInForce') ?? null,
    })),
    retired: named(root, 'retired').map((retired) => attribute(retired, 'sheet')),
    tables: yield* inTurn(named(root, 'table'), tableOf),
    mappings: named(root, 'mapping').map((mapping) => ({
      ...texts(mapping, 'sheet'),
      headingRow: wholeNumber(mapping, 'headingRow'),
      columns: named(mapping, 'column').map((column) => ({
        ...texts(column, 'heading', 'role'),
        ...period(column),
      })),
    })),
    seal: yield* sealOf(root),
  };
}

function* sealOf(root: XmlElement): Steps<unknown> {
  const [seal] = named(root, 'seal');
  if (seal === undefined) return null;
  return {
    ...texts(seal, 'whole', 'inputs', 'rules', 'results', 'program', 'ruleSet', 'rulesFrom'),
    ...period(seal),
    strict: attribute(seal, 'strict') === 'true',
    measures: yield* marks(seal, 'written'),
    rows: yield* inTurn(named(seal, 'rows'), function* (rows) {
      return { ...texts(rows, 'kind'), marks: yield* marks(rows, 'written') };
    }),
    surroundings: named(seal, 'around').map((around) =>
      texts(around, 'sheet', 'cells', 'names', 'notes', 'shape', 'places'),
    ),
  };
}

function* ownSheet(root: XmlElement, name: string): Steps<unknown> {
  const [own] = named(root, name);
  if (own === undefined) return null;
  const numbers = (['number', 'whole'] as const).filter((each) => attribute(own, each) !== undefined);
  return { ...texts(own, 'sheet', ...numbers), marks: yield* marks(own, 'written') };
}

function* recordOf(root: XmlElement, kind: SealedKind): Steps<readonly [SealedKind, unknown]> {
  return [kind, yield* ownSheet(root, kind)];
}

function settingsOf(settings: XmlElement): unknown {
  return {
    ...texts(settings, 'ruleSet', 'explanations'),
    strict: attribute(settings, 'strict') === 'true',
    followUp: attribute(settings, 'followUp') === 'true',
  };
}

function* tableOf(table: XmlElement): Steps<unknown> {
  const [status] = named(table, 'status');
  const [explanation] = named(table, 'explanation');
  return {
    ...texts(table, 'sheet'),
    headingRow: wholeNumber(table, 'headingRow'),
    firstColumn: wholeNumber(table, 'firstColumn'),
    status: status === undefined ? undefined : columnOf(status),
    explanation: explanation === undefined ? null : texts(explanation, 'heading'),
    earlier: yield* inTurn(named(table, 'earlier'), function* (earlier) {
      const [written, kept] = [yield* marks(earlier, 'written'), yield* marks(earlier, 'kept')];
      return { ...columnOf(earlier), marks: written, kept };
    }),
    marks: yield* marks(table, 'written'),
    noted: yield* marks(table, 'noted'),
    statuses: yield* marks(table, 'statuses'),
    kept: yield* marks(table, 'kept'),
  };
}

function columnOf(column: XmlElement) {
  return { ...texts(column, 'heading'), ...period(column), added: attribute(column, 'added') === 'true' };
}

function named(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.name === name);
}

// What the writer had to escape because XML cannot hold it.
const ESCAPED = /_x([0-9A-F]{4})_/g;

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes
    .get(name)
    ?.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function texts(element: XmlElement, ...names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, attribute(element, name)]));
}

function period(element: XmlElement): { period: string | null } {
  return { period: attribute(element, 'period') ?? null };
}

/** NaN, which no schema accepts, when the attribute is missing or no whole number. */
function wholeNumber(element: XmlElement, name: string): number {
  const text = attribute(element, name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : NaN;
}

/** Characters of a list of fingerprints to a slice: some thousands of them. */
const TEXT_TO_A_SLICE = 50_000;
const BLANK = /\s/g;

function* marks(parent: XmlElement, name: string): Steps<readonly string[]> {
  const found: string[] = [];
  for (const { text } of named(parent, name)) {
    for (let from = 0; from < text.length;) {
      BLANK.lastIndex = from + TEXT_TO_A_SLICE;
      const to = BLANK.exec(text)?.index ?? text.length;
      for (const mark of text.slice(from, to).split(/\s+/)) if (mark !== '') found.push(mark);
      from = to;
      yield to / text.length;
    }
  }
  return found;
}
