// Tidying texts: what is tidy already is seen at once, and never otherwise than by tidying it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidy } from '../../../lib/swedish/spaces.ts';

const piece = fc.oneof(
  fc.constantFrom(
    ' ',
    '  ',
    '\u00A0',
    '\t',
    '\n',
    '\u00AD',
    '\u200B',
    '\uFEFF',
    'e\u0301',
    'å',
    '–',
    '€',
    '\u2009',
    '🟢',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

it('ger samma text som att normera, ta bort det osynliga och slå ihop blanka, vilken text det än är', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const plain = text
        .normalize('NFC')
        .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
        .replace(/[ \u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n\v\f\u2028\u2029]+/gu, ' ')
        .trim();
      expect(tidy(text)).toBe(plain);
      expect(tidy(plain)).toBe(tidy(tidy(plain)));
    }),
    { numRuns: 2000 },
  );
});
