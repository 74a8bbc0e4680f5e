// What every section may say: that a colour is for all that is left, or that it is not used.
import type { Shape } from './shape.ts';

type WholeCell = { readonly kind: 'never' } | { readonly kind: 'otherwise' };

/** «I övrigt» and «används inte», which stand alone in a cell. */
export const WHOLE_CELL_SHAPES: readonly Shape<WholeCell>[] = [
  {
    says: [
      'i? (övrigt|övriga) (fall)?',
      'annars',
      'allt? (annat|övrigt)',
      'allt annat|allt övrigt|alla övriga|de övriga',
      'i? (alla|allt) (andra|övriga) (fall)?',
      'i? annat fall',
      'resten|resterande|andra fall',
      '(inget|ingen|inte något) av (ovanstående|de andra|det andra)',
    ],
    means: () => ({ kind: 'otherwise' }),
    offer: 'i övrigt',
  },
  {
    says: [
      '(grönt|gult|rött|grön|gul|röd|färgen|ingen färg)? (används|användes|förekommer|ges|finns|gäller) (inte|aldrig)',
      '(grönt|gult|rött|grön|gul|röd|färgen)? aldrig',
      '(grönt|gult|rött|grön|gul|röd|färgen)? (används)? inte (aktuellt|aktuell|använd|använt|tillämpligt)',
      '–',
    ],
    means: () => ({ kind: 'never' }),
    offer: 'används inte',
  },
];
