// The last touch on a package of Office XML: parts mended that the libraries leave unfinished, and the clock taken out, so that the same
// report gives the same bytes.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** What a library's package is mended with. */
export interface Mending {
  /** The text of a part as it should be, which may be as it was. */
  readonly mend: (xml: string, name: string) => string;
  /** What a part is to be called; left out: all keep their names. */
  readonly rename?: (name: string) => string;
}

// The first day that a zip file can tell, in whatever time zone.
const NO_TIME = new Date(1980, 0, 1);
const COMPRESSION = 6;

/** The package with each XML part mended; `when`, an ISO minute, is when it was made, according to its own properties. */
export function finishPackage(bytes: Uint8Array, when: string, { mend, rename }: Mending): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    // The folders that some programs list besides are no parts.
    if (name.endsWith('/')) continue;
    parts[rename?.(name) ?? name] = [
      mendContent(content, name, when, mend),
      { mtime: NO_TIME, level: COMPRESSION },
    ];
  }
  return zipSync(parts);
}

function mendContent(content: Uint8Array, name: string, when: string, mend: Mending['mend']): Uint8Array {
  if (name.endsWith('.xlsx')) return finishPackage(content, when, { mend: (xml) => xml });
  // What some programs call the part of the document's properties.
  if (!/\.(?:xml|rels|psmdcp)$/.test(name)) return content;
  const xml = strFromU8(content);
  const timed = name === 'docProps/core.xml' || name.endsWith('.psmdcp') ? withTime(xml, when) : xml;
  const mended = mend(timed, name);
  return mended === xml ? content : strToU8(mended);
}

function withTime(xml: string, when: string): string {
  return xml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(<\/dcterms:\2>)/g,
    (_, start: string, __, end: string) => `${start}${when.slice(0, 16)}:00Z${end}`,
  );
}
