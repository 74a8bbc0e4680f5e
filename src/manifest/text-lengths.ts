// How long the texts may be before Excel cuts them or refuses the manifest.
import { finding, type ManifestRule } from './finding.ts';
import { allElements, type XmlElement } from './xml-tree.ts';

/** Longest text by where it stands. The short strings are labels and titles, the long ones descriptions. */
const LONGEST: Readonly<Record<string, number>> = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
  'bt:Urls': 2048,
  'bt:Images': 2048,
};

export const checkTextLengths: ManifestRule = (root) =>
  allElements(root).flatMap((element) => {
    const longest = LONGEST[element.name];
    if (longest === undefined) return [];
    return allElements(element).flatMap((one) => checkTexts(one, longest));
  });

function checkTexts(element: XmlElement, longest: number): readonly string[] {
  const { DefaultValue: standard, Value: other } = element.attributes;
  return [element.text, standard ?? '', other ?? '']
    .filter((text) => text.length > longest)
    .map((text) =>
      finding(element, `Texten är ${text.length} tecken, högst ${longest} ryms: «${text.slice(0, 40)}…».`),
    );
}
