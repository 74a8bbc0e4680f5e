// What follows when a register has two columns for the same thing: whether its rows can be used at all, and the questions.
import { issue, type Issue } from '../issue.ts';
import { cellRef } from '../model/area.ts';
import type { FoundRegister } from './find-register.ts';
import type { RegisterSpec } from './register.ts';

/** What a row is about: with the wrong one of two columns it would be about something else. */
const SUBJECTS: readonly string[] = ['goal', 'subgoal', 'measure'];

/** Whether nobody can tell what the rows say: a column that they hang on stands twice. */
export function isUnclear<Key extends string>(
  spec: RegisterSpec<Key>,
  { doubled }: Pick<FoundRegister<Key>, 'doubled'>,
): boolean {
  return doubled.some(({ key }) => decides(spec, key));
}

/** A question at the second of each two. */
export function doubledFaults<Key extends string>(
  spec: RegisterSpec<Key>,
  { sheet, headingRow, columns, doubled }: FoundRegister<Key>,
): readonly Issue[] {
  return doubled.map(({ key, column }) => {
    const heading = spec.columns.find((each) => each.key === key)?.heading ?? key;
    const first = cellRef(sheet.name, headingRow, columns.get(key) ?? column);
    const followed = decides(spec, key)
      ? 'så bladets rader används inte. Ta bort den ena, eller ge den som inte ska gälla ett annat namn'
      : 'och den första används. Ge den andra ett annat namn';
    const text = `Två kolumner kan vara «${heading}» (den andra är ${first}), ${followed}.`;
    return issue('duplicate-heading', cellRef(sheet.name, headingRow, column), text);
  });
}

function decides<Key extends string>({ columns }: RegisterSpec<Key>, key: Key): boolean {
  return SUBJECTS.includes(key) || columns.some((column) => column.key === key && column.required);
}
