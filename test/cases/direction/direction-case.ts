// The forms of cases about which way is better: the text, what it has to say, and why (in Swedish).

/** What a measure's name has to say. */
export type NameCase = readonly [
  name: string,
  direction: 'higher' | 'lower' | 'unclear' | 'none',
  why: string,
];

/** What a cell of the column «Riktning» has to say; `ask` with the way that its suggestion names. */
export type ColumnCase = readonly [
  text: string,
  reading: 'higher' | 'lower' | 'none' | 'ask higher' | 'ask lower',
  why: string,
];
