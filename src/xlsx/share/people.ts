// The names of people in comments: those who wrote notes and threads, in lists of authors and in the texts themselves.
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { removeAttribute, setAttribute, XmlEdit } from '../xml/edit.ts';
import { escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, elementFrom, rootOf, tags, textOf } from '../xml/scan.ts';
import { rewordItems, type HideNames } from './hide-names.ts';

/** What Målljus itself writes as the author of its notes, and what Excel writes for a thread. */
const NO_PERSON = /^(?:Målljus|tc=\{.*\}|\s*)$/u;

export interface CommentAuthor {
  readonly name: string;
  readonly sheets: readonly string[];
}

/** Those who have written notes and threads, with the sheets where they have. */
export function commentAuthors(pkg: OpcPackage): readonly CommentAuthor[] {
  const authors = new Map<string, string[]>();
  const add = (name: string, sheet: string | null): void => {
    if (NO_PERSON.test(name)) return;
    const known = authors.get(name) ?? [];
    if (sheet !== null && !known.includes(sheet)) known.push(sheet);
    authors.set(name, known);
  };
  const persons = readPersons(pkg);
  for (const { sheet, type, xml } of commentParts(pkg)) {
    if (type === 'comments')
      for (const name of [...authorsIn(xml).map(({ text }) => text), ...signatures(xml)]) add(name, sheet);
    else for (const id of writersIn(xml)) add(persons.get(id) ?? '', sheet);
  }
  for (const name of persons.values()) add(name, null);
  return [...authors].map(([name, sheets]) => ({ name, sheets }));
}

interface CommentPart {
  readonly sheet: string;
  readonly type: 'comments' | 'threadedComment';
  readonly part: string;
  readonly xml: string;
}

function commentParts(pkg: OpcPackage): readonly CommentPart[] {
  return sheetParts(pkg).flatMap(({ name, part }) =>
    pkg.relationships(part).flatMap(({ type, target, external }): readonly CommentPart[] => {
      if (external || (type !== 'comments' && type !== 'threadedComment')) return [];
      const xml = pkg.text(target);
      return xml === undefined ? [] : [{ sheet: name, type, part: target, xml }];
    }),
  );
}

function authorsIn(xml: string) {
  const list = childOf(xml, rootOf(xml), 'authors');
  return (list === null ? [] : childrenOf(xml, list)).map((element) => ({
    element,
    text: textOf(xml, element),
  }));
}

// Excel begins a note with its writer's name and a colon. The name that stands there may be another than that of the list of authors.
const SIGNATURE = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}(?=:$)/u;

/** The names that notes begin with, each in a run of its own. */
function signatures(xml: string): readonly string[] {
  const list = childOf(xml, rootOf(xml), 'commentList');
  return (list === null ? [] : childrenOf(xml, list)).flatMap((comment) => {
    const first = [...tags(xml, comment.contentStart, comment.contentEnd)].find(({ name }) => name === 't');
    const name = first === undefined ? null : SIGNATURE.exec(textOf(xml, elementFrom(xml, first)).trim());
    return name === null ? [] : [name[0]];
  });
}

function writersIn(xml: string): readonly string[] {
  return [...tags(xml)].flatMap((tag) => attributes(xml, tag)['personId'] ?? []);
}

function personParts(pkg: OpcPackage): readonly string[] {
  return pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external }) => type === 'person' && !external)
    .map(({ target }) => target);
}

/** Names by the number that threads know them by. */
function readPersons(pkg: OpcPackage): ReadonlyMap<string, string> {
  return new Map(
    personParts(pkg).flatMap((part) => {
      const xml = pkg.text(part) ?? '';
      return childrenOf(xml, rootOf(xml)).map((person) => {
        const { id = '', displayName = '' } = attributes(xml, person);
        return [id, displayName] as const;
      });
    }),
  );
}

/** Puts the role in place of the names of those who wrote comments, also in what the comments say. */
export function hideAuthors(pkg: OpcPackage, role: string, hide: HideNames): void {
  for (const { part, type, xml } of commentParts(pkg)) {
    const hidden = type === 'comments' ? hideInNotes(xml, role, hide) : hideInThreads(xml, hide);
    if (hidden !== xml) pkg.setText(part, hidden);
  }
  for (const part of personParts(pkg)) hidePersons(pkg, part, role);
}

function hideInNotes(xml: string, role: string, hide: HideNames): string {
  const edit = new XmlEdit(xml);
  for (const { element, text } of authorsIn(xml))
    if (!NO_PERSON.test(text)) edit.replace(element.contentStart, element.contentEnd, escapeText(role));
  return rewordItems(edit.toString(), 'text', hide);
}

/** Where a thread turns to someone, it counts the characters of the name; those places go with the name. */
function hideInThreads(xml: string, hide: HideNames): string {
  const hidden = rewordItems(xml, 'text', hide);
  return hidden === xml ? xml : withoutMentions(hidden);
}

/** Threads without the places where they turn to someone, for texts that have been reworded: those places would point at other words. */
export function withoutMentions(xml: string): string {
  const edit = new XmlEdit(xml);
  for (const comment of childrenOf(xml, rootOf(xml))) {
    const mentions = childOf(xml, comment, 'mentions');
    if (mentions !== null) edit.replace(mentions.start, mentions.elementEnd, '');
  }
  return edit.toString();
}

function hidePersons(pkg: OpcPackage, part: string, role: string): void {
  const xml = pkg.text(part) ?? '';
  const edit = new XmlEdit(xml);
  for (const person of childrenOf(xml, rootOf(xml))) {
    const named = setAttribute(xml.slice(person.start, person.end), 'displayName', role);
    const unknown = setAttribute(removeAttribute(named, 'userId'), 'providerId', 'None');
    edit.replace(person.start, person.end, setAttribute(unknown, 'userId', role));
  }
  pkg.setText(part, edit.toString());
}
