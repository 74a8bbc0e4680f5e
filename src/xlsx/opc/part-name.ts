// Names of the parts in a package: absolute, with `/`, compared without regard to case or percent-encoding.

/** The package itself as the source of relationships. */
export const PACKAGE_ROOT = '/';
export const CONTENT_TYPES_PART = '/[Content_Types].xml';

/** What two spellings of the same part name have in common; for looking up, not for showing. */
export function partKey(part: string): string {
  return decodePercent(part).toLowerCase();
}

/** The part name of a zip entry: `xl\workbook.xml` → `/xl/workbook.xml`. */
export function partNameOfEntry(entryName: string): string {
  const path = entryName.replace(/\\/g, '/');
  return path.startsWith('/') ? path : `/${path}`;
}

/** The part that holds the relationships of a part: `/xl/workbook.xml` → `/xl/_rels/workbook.xml.rels`. */
export function relationshipsPartOf(part: string): string {
  const divide = part.lastIndexOf('/') + 1;
  return `${part.slice(0, divide)}_rels/${part.slice(divide)}.rels`;
}

/**
 * The part that a relationship's target names, seen from its source: `('/xl/workbook.xml', 'worksheets/sheet1.xml')` →
 * `/xl/worksheets/sheet1.xml`. A target that climbs out of the package keeps its `..` and so names no part.
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replace(/[?#].*$/, '').replace(/\\/g, '/');
  const folder = path.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/'));
  const segments: string[] = [];
  for (const segment of `${folder}/${path}`.split('/')) {
    if (segment === '' || segment === '.') continue;
    const climbsOut = segments.length === 0 || segments.at(-1) === '..';
    if (segment === '..' && !climbsOut) segments.pop();
    else segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

/** The inverse of `resolveTarget`: how `target` is written in the relationships of `source`. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(1, -1);
  const to = target.split('/').slice(1);
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  // A stored name may already hold percent-encoding, which is not to be encoded again.
  return encodeURI(path).replace(/%25/g, '%');
}

function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the name stands for itself.
    return text;
  }
}
