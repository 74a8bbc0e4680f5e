import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { checkXml } from '../../../src/xlsx/xml/well-formed.ts';

describe('vad som är välformad XML', () => {
  test.each([
    ['<a/>', 'ett tomt element'],
    [
      '<?xml version="1.0"?>\r\n<!--x--><a b=\'1\' c = "2">t<![CDATA[<&]]>&amp;<b/></a >\n',
      'allt på en gång',
    ],
    ['<x:a xmlns:x="urn:x"><x:b/></x:a>', 'prefix'],
    ['<a b="&#10;>"/>', 'större än i ett värde'],
    ['<å/>', 'svenska bokstäver i namn'],
  ])('%s: %s', (xml) => {
    expect(checkXml(xml)).toBeNull();
  });

  test.each([
    ['', 'inget element'],
    ['text', 'ingen tagg'],
    ['<a>', 'aldrig stängd'],
    ['<a></b>', 'fel namn'],
    ['<ab></a>', 'bara början av namnet'],
    ['<a></ab>', 'mer än namnet'],
    ['<a/><b/>', 'två rötter'],
    ['<a/>x', 'text efter roten'],
    ['<a b=1/>', 'utan citattecken'],
    ['<a b="1"c="2"/>', 'utan blanksteg'],
    ['<a b="1" b="2"/>', 'samma attribut två gånger'],
    [
      `<a ${Array.from({ length: 201 }, (_, at) => `b${String(at)}=""`).join(' ')}/>`,
      'orimligt många attribut',
    ],
    ['<a b="<"/>', 'mindre än i ett värde'],
    ['<a>&nbsp;</a>', 'okänd entitet'],
    ['<a>& </a>', 'ensamt et-tecken'],
    ['<a b="&x;"/>', 'okänd entitet i ett värde'],
    ['<a>\u0001</a>', 'styrtecken'],
    ['<a><!-- </a>', 'kommentar som aldrig slutar'],
    ['<a/><?xml version="1.0"?>', 'XML-deklaration sist'],
    ['<a><![CDATA[</a>', 'CDATA som aldrig slutar'],
    ['<1a/>', 'namn som börjar med siffra'],
    ['<a/', 'avbruten tagg'],
    ['</a>', 'bara en sluttagg'],
  ])('inte %j: %s', (xml) => {
    expect(checkXml(xml)).toBe('malformed');
  });

  test.each([
    ['<!DOCTYPE a><a/>'],
    ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ])('dokumenttyp: %s', (xml) => {
    expect(checkXml(xml)).toBe('doctype');
  });

  test('det som godtas godtas också av en främmande tolk', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b/>',
      '<b c="1">',
      '</b>',
      'text',
      '&amp;',
      '&',
      '<!--k-->',
      '<![CDATA[x]]>',
      '<',
      '>',
      '"',
      ' ',
      '<?p i?>',
      '<b c="&lt;" d=\'"\'/>',
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const xml = `<a>${pieces.join('')}</a>`;
        if (checkXml(xml) !== null) return;
        accepted++;
        expect(faultOf(xml)).toBeNull();
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

function faultOf(xml: string): string | null {
  let fault: string | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => (fault ??= error.message));
  parser.write(xml).close();
  return fault;
}
