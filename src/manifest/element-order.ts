// Which elements the manifest may hold, in which order and how many: Excel refuses a manifest with an element out of its place.
import { finding } from './finding.ts';
import type { XmlElement } from './xml-tree.ts';

/**
 * The children of each element in their order, as the schemas in MS-OWEMXML give it, for the elements that Målljus uses. `?` may be left
 * out, `*` may be there any number of times, `+` at least once; otherwise exactly once. `Parent/Name` goes before `Name`.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override*',
  'OfficeApp/Description': 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  AppDomains: 'AppDomain+',
  'OfficeApp/Hosts': 'Host+',
  'VersionOverrides/Hosts': 'Host+',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  'DefaultSettings/SourceLocation': 'Override*',
  VersionOverrides: 'Hosts Resources',
  'VersionOverrides/Hosts/Host': 'Runtimes AllFormFactors DesktopFormFactor',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  'AllFormFactors/ExtensionPoint': 'Script Page Metadata Namespace',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  DesktopFormFactor: 'GetStarted? FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'DesktopFormFactor/ExtensionPoint': 'OfficeTab',
  OfficeTab: 'Group+',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action Enabled?',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  Action: 'SourceLocation? FunctionName?',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'Resources/bt:Images/bt:Image': 'bt:Override*',
  'bt:Urls': 'bt:Url+',
  'bt:Url': 'bt:Override*',
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:String': 'bt:Override*',
};

/** Elements that are missing, unknown here, too many or in the wrong place. */
export function checkElementOrder(root: XmlElement): readonly string[] {
  if (root.name !== 'OfficeApp')
    return [finding(root, `Filen börjar med <${root.name}>, inte med <OfficeApp>.`)];
  return checkInside(root, [root.name]);
}

function checkInside(element: XmlElement, path: readonly string[]): readonly string[] {
  const rule = childrenOf(path);
  return [
    ...checkChildren(element, rule),
    ...element.children.flatMap((child) => checkInside(child, [...path, child.name])),
  ];
}

/** The longest key that ends the path wins. */
function childrenOf(path: readonly string[]): readonly string[] {
  for (let start = Math.max(0, path.length - 3); start < path.length; start += 1) {
    const found = CHILDREN[path.slice(start).join('/')];
    if (found !== undefined) return found.split(' ');
  }
  return [];
}

function checkChildren(element: XmlElement, rule: readonly string[]): readonly string[] {
  const order = rule.map(plainName);
  const unknown = element.children
    .filter(({ name }) => !order.includes(name))
    .map((child) => finding(child, `<${child.name}> hör inte hemma i <${element.name}>.`));
  return [...unknown, ...checkPlaces(element, order), ...rule.flatMap((word) => checkCount(element, word))];
}

function checkPlaces(element: XmlElement, order: readonly string[]): readonly string[] {
  const known = element.children.filter(({ name }) => order.includes(name));
  return known.flatMap((child, index) => {
    const before = known[index - 1];
    if (before === undefined || order.indexOf(before.name) <= order.indexOf(child.name)) return [];
    return [finding(child, `<${child.name}> ska stå före <${before.name}> i <${element.name}>.`)];
  });
}

function checkCount(element: XmlElement, word: string): readonly string[] {
  const name = plainName(word);
  const count = element.children.filter((child) => child.name === name).length;
  const mayLack = word.endsWith('?') || word.endsWith('*');
  const mayRepeat = word.endsWith('+') || word.endsWith('*');
  if (count === 0 && !mayLack) return [finding(element, `<${name}> saknas i <${element.name}>.`)];
  if (count > 1 && !mayRepeat)
    return [finding(element, `<${name}> finns ${count} gånger i <${element.name}>.`)];
  return [];
}

function plainName(word: string): string {
  return word.replace(/[?*+]$/, '');
}
