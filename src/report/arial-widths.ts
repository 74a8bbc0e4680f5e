// How wide the letters of Arial are, in thousandths of their height: the font's published metrics, which Liberation Sans and Helvetica share.

type Widths = readonly (readonly [width: number, characters: string])[];

const PLAIN: Widths = [
  [191, "'"],
  [222, 'ijl‘’‚'],
  [260, '|¦'],
  [278, ' \u00A0!,./:;I[\\]ft·ı'],
  [333, '()-`r¡­‑‐“”„‹›²³'],
  [350, '•'],
  [355, '"'],
  [389, '*'],
  [400, '°'],
  [469, '^'],
  [500, 'Jcksvxyz'],
  [549, '±÷≤≥≈≠'],
  [556, '#$0123456789?L_abdeghnopqu£€§«»–đħł'],
  [584, '+<=>~×−'],
  [604, '●■'],
  [611, 'FTZßø'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUwÐĐ'],
  [778, 'GOQØ'],
  [833, 'Mm'],
  [889, '%æ'],
  [944, 'Wœ'],
  [990, '▲'],
  [1000, '…—‰→ÆŒ'],
  [1015, '@'],
];

const BOLD: Widths = [
  [238, "'"],
  [278, ' \u00A0,./I\\ijl·ı‘’‚'],
  [280, '|¦'],
  [333, '!()-:;[]`ft¡­‑‐‹›²³'],
  [350, '•'],
  [389, '*r{}'],
  [400, '°'],
  [474, '"'],
  [500, 'z“”„'],
  [549, '±÷≤≥≈≠'],
  [556, '#$0123456789J_aceksvxy£€§«»–'],
  [584, '+<=>^~×−'],
  [604, '●■'],
  [611, '?FLTZbdghnopqußøđħł'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRUÐĐ'],
  [778, 'GOQwØ'],
  [833, 'M'],
  [889, '%mæ'],
  [944, 'Wœ'],
  [975, '@'],
  [990, '▲'],
  [1000, '…—‰→ÆŒ'],
];

const tableOf = (widths: Widths): ReadonlyMap<string, number> =>
  new Map(widths.flatMap(([width, characters]) => Array.from(characters, (each) => [each, width] as const)));

const TABLES = { plain: tableOf(PLAIN), bold: tableOf(BOLD) } as const;
/** For what Arial has no letter for, and another font steps in: as wide as anything in it. */
const UNKNOWN = 1100;

/** Thousandths of the height; `å` is as wide as `a`, since a mark above or below takes no room beside. */
export function letterWidth(character: string, isBold: boolean): number {
  const table = isBold ? TABLES.bold : TABLES.plain;
  return table.get(character) ?? table.get(Array.from(character.normalize('NFD'))[0] ?? '') ?? UNKNOWN;
}
