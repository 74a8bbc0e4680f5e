// Lines around cells, by Excel's style and weight on one side and the file's names on the other.
import type { DocumentLine } from '../document.ts';
import { asColor, asOneOf } from './arguments.ts';

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
type Style = (typeof STYLES)[number];
type Weight = (typeof WEIGHTS)[number];

const FILE_NAMES: Readonly<Record<string, readonly [Style, Weight]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** Style, weight and colour of a line, as the client has them. */
export function describeLine(line: DocumentLine | null): { style: Style; weight: Weight; color: string } {
  const [style, weight] =
    line === null ? (['None', 'Thin'] as const) : (FILE_NAMES[line.style] ?? ['Continuous', 'Thin']);
  return { style, weight, color: line?.color ?? '#000000' };
}

/** The line after some of its parts have been set. */
export function changeLine(
  line: DocumentLine | null,
  change: { readonly style?: unknown; readonly weight?: unknown; readonly color?: unknown },
): DocumentLine | null {
  const before = describeLine(line);
  // A colour or a weight for a line that is not there draws one.
  const drawn = before.style === 'None' ? 'Continuous' : before.style;
  const style = change.style === undefined ? drawn : asOneOf(change.style, STYLES, 'border style');
  if (style === 'None') return null;
  const weight =
    change.weight === undefined ? before.weight : asOneOf(change.weight, WEIGHTS, 'border weight');
  const color = change.color === undefined ? before.color : asColor(change.color, 'border color');
  return { style: fileName(style, weight), color };
}

function fileName(style: Style, weight: Weight): string {
  const names = Object.entries(FILE_NAMES).filter(([, [own]]) => own === style);
  const exact = names.find(([, [, own]]) => own === weight);
  return (exact ?? names[0])?.[0] ?? 'thin';
}
