// The addresses in the manifest: all in one folder that Excel can reach, and to files that are there.
import { currentAddress, UNSET_ADDRESS } from './base-address.ts';
import { finding, type CheckOptions, type ManifestRule } from './finding.ts';
import { allElements, type XmlElement } from './xml-tree.ts';

/** Where addresses stand; the page of the pane comes first and sets the folder for the others. */
const HOLDERS = ['SourceLocation', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'bt:Image', 'bt:Url'];

/** An address in the manifest, where it stands. */
interface ManifestAddress {
  readonly element: XmlElement;
  readonly url: string;
}

/** Every address in the manifest, those of other languages too. */
function listAddresses(root: XmlElement): readonly ManifestAddress[] {
  return allElements(root)
    .filter(({ name }) => HOLDERS.includes(name))
    .flatMap((holder) => allElements(holder))
    .flatMap((element) =>
      ['DefaultValue', 'Value'].flatMap((attribute) => {
        const url = element.attributes[attribute];
        return url === undefined ? [] : [{ element, url }];
      }),
    );
}

/** The folder's address, with a closing `/`: that of the pane's page. */
export function baseAddress(root: XmlElement): string | null {
  const page = allElements(root).find(
    ({ name, attributes }) => name === 'SourceLocation' && 'DefaultValue' in attributes,
  );
  const url = page?.attributes['DefaultValue'];
  return url === undefined ? null : currentAddress(`<SourceLocation DefaultValue="${url}"/>`);
}

/** The file that an address is to, from the manifest's folder; null when it is elsewhere. */
export function fileOf(url: string, base: string | null): string | null {
  return base !== null && url.startsWith(base) ? url.slice(base.length) : null;
}

export const checkAddresses: ManifestRule = (root, options) => {
  const base = baseAddress(root);
  return listAddresses(root).flatMap(({ element, url }) => {
    const fault = addressFault(url, base, options);
    return fault === null ? [] : [finding(element, fault)];
  });
};

function addressFault(
  url: string,
  base: string | null,
  { production, readFile }: CheckOptions,
): string | null {
  if (!url.startsWith('https://') && (production || !isOwnMachine(url)))
    return `Adressen ska börja med https://: «${url}».`;
  const file = fileOf(url, base);
  if (file === null) return `Adressen ligger inte i samma mapp som rutan (${base ?? 'okänd'}): «${url}».`;
  if (!production) return null;
  if (isOwnMachine(url)) return `Adressen gäller bara under utveckling: «${url}».`;
  if (url.startsWith(UNSET_ADDRESS)) return 'Manifestet har ingen adress ännu.';
  return readFile(file) === null ? `Filen ${file} finns inte.` : null;
}

function isOwnMachine(url: string): boolean {
  return /^https?:\/\/(?:localhost|127\.0\.0\.1)[:/]/.test(url);
}
