// `conditionalFormats`: rules of the kind «cell value», and others as far as they can be told apart and deleted.
import type { DocumentRule } from '../document.ts';
import { asBoolean, asColor, asFields, asIndex, asOneOf, asText } from './arguments.ts';
import { HostError, itemNotFound, notImplemented } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { asCellArea, rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import { addRule, changeRule, findRule, moveRule, removeRulesFrom, rulesOf } from './rules.ts';
import type { Session } from './session.ts';
import type { CellArea } from './style-target.ts';

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

export function conditionalFormats(session: Session, target: CellArea): HostObject {
  const { sheetId } = target;
  const items = (): HostObject[] =>
    rulesOf(session, target).map(({ id }) => conditionalFormat(session, sheetId, id));
  const find = (id: unknown): HostObject | null => items().find((item) => item.id === id) ?? null;
  return {
    type: 'ConditionalFormatCollection',
    items,
    item: (id) => {
      const found = find(id);
      if (found === null) throw itemNotFound(`conditional format ${JSON.stringify(id)}`);
      return found;
    },
    open: {
      GetItemOrNullObject: find,
      Add: (type) => {
        if (type !== 'CellValue')
          throw notImplemented(`ConditionalFormatCollection.Add(${JSON.stringify(type)})`);
        return conditionalFormat(session, sheetId, addRule(session, target).id);
      },
    },
    call: {
      GetCount: () => rulesOf(session, target).length,
      ClearAll: () => {
        removeRulesFrom(session, target);
      },
    },
  };
}

function conditionalFormat(session: Session, sheetId: string, id: string): HostObject {
  const rule = (): DocumentRule => findRule(session, sheetId, id);
  const cellValue = (): HostObject | null =>
    rule().kind === 'cellIs' ? cellValueFormat(session, sheetId, id) : null;
  const single = (): HostObject | null => {
    const [area, ...others] = rule().areas;
    return area === undefined || others.length > 0 ? null : range(session, sheetId, area);
  };
  return {
    type: 'ConditionalFormat',
    id,
    get: {
      Id: () => id,
      Type: () => (rule().kind === 'cellIs' ? 'CellValue' : 'Custom'),
      Priority: () => session.state.sheet(sheetId).rules.findIndex((known) => known.id === id),
      StopIfTrue: () => false,
    },
    set: {
      Priority: (value) => {
        moveRule(session, sheetId, id, asIndex(value, 'priority'));
      },
      StopIfTrue: (value) => {
        if (asBoolean(value, 'stopIfTrue')) throw notImplemented('ConditionalFormat.StopIfTrue = true');
      },
    },
    child: {
      CellValue: () => cellValue() ?? wrongKind('cellValue'),
      CellValueOrNullObject: cellValue,
      Custom: () => custom(rule()) ?? wrongKind('custom'),
      CustomOrNullObject: () => custom(rule()),
    },
    open: {
      GetRange: () => single() ?? wrongKind('getRange'),
      GetRangeOrNullObject: single,
      GetRanges: () => rangeAreas(session, { sheetId, areas: rule().areas }),
    },
    call: {
      Delete: () => {
        changeRule(session, sheetId, id, null);
      },
      SetRanges: (ranges) => {
        const { areas } = asCellArea(ranges, 'ranges');
        changeRule(session, sheetId, id, (known) => ({ ...known, areas }));
      },
    },
  };
}

function wrongKind(member: string): never {
  throw new HostError('InvalidOperation', `The conditional format has no ${member}.`);
}

function custom(rule: DocumentRule): HostObject | null {
  if (rule.kind === 'cellIs') return null;
  const formula = outward(rule.formula);
  return {
    type: 'CustomConditionalFormat',
    child: {
      Rule: () => ({
        type: 'ConditionalFormatRule',
        get: { Formula: () => formula, FormulaLocal: () => formula },
      }),
    },
  };
}

// Formulas stand without `=` in the document, as in the file, and with it in the client.
function outward(formula: string): string {
  return formula === '' ? '' : `=${formula}`;
}

function inward(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : asText(value, 'formula1');
  if (text.startsWith('=')) return text.slice(1);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

function cellValueFormat(session: Session, sheetId: string, id: string): HostObject {
  const rule = (): DocumentRule => findRule(session, sheetId, id);
  return {
    type: 'CellValueConditionalFormat',
    get: { Rule: () => ({ formula1: outward(rule().formula), operator: outwardOperator(rule().operator) }) },
    set: {
      Rule: (value) => {
        const { formula1, formula2, operator } = asFields(value, 'rule');
        if (typeof formula2 === 'string' && formula2 !== '')
          throw notImplemented('conditional formats with two formulas');
        const name = asOneOf(operator, Object.keys(OPERATORS), 'operator');
        const formula = inward(formula1);
        changeRule(session, sheetId, id, (known) => ({
          ...known,
          formula,
          operator: OPERATORS[name] ?? 'equal',
        }));
      },
    },
    child: { Format: () => ruleFormat(session, sheetId, id) },
  };
}

function outwardOperator(operator: string): string {
  return Object.entries(OPERATORS).find(([, name]) => name === operator)?.[0] ?? 'Invalid';
}

function ruleFormat(session: Session, sheetId: string, id: string): HostObject {
  const rule = (): DocumentRule => findRule(session, sheetId, id);
  const change = (part: Partial<DocumentRule>): void => {
    changeRule(session, sheetId, id, (known) => ({ ...known, ...part }));
  };
  return {
    type: 'ConditionalRangeFormat',
    get: { NumberFormat: () => rule().numberFormat },
    set: {
      NumberFormat: (value) => {
        change({ numberFormat: asText(value, 'numberFormat') });
      },
    },
    child: {
      Font: () => ({
        type: 'ConditionalRangeFont',
        get: { Color: () => rule().fontColor ?? '', Bold: () => rule().bold },
        set: {
          Color: (value) => {
            change({ fontColor: asColor(value, 'font color') });
          },
          Bold: (value) => {
            change({ bold: asBoolean(value, 'bold') });
          },
        },
        call: {
          Clear: () => {
            change({ fontColor: null, bold: false });
          },
        },
      }),
      Fill: () => ({
        type: 'ConditionalRangeFill',
        get: { Color: () => rule().fill ?? '' },
        set: {
          Color: (value) => {
            change({ fill: asColor(value, 'fill color') });
          },
        },
        call: {
          Clear: () => {
            change({ fill: null });
          },
        },
      }),
    },
  };
}
