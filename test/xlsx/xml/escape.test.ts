import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import {
  decodeXstring,
  encodeXstring,
  escapeAttribute,
  escapeText,
  unescapeXml,
} from '../../../src/xlsx/xml/escape.ts';

/** Any text at all, with what is hard to escape more often than chance would have it. */
const hardText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '_x000D_',
        '_x005F_',
        '_',
        'x0041',
        '_x0041',
        '\r',
        '\n',
        '\u0001',
        '\uD800',
        '&',
        '<',
        ']]>',
        'åäö',
      ),
    ),
  )
  .map((pieces) => pieces.join(''));

/** What a parser that is not our own reads out of a document. */
function parsed(xml: string): { text: string; attribute: string } {
  const parser = new SaxesParser();
  const found = { text: '', attribute: '' };
  parser.on('text', (text) => (found.text += text));
  parser.on('opentag', ({ attributes }) => (found.attribute = attributes['a'] ?? ''));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describe('text till XML och tillbaka', () => {
  test('text som XML kan bära läses tillbaka av en främmande tolk', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const allowed = text.replace(/[^\t\n\r\u0020-\uFFFD]/g, '');
        const found = parsed(`<r a="${escapeAttribute(allowed)}">${escapeText(allowed)}</r>`);
        expect(found).toEqual({ text: allowed, attribute: allowed });
      }),
    );
  });

  test('vilken text som helst ger välformad XML', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(() => parsed(`<r a="${escapeAttribute(text)}">${escapeText(text)}</r>`)).not.toThrow();
      }),
    );
  });

  test('skriven i formatets egen form och läst ger samma text', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(decodeXstring(unescapeXml(escapeText(encodeXstring(text))))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['a\u0001b', 'a_x0001_b', 'ett styrtecken'],
    ['_x000D_', '_x005F_x000D_', 'text som ser ut som en kod'],
    ['_x0041\u0001', '_x005F_x0041_x0001_', 'koden efter skulle sluta en som inte är någon'],
    ['Mål_x', 'Mål_x', 'ett understreck som inte kan missförstås'],
    ['a\r\nb', 'a_x000D_\nb', 'vagnretur går annars förlorad'],
  ])('%j skrivs %s: %s', (text, written) => {
    expect(encodeXstring(text)).toBe(written);
    expect(decodeXstring(written)).toBe(text);
  });

  test.each([
    ['A &amp; B', 'A & B'],
    ['&#229;&#xE4;&#x1F600;', 'åä😀'],
    ['&lt;&gt;&quot;&apos;', '<>"\''],
    ['&amp;amp;', '&amp;'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['&#13;', '\r'],
    ['&#1114112; &nbsp; &', '&#1114112; &nbsp; &'],
  ])('%j betyder %j', (xml, text) => {
    expect(unescapeXml(xml)).toBe(text);
  });
});
