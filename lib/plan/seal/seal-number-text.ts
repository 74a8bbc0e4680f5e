// The number of a seal as it is printed, and read back as it is typed from paper.

/** The number in groups of four, with ordinary spaces so that it may be broken between lines: `'9f86 d081 884c …'`; all 64 figures. */
export function sealNumberText(whole: string): string {
  return (whole.match(/.{1,4}/g) ?? []).join(' ');
}

/** Fewer figures of a printed number say too little. */
const LEAST_TYPED = 8;
const MOST_TYPED = 64;

/**
 * What a person types or pastes: the groups with blanks, dots or dashes between them, perhaps the word before, and what follows in the line of the
 * sheet «Måluppfyllelse».
 */
const TYPED = /^\s*(?:sigill\b[\s:]*)?([0-9a-f\s.·\-–…]+)(?:\(SHA-256\).*)?$/is;

/** The number, or its beginning, as it was typed: `'9f86d081'` of «Sigill 9F86 D081 …»; null where it is no such number or too little of one. */
export function readTypedSealNumber(typed: string): string | null {
  const figures =
    TYPED.exec(typed)?.[1]
      ?.replace(/[^0-9a-f]/gi, '')
      .toLowerCase() ?? '';
  return figures.length >= LEAST_TYPED && figures.length <= MOST_TYPED ? figures : null;
}
