// The opening of the seal's number, for the foot of each page: the whole of it stands once in every output.

/** Long enough to tell the paper by and to be checked with «kontrollera»; with their blanks, four groups of four. */
const SHOWN = '5ea1 5ea1 5ea1 5ea1'.length;

/** `sealText`: the number in groups. «Sigill 1498 7764 0464 1cbd …» */
export function shortSeal(sealText: string): string {
  return `Sigill ${sealText.slice(0, SHOWN)} …`;
}
