// The icons: there in every size that Excel asks for, as PNG files of exactly that size.
import { baseAddress, fileOf } from './addresses.ts';
import { finding, type CheckOptions, type ManifestRule } from './finding.ts';
import { elementAt, elementsNamed, type XmlElement } from './xml-tree.ts';
import { readPngSize } from './png-size.ts';

const REQUIRED_SIZES = ['16', '32', '80'];

interface Picture {
  readonly element: XmlElement;
  readonly url: string;
  readonly size: number;
}

export const checkPictures: ManifestRule = (root, options) => [
  ...elementsNamed(root, 'Icon').flatMap(checkSizes),
  ...listPictures(root).flatMap((picture) => checkPicture(picture, baseAddress(root), options)),
];

function checkSizes(icon: XmlElement): readonly string[] {
  const sizes = icon.children.map(({ attributes }) => attributes['size'] ?? '');
  return REQUIRED_SIZES.filter((size) => !sizes.includes(size)).map((size) =>
    finding(icon, `Bilden i storlek ${size} saknas.`),
  );
}

function listPictures(root: XmlElement): readonly Picture[] {
  const resources = elementAt(root, 'VersionOverrides', 'Resources', 'bt:Images')?.children ?? [];
  const inIcons = elementsNamed(root, 'Icon')
    .flatMap(({ children }) => children)
    .map((element) => {
      const resource = resources.find(({ attributes }) => attributes['id'] === element.attributes['resid']);
      return pictureOf(element, resource, Number(element.attributes['size']));
    });
  return [
    pictureOf(root, elementAt(root, 'IconUrl'), 32),
    pictureOf(root, elementAt(root, 'HighResolutionIconUrl'), 64),
    ...inIcons,
  ].flat();
}

/** No picture when there is no address: the checks of order and resources say so. */
function pictureOf(user: XmlElement, holder: XmlElement | undefined, size: number): readonly Picture[] {
  const url = holder?.attributes['DefaultValue'];
  return holder === undefined || url === undefined
    ? []
    : [{ element: user.name === 'OfficeApp' ? holder : user, url, size }];
}

function checkPicture(
  { element, url, size }: Picture,
  base: string | null,
  { readFile }: CheckOptions,
): readonly string[] {
  const file = fileOf(url, base);
  if (file === null) return [];
  const bytes = readFile(file);
  if (bytes === null) return [finding(element, `Bilden ${file} finns inte.`)];
  const found = readPngSize(bytes);
  if (found === null) return [finding(element, `Bilden ${file} är inte en PNG-fil.`)];
  if (found.width === size && found.height === size) return [];
  return [finding(element, `Bilden ${file} är ${found.width}×${found.height}, ska vara ${size}×${size}.`)];
}
