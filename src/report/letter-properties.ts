// What a filled template says of itself: what it said of the template, and who made that, gives way to what a letter of our own says.
import type { Letter } from '../../lib/index.ts';
import { escapeMarkup } from './escape-markup.ts';

/** What the file says of itself. */
export interface LetterProperties {
  /** Role or body, never a person's name unless the officer has said so. */
  readonly author: string;
  /** ISO minute. */
  readonly when: string;
}

/** What every letter says that it is. */
export const LETTER_DESCRIPTION = 'Tjänsteskrivelse';

/** «Dnr KS 2019/191» */
export function letterSubject({ dnr }: Letter): string {
  return `Dnr ${dnr}`;
}

const ELEMENTS = 'http://purl.org/dc/elements/1.1/';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** The part with our properties in place of the template's; parts that hold none are the very same. One that is a placeholder stays. */
export function withOwnProperties(xml: string, letter: Letter, author: string): string {
  if (/<(?:[\w.-]+:)?coreProperties\b/.test(xml)) {
    const wanted: readonly (readonly [name: string, namespace: string, value: string])[] = [
      ['title', ELEMENTS, letter.title],
      ['subject', ELEMENTS, letterSubject(letter)],
      ['creator', ELEMENTS, author],
      ['description', ELEMENTS, LETTER_DESCRIPTION],
      ['lastModifiedBy', CORE, author],
    ];
    return wanted.reduce((text, [name, namespace, value]) => withProperty(text, name, namespace, value), xml);
  }
  const isExtended = /<(?:[\w.-]+:)?Properties\b[^>]*\/extended-properties"/.test(xml);
  return isExtended ? xml.replace(elementCalled('Manager'), keepPlaceholder('')) : xml;
}

/** The element with what is in it, whatever prefix it is written with. */
function elementCalled(name: string): RegExp {
  return new RegExp(
    String.raw`<((?:[\w.-]+:)?)${name}(?=[\s/>])[^>]*?(?:/>|>([\s\S]*?)</(?:[\w.-]+:)?${name}\s*>)`,
  );
}

const keepPlaceholder =
  (instead: string) =>
  (whole: string): string =>
    whole.includes('{{') ? whole : instead;

function withProperty(xml: string, name: string, namespace: string, value: string): string {
  const element = `<p:${name} xmlns:p="${namespace}">${escapeMarkup(value)}</p:${name}>`;
  const pattern = elementCalled(name);
  if (pattern.test(xml)) return xml.replace(pattern, keepPlaceholder(element));
  return xml
    .replace(/<((?:[\w.-]+:)?coreProperties)(\s[^>]*?)?\/>/, '<$1$2></$1>')
    .replace(/<\/(?:[\w.-]+:)?coreProperties\s*>/, (end) => `${element}${end}`);
}

const KEPT: readonly (readonly [name: string, word: string])[] = [
  ['keywords', 'Nyckelord'],
  ['category', 'Kategori'],
  ['contentStatus', 'Status'],
  ['Company', 'Organisation'],
  ['HyperlinkBase', 'Hyperlänkbas'],
];

/** What follows from the template into the letter that may name someone, as it is called for an officer: «Nyckelord (budget)». */
export function keptFromTemplate(parts: Readonly<Record<string, string>>): readonly string[] {
  const texts = Object.entries(parts);
  const standard = texts
    .filter(([part]) => /^docProps\/(?:core|app)\.xml$/.test(part))
    .flatMap(([, xml]) =>
      KEPT.flatMap(([name, word]) => said(word, elementCalled(name).exec(xml)?.[2] ?? '')),
    );
  const own = Array.from(
    (parts['docProps/custom.xml'] ?? '').matchAll(
      /<(?:\w+:)?property\b[^>]*\sname="([^"]*)"[^>]*>\s*<vt:(?:lpwstr|lpstr|bstr)>([^<]*)</g,
    ),
    ([, name = '', value = '']) => said(plain(name), value),
  ).flat();
  const writers = texts
    .filter(([part]) => part.startsWith('word/'))
    .flatMap(([, xml]) =>
      Array.from(xml.matchAll(/\sw(?:15)?:author="([^"]+)"/g), ([, name = '']) => plain(name)),
    );
  const changes = [...new Set(writers)].map((name) => `kommentarer eller spårade ändringar av ${name}`);
  return [...standard, ...own, ...changes];
}

function said(word: string, value: string): readonly string[] {
  const text = plain(value).trim();
  return text === '' || text.includes('{{') ? [] : [`${word} (${text})`];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(xml: string): string {
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
