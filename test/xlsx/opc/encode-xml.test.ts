// Text in pieces becomes the same bytes as in one, wherever the pieces and chunks are divided.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeXml } from '../../../src/xlsx/opc/encode-xml.ts';

function encoded(pieces: readonly string[]): string {
  return Buffer.concat([...encodeXml(pieces)]).toString('utf8');
}

const PIECES = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }));

describe('text till byte', () => {
  test('alla bitar kommer med i ordning', () => {
    fc.assert(
      fc.property(PIECES, (pieces) => {
        expect(encoded(pieces)).toBe(pieces.join(''));
      }),
    );
  });

  test.each([0, 1, 2, 3])('ett tecken av två halvor delas aldrig: %i tecken före', (before) => {
    const text = 'x'.repeat(before) + '😀'.repeat(200_000);
    expect(encoded([text])).toBe(text);
    expect(encoded([text.slice(0, before + 2), text.slice(before + 2)])).toBe(text);
  });

  test('en stor text kommer i flera delar', () => {
    expect([...encodeXml(['å'.repeat(2_000_000)])].length).toBeGreaterThan(3);
  });

  test('kodningen i deklarationen blir UTF-8, också när den är delad', () => {
    expect(encoded(['<?xml version="1.0" enc', "oding='UTF-16'?><å/>"])).toBe(
      '<?xml version="1.0" encoding=\'UTF-8\'?><å/>',
    );
    expect(encoded(['<?xml version="1.0" encoding="utf-8"?><å/>'])).toBe(
      '<?xml version="1.0" encoding="utf-8"?><å/>',
    );
  });
});
