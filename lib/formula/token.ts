// The parts that a formula's text is cut into.
import type { Span } from './formula-problem.ts';

/** The signs of a formula, in the one spelling that the grammar knows. */
export type Sign = '+' | '-' | '*' | '/' | '^' | '(' | ')' | ';' | '%' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A number, a word (a name, a function, och/eller/inte), a sign, or the end of the text; `text` as it is written. */
export type Token = Span & { readonly text: string } & (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'word'; readonly word: string }
    | { readonly kind: 'sign'; readonly sign: Sign }
    | { readonly kind: 'end' }
  );
