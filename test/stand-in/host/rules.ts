// Conditional formats as the document holds them: adding, changing, and taking them from an area.
import { overlaps } from '../../../lib/index.ts';
import type { DocumentRule } from '../document.ts';
import { subtract } from './area.ts';
import { guardSheet } from './guards.ts';
import { itemNotFound } from './host-error.ts';
import type { Session } from './session.ts';
import type { CellArea } from './style-target.ts';

/** The rules that touch the areas, by priority. */
export function rulesOf(session: Session, { sheetId, areas }: CellArea): DocumentRule[] {
  return session.state.sheet(sheetId).rules.filter((rule) => touches(rule, areas));
}

function touches(rule: DocumentRule, areas: CellArea['areas']): boolean {
  return rule.areas.some((own) => areas.some((area) => overlaps(own, area)));
}

export function findRule(session: Session, sheetId: string, id: string): DocumentRule {
  const rule = session.state.sheet(sheetId).rules.find((known) => known.id === id);
  if (rule === undefined) throw itemNotFound('the conditional format has been deleted');
  return rule;
}

/** A rule of the kind `cellIs` that says nothing yet, before all others, as Excel places a new rule. */
export function addRule(session: Session, { sheetId, areas }: CellArea): DocumentRule {
  guardSheet(session.state.sheet(sheetId), 'formatCells');
  const rule: DocumentRule = {
    id: `rule-${session.nextNumber()}`,
    areas,
    kind: 'cellIs',
    operator: 'equal',
    formula: '',
    fontColor: null,
    bold: false,
    fill: null,
    numberFormat: null,
  };
  session.state.changeSheet(sheetId, ({ rules }) => ({ rules: [rule, ...rules] }));
  return rule;
}

/** Replaces a rule; null deletes it. */
export function changeRule(
  session: Session,
  sheetId: string,
  id: string,
  change: ((rule: DocumentRule) => DocumentRule) | null,
): void {
  findRule(session, sheetId, id);
  guardSheet(session.state.sheet(sheetId), 'formatCells');
  session.state.changeSheet(sheetId, ({ rules }) => ({
    rules: rules.flatMap((rule) => {
      if (rule.id !== id) return [rule];
      return change === null ? [] : [change(rule)];
    }),
  }));
}

/** Moves a rule to a place in the order, counted from 0. */
export function moveRule(session: Session, sheetId: string, id: string, place: number): void {
  const moved = findRule(session, sheetId, id);
  guardSheet(session.state.sheet(sheetId), 'formatCells');
  session.state.changeSheet(sheetId, ({ rules }) => {
    const others = rules.filter((rule) => rule.id !== id);
    return { rules: [...others.slice(0, place), moved, ...others.slice(place)] };
  });
}

/** Takes the areas from all rules; a rule that is left without cells is gone. */
export function removeRulesFrom(session: Session, target: CellArea): void {
  const { sheetId, areas } = target;
  if (rulesOf(session, target).length === 0) return;
  guardSheet(session.state.sheet(sheetId), 'formatCells');
  session.state.changeSheet(sheetId, ({ rules }) => ({
    rules: rules.flatMap((rule) => {
      if (!touches(rule, areas)) return [rule];
      const left = areas.reduce(
        (own, taken) => own.flatMap((area) => subtract(area, taken)),
        [...rule.areas],
      );
      return left.length === 0 ? [] : [{ ...rule, areas: left }];
    }),
  }));
}
