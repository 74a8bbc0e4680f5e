// When two spellings of a name are the same name.
import { remembered } from '../swedish/remembered.ts';
import { tidy } from '../swedish/spaces.ts';

/** The name without case, spare spaces, kinds of dash and surrounding punctuation: `nameKey(' «En trygg  kommun».')` equals `nameKey('en trygg kommun')`. */
export const nameKey = remembered((name: string): string =>
  tidy(name.normalize('NFC')).toLowerCase().replace(DASHES, '-').replace(SURROUNDING, ''),
);

// Excel makes a dash of a hyphen as it is typed: «Andel trygga – kvinnor».
const DASHES = /[‐‑‒–—−]/gu;
// What is neither letter nor figure at either end; «%» and «+» in the middle of a name are part of it.
const SURROUNDING = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
