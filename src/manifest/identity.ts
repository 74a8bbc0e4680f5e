// What the manifest says it is: its Id, its version, its language, its permission and which Excel it asks for.
import { DEVELOPMENT_ID } from './base-address.ts';
import { finding, type ManifestRule } from './finding.ts';
import { allElements, elementAt, elementsNamed, type XmlElement } from './xml-tree.ts';

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** One to four numbers of at most five digits: `1.0.0.0`. */
const VERSION = /^\d{1,5}(?:\.\d{1,5}){0,3}$/;
/** Language and country: a language alone is not understood everywhere. */
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;
const DEFAULT_LOCALE = 'sv-SE';

/** The fixed texts that have to be right for Excel to take the add-in at all. */
const FIXED: readonly (readonly [path: readonly string[], wanted: string])[] = [
  [['DefaultLocale'], DEFAULT_LOCALE],
  // Every Excel function of Office.js asks for it, also those that only read.
  [['Permissions'], 'ReadWriteDocument'],
];

export const checkIdentity: ManifestRule = (root, { production }) => [
  ...checkPattern(root, 'Id', GUID, 'ett GUID med bindestreck'),
  ...checkPattern(root, 'Version', VERSION, 'ett till fyra tal med högst fem siffror och punkt emellan'),
  ...(production ? checkProductionId(root) : []),
  ...FIXED.flatMap(([path, wanted]) => checkText(root, path, wanted)),
  ...checkLocales(root),
  ...checkControlIds(root),
];

function checkProductionId(root: XmlElement): readonly string[] {
  const element = elementAt(root, 'Id');
  if (element?.text !== DEVELOPMENT_ID) return [];
  return [finding(element, '<Id> är utvecklingens: då går det inte att ha båda installerade.')];
}

function checkPattern(root: XmlElement, name: string, pattern: RegExp, wanted: string): readonly string[] {
  const element = elementAt(root, name);
  if (element === undefined || pattern.test(element.text)) return [];
  return [finding(element, `<${name}> ska vara ${wanted}, inte «${element.text}».`)];
}

function checkText(root: XmlElement, path: readonly string[], wanted: string): readonly string[] {
  const element = elementAt(root, ...path);
  if (element === undefined || element.text === wanted) return [];
  return [finding(element, `<${element.name}> ska vara ${wanted}, inte «${element.text}».`)];
}

/** A language may be given once for each text, and the default one only by the text itself. */
function checkLocales(root: XmlElement): readonly string[] {
  return allElements(root).flatMap(({ children }) => {
    const overrides = children.filter(({ name }) => name === 'Override' || name === 'bt:Override');
    const locales = overrides.map(({ attributes }) => attributes['Locale'] ?? '');
    return overrides.flatMap((override, index) => {
      const locale = locales[index] ?? '';
      if (!LOCALE.test(locale)) return [finding(override, `Språket «${locale}» ska skrivas som en-US.`)];
      if (locale === DEFAULT_LOCALE)
        return [finding(override, `${locale} är förvalt och får inte anges igen.`)];
      if (locales.indexOf(locale) < index) return [finding(override, `${locale} är angivet två gånger.`)];
      return [];
    });
  });
}

function checkControlIds(root: XmlElement): readonly string[] {
  const named = ['Control', 'Group'].flatMap((name) => elementsNamed(root, name));
  const ids = named.map(({ attributes }) => attributes['id'] ?? '');
  return named.flatMap((element, index) => {
    const id = ids[index] ?? '';
    if (id === '') return [finding(element, `<${element.name}> saknar id.`)];
    if (id.length > 125) return [finding(element, `id «${id}» är längre än 125 tecken.`)];
    return ids.indexOf(id) < index ? [finding(element, `id «${id}» finns två gånger.`)] : [];
  });
}
