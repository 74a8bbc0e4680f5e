// What a template for the tjänsteskrivelse may ask for: words within a paragraph, its parts, and all the numbered parts at once.
import { LETTER_PARTS } from '../../lib/index.ts';

/** Those that may stand among other words: «Handläggare: {{handläggare}}». Alone in its paragraph that one is the whole part. */
export const TEMPLATE_WORDS = ['titel', 'dnr', 'nämnd', 'datum', 'sigill', 'handläggare'] as const;

/** Those that are to stand alone in their paragraphs; `ärende` stands for the parts 1–8 with their headings. */
export const TEMPLATE_PARTS: readonly string[] = [
  'ärende',
  ...LETTER_PARTS.filter((part) => part !== 'handläggare'),
];

/** Used as `{{titel}}`. */
export const TEMPLATE_NAMES: readonly string[] = [...TEMPLATE_WORDS, ...TEMPLATE_PARTS];
