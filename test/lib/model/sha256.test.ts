// SHA-256 against the standard's own examples and Node's.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growSha256 } from '../../../lib/model/sha256.ts';

function sha256(...texts: readonly string[]): string {
  const growing = growSha256();
  for (const text of texts) growing.add(text);
  return growing.value();
}

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('ger standardens svar för «%s»', (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  it('ger samma svar som Node för alla texter, hela eller i delar', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (parts) => {
        const expected = createHash('sha256').update(parts.join(''), 'utf8').digest('hex');
        expect(sha256(...parts)).toBe(expected);
        expect(sha256(parts.join(''))).toBe(expected);
      }),
    );
  });

  it('kan läsas av på vägen', () => {
    const growing = growSha256();
    growing.add('ab');
    growing.value();
    growing.add('c');
    expect(growing.value()).toBe(sha256('abc'));
  });

  it('tar slut i varje längd av ett block', () => {
    for (let length = 0; length < 130; length++) {
      const text = 'å'.repeat(length >> 1) + 'x'.repeat(length & 1);
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });
});
