// Text in pieces becomes the same bytes as in one, wherever the pieces and chunks are divided.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { XmlEncoder } from '../../../src/xlsx/opc/xml-encoder.ts';

function encoded(pieces: readonly string[]): string {
  return Buffer.concat(chunksOf(pieces)).toString('utf8');
}

/** Each chunk as it is when it comes; its bytes may be used again. */
function chunksOf(pieces: readonly string[]): readonly Buffer[] {
  return Array.from(new XmlEncoder().encode(pieces), (chunk) => Buffer.from(chunk));
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
    const text = Array.from({ length: 400_000 }, (_, index) => `å${String(index)}`).join('');
    expect(chunksOf([text]).length).toBeGreaterThan(3);
    expect(encoded([text]) === text).toBe(true);
  });

  test('en del står kvar tills den näst nästa efterfrågas', () => {
    const chunks = new XmlEncoder().encode(
      Array.from({ length: 6 }, (_, index) => String(index).repeat(2 ** 19)),
    );
    const firstOf = (chunk: Uint8Array | undefined): number | undefined => chunk?.[0];
    let before: Uint8Array | undefined;
    let digit = 0x30;
    for (const chunk of chunks) {
      if (before !== undefined) expect(firstOf(before)).toBe(digit - 1);
      if (chunk.length > 0) expect(firstOf(chunk)).toBe(digit);
      before = chunk.length > 0 ? chunk : undefined;
      digit += 1;
    }
    expect(digit).toBeGreaterThan(0x35);
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
