// Cell styles, as far as judging and writing back need them: number format, own background, locked.
import type { StyleSnapshot } from '../../../lib/index.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { attributes, childOf, childrenOf, rootOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { builtInFormat } from './number-formats.ts';

const DEFAULT_STYLE: StyleSnapshot = { numberFormat: 'General', filled: false, locked: true };

/** The styles that cells point into, at least one; `undefined` stands for a workbook without a style part. */
export function readStyles(xml: string | undefined): StyleSnapshot[] {
  if (xml === undefined) return [DEFAULT_STYLE];
  const children = childrenOf(xml, rootOf(xml));
  const listOf = (name: string): Element[] => {
    const list = children.find((child) => child.name === name);
    return list === undefined ? [] : childrenOf(xml, list);
  };
  const formats = readNumberFormats(xml, listOf('numFmts'));
  const fills = listOf('fills').map((fill) => isFilled(xml, fill));
  const styles = listOf('cellXfs').map((xf) => readStyle(xml, xf, formats, fills));
  return styles.length === 0 ? [DEFAULT_STYLE] : styles;
}

function readNumberFormats(xml: string, elements: readonly Element[]): Map<number, string> {
  return new Map(
    elements.map((element) => {
      const attrs = attributes(xml, element);
      return [Number(attrs['numFmtId']), attrs['formatCode'] ?? 'General'];
    }),
  );
}

function readStyle(
  xml: string,
  xf: Element,
  formats: ReadonlyMap<number, string>,
  fills: readonly boolean[],
): StyleSnapshot {
  const attrs = attributes(xml, xf);
  const format = Number(attrs['numFmtId'] ?? 0);
  const protection = childOf(xml, xf, 'protection');
  return {
    numberFormat: formats.get(format) ?? builtInFormat(format),
    filled: fills[Number(attrs['fillId'] ?? 0)] ?? false,
    locked: protection === null || isTrue(attributes(xml, protection)['locked'], true),
  };
}

/** Whether a fill shows. Plain white does not: sheets are often painted white only to hide the grid. */
function isFilled(xml: string, fill: Element): boolean {
  const kind = childrenOf(xml, fill)[0];
  if (kind === undefined) return false;
  if (kind.name !== 'patternFill') return true;
  const pattern = attributes(xml, kind)['patternType'] ?? 'none';
  if (pattern !== 'solid') return pattern !== 'none';
  const colour = childOf(xml, kind, 'fgColor');
  return colour === null || !isWhite(attributes(xml, colour));
}

// The first colour of a theme is the window background; 1, 9 and 65 are white in the old palette.
function isWhite(colour: Readonly<Record<string, string>>): boolean {
  if (colour['rgb'] !== undefined) return /^(?:[0-9a-f]{2})?ffffff$/i.test(colour['rgb']);
  if (colour['theme'] !== undefined) return colour['theme'] === '0' && Number(colour['tint'] ?? 0) === 0;
  return ['1', '9', '65'].includes(colour['indexed'] ?? '');
}
