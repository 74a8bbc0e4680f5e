// The state as the text of the custom XML part `urn:malljus:1`, readable by anyone. The same state always gives the
// same text. Read back by read-state.ts.
//
// <malljus xmlns="urn:malljus:1" version="1">
//   <run when program period ruleSet ruleSetVersion/>      when the workbook was last judged, by what, for which period;
//                                                          passedOver: the latest period, where an older one was chosen
//   <settings ruleSet strict explanations followUp/>       how the officer wants the workbook judged
//   <summary sheet><written>…</written></summary>          our sheet and fingerprints of the cells written there
//   <ruleSheet sheet><written>…</written></ruleSheet>      the sheet of rules, and what we have worked out there
//   <comparison sheet><written>…</written></comparison>    our sheet that compares two rule sets
//   <followUp sheet/> <forecast sheet/> …                 our sheets of the year and the term, in the same way; the names in sealed-sheets.ts
//                                                        (rounds number whole: its check number, and the last from before it was found changed)
//   <rules json/>                                          the last rules of the sheet that could be used, as a rule set file
//   <judged period when ruleSet version mark/>             which rules have judged which period
//   <retired sheet/>                                       an earlier sheet of ours, left because a person changed it
//   <table sheet headingRow firstColumn>                   a judged table, numbers as a person counts
//     <status heading period added/>                       where the statuses stand; added="true": our own column
//     <explanation heading/>                               our column of explanations, where there is one
//     <earlier heading period added><written/><kept/></earlier>   status column of another period, filled before
//     <written>…</written>                                 fingerprints of the explanations (FNV-1a, 64 bits, base 36)
//     <noted>…</noted>                                     the same, of older ones in notes that could not be reached
//     <statuses>…</statuses>                              fingerprints of the statuses written, each with its measure
//     <kept>…</kept>                                       fingerprints of status cells that a person has changed
//   </table>
//   <mapping sheet headingRow><column heading role period/></mapping>   how the officer says a table is to be read
//   <seal whole inputs rules results program period ruleSet strict rulesFrom>   the seal of the judgement; SHA-256
//     <written>…</written>                                 for each measure the fingerprint of its name and of its judged cells
//     <rows kind><written>…</written></rows>               for each row of a register, or of the rule sheet, those of its cells
//     <around sheet cells names notes shape places/>       what else stands in a sheet
//   </seal>
// </malljus>
import { finish, inTurn } from '../model/steps.ts';
import type { Steps } from '../model/steps.ts';
import { SEALED_KINDS } from './sealed-sheets.ts';
import { sortMarks } from './sort-marks.ts';
import { STATE_NAMESPACE, STATE_VERSION } from './state.ts';
import type { State, SheetRecord, StatusColumnState, TableState } from './state.ts';

/** The state as XML without declaration, for example to put in a custom XML part. */
export function writeState(state: State): string {
  return finish(writeStateInSteps(state));
}

/** The same as `writeState`, in slices. */
export function* writeStateInSteps(state: State): Steps<string> {
  return yield* stateText(state, yield* tableTexts(state.tables));
}

/** The whole state with its tables as `tableTexts` gives them, so that they need not be written again when only the rest changes. */
export function* stateText(state: State, tables: readonly string[]): Steps<string> {
  const { run, settings, sheets, ruleSheet, rules } = state;
  const others = SEALED_KINDS.filter((kind) => kind !== 'summary');
  const otherSheets = yield* inTurn(others, (kind) => ownSheet(kind, sheets[kind]));
  const lines = [
    ...(run === null ? [] : [element('run', run)]),
    ...(settings === null
      ? []
      : [element('settings', { ...settings, followUp: settings.followUp ? true : null })]),
    ...(yield* ownSheet('summary', sheets.summary)),
    ...(yield* ownSheet('ruleSheet', ruleSheet)),
    ...otherSheets.flat(),
    ...(rules === null ? [] : [element('rules', { json: rules })]),
    ...state.log.map((judged) => element('judged', judged)),
    ...state.retired.map((sheet) => element('retired', { sheet })),
    ...tables,
    ...state.mappings.map(({ columns, ...attributes }) =>
      element(
        'mapping',
        attributes,
        columns.map((column) => element('column', column)),
      ),
    ),
    ...(yield* sealElement(state.seal)),
  ];
  return element('malljus', { xmlns: STATE_NAMESPACE, version: STATE_VERSION }, lines);
}

function* ownSheet(name: string, own: SheetRecord | null): Steps<readonly string[]> {
  return own === null
    ? []
    : [
        element(name, { sheet: own.sheet, number: own.number ?? null, whole: own.whole ?? null }, [
          yield* list('written', own.marks),
        ]),
      ];
}

function* sealElement(seal: State['seal']): Steps<readonly string[]> {
  if (seal === null) return [];
  const { measures, rows, surroundings, ...attributes } = seal;
  const kinds = yield* inTurn(rows, function* ({ kind, marks }) {
    return element('rows', { kind }, [yield* list('written', marks)]);
  });
  const around = surroundings.map((sheet) => element('around', { ...sheet }));
  return [element('seal', attributes, [yield* list('written', measures), ...kinds, ...around])];
}

/** The judged tables as they stand in the state. */
export function* tableTexts(tables: readonly TableState[]): Steps<readonly string[]> {
  const texts: string[] = [];
  for (const table of tables) {
    texts.push(yield* tableElement(table));
    yield texts.length / tables.length;
  }
  return texts;
}

function* tableElement(table: TableState): Steps<string> {
  const { sheet, headingRow, firstColumn } = table;
  const earlier: string[] = [];
  for (const column of table.earlier) {
    const lists = [yield* list('written', column.marks), yield* list('kept', column.kept)];
    earlier.push(element('earlier', columnAttributes(column), lists));
  }
  return element('table', { sheet, headingRow, firstColumn }, [
    element('status', columnAttributes(table.status)),
    ...(table.explanation === null ? [] : [element('explanation', table.explanation)]),
    ...earlier,
    yield* list('written', table.marks),
    yield* list('noted', table.noted),
    yield* list('statuses', table.statuses),
    yield* list('kept', table.kept),
  ]);
}

function columnAttributes({ heading, period, added }: StatusColumnState): Attributes {
  return { heading, period, added };
}

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** An element; attributes that are null are left out. */
function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inside = children.filter((child) => child !== '');
  if (inside.length === 0) return `<${name}${written}/>`;
  return `<${name}${written}>\n${inside.join('\n')}\n</${name}>`;
}

/** Sorted, so that sorting the rows in the sheet does not change the state; empty lists are left out. */
function* list(name: string, marks: readonly string[]): Steps<string> {
  return marks.length === 0 ? '' : `<${name}>${(yield* sortMarks(marks)).join(' ')}</${name}>`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// A whole surrogate pair, which is kept, or what XML 1.0 cannot hold, not even as a reference: control characters, an
// unpaired surrogate, U+FFFE and U+FFFF; and the escape itself, so that reading back gives the text that was.
const PAIR_OR_UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
  /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/g;

function escapeAttribute(text: string): string {
  return text
    .replace(PAIR_OR_UNWRITABLE, (found) => (found.length === 2 ? found : escapeUnit(found)))
    .replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? character);
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
