// Puts a role in place of people's names in running text.
import { XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { elementFrom, tags, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';

/** A text with the role in place of the names in it; the very same when there are none. */
export type HideNames = (text: string) => string;

/**
 * Names of more than one word are found wherever they stand; one word alone («admin», «KS») only where it is plainly a name: after @, and
 * before the colon that a note begins with. `hideNames(['Eva Ek'], 'Handläggare')('Fråga Eva Ek')` is «Fråga Handläggare».
 */
export function hideNames(names: readonly string[], role: string): HideNames {
  const spellings = [...new Set(names.flatMap(spellingsOf))].sort((a, b) => b.length - a.length);
  if (spellings.length === 0) return (text) => text;
  const list = (wanted: readonly string[]): string => wanted.map(escapePattern).join('|');
  const whole = spellings.filter((name) => name.includes(' '));
  // A name as a word of its own; its genitive goes too.
  const anywhere =
    whole.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${list(whole)})s?(?![\\p{L}\\p{N}])`, 'giu');
  const marked = new RegExp(
    `(?<=@)(?:${list(spellings)})(?![\\p{L}\\p{N}])|^\\s*(?:${list(spellings)})(?=:)`,
    'giu',
  );
  return (text) => {
    // By a function: `$&` in a role would put the name back.
    const first = text.replace(marked, () => role);
    return anywhere === null ? first : first.replace(anywhere, () => role);
  };
}

/** «Eva Ek (Kommunledning)», «Ek, Eva» and «Eva Ek» are one and the same. */
function spellingsOf(name: string): readonly string[] {
  const plain = name
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const turned = /^([^ ,]+), ([^,]+)$/u.exec(plain);
  const other =
    turned === null ? plain.replace(/^(\S+) (\S+)$/u, '$2, $1') : `${turned[2] ?? ''} ${turned[1] ?? ''}`;
  return [name.trim(), plain, other].filter((one) => one.length > 1);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The XML with the texts of the elements with these names reworded. */
export function rewordElements(
  xml: string,
  isWanted: (name: string) => boolean,
  reword: (text: string) => string,
): string {
  const edit = new XmlEdit(xml);
  for (const tag of tags(xml)) {
    if (tag.kind !== 'open' || !isWanted(tag.name)) continue;
    rewordOne(xml, elementFrom(xml, tag), edit, reword);
  }
  return edit.toString();
}

/**
 * The same for items of text that may be divided into runs of different looks: `<si>`, `<is>`, `<text>`. Where a word to be reworded goes
 * over several runs, the item becomes one run.
 */
export function rewordItems(xml: string, item: string, reword: (text: string) => string): string {
  const edit = new XmlEdit(xml);
  for (const tag of tags(xml)) {
    if (tag.kind !== 'open' || tag.name !== item) continue;
    const element = elementFrom(xml, tag);
    const runs = [...tags(xml, element.contentStart, element.contentEnd)]
      .filter(({ name, kind }) => name === 't' && kind === 'open')
      .map((run) => elementFrom(xml, run));
    if (runs.length === 0) {
      rewordOne(xml, element, edit, reword);
      continue;
    }
    const byRun = runs.map((run) => reword(textOf(xml, run))).join('');
    if (reword(byRun) === byRun) for (const run of runs) rewordOne(xml, run, edit, reword);
    else {
      const text = escapeText(reword(runs.map((run) => textOf(xml, run)).join('')));
      const whole = `<${tag.prefix}t xml:space="preserve">${text}</${tag.prefix}t>`;
      edit.replace(element.contentStart, element.contentEnd, whole);
    }
  }
  return edit.toString();
}

function rewordOne(xml: string, element: Element, edit: XmlEdit, reword: (text: string) => string): void {
  const text = textOf(xml, element);
  const reworded = reword(text);
  if (reworded !== text) edit.replace(element.contentStart, element.contentEnd, escapeText(reworded));
}
