import { describe, expect, test } from 'vitest';
import { plainXml } from '../../../src/xlsx/xml/plain-xml.ts';
import {
  attributes,
  childOf,
  childrenOf,
  namespaceOf,
  prefixedAttribute,
  rootOf,
  tags,
  textOf,
} from '../../../src/xlsx/xml/scan.ts';

const slice = (xml: string, place: { start: number; end: number }): string =>
  xml.slice(place.start, place.end);

describe('taggar och element', () => {
  test('taggar i ordning, med prefix och utan kommentarer', () => {
    const xml = '<?xml version="1.0"?><!-- <x> --><x:a b="1>2"><![CDATA[<c>]]><d/></x:a>';
    expect([...tags(xml)].map(({ name, prefix, kind }) => [prefix, name, kind])).toEqual([
      ['x:', 'a', 'open'],
      ['', 'd', 'empty'],
      ['x:', 'a', 'close'],
    ]);
    expect([...tags(xml)].map((tag) => slice(xml, tag))).toEqual(['<x:a b="1>2">', '<d/>', '</x:a>']);
  });

  test('barn är de närmaste, också när namnet upprepas inuti', () => {
    const xml = '<a><b><b>1</b></b><c/>text<b>2</b></a>';
    const children = childrenOf(xml, rootOf(xml));
    expect(children.map(({ start, elementEnd }) => xml.slice(start, elementEnd))).toEqual([
      '<b><b>1</b></b>',
      '<c/>',
      '<b>2</b>',
    ]);
    expect(children.map((child) => textOf(xml, child))).toEqual(['1', '', '2']);
  });

  test.each([
    ['<w><sheetData><row><c/></row></sheetData><m/></w>', 'vanligt'],
    [
      '<w><sheetData><row/><!-- </sheetData> --><row/></sheetData><m/></w>',
      'falsk sluttagg i kommentar inuti',
    ],
    ['<w><sheetData/><!-- </sheetData> --><m/></w>', 'tomt'],
    ['<x:w xmlns:x="u"><x:sheetData><x:row/></x:sheetData><x:m/></x:w>', 'prefix'],
  ])('sheetData hoppas över helt: %s', (xml) => {
    const children = childrenOf(xml, rootOf(xml));
    expect(children.map(({ name }) => name)).toEqual(['sheetData', 'm']);
  });

  test('attribut avkodade, med namn som de står', () => {
    const xml = '<a r:id="1" xml:space=\'preserve\' t="&quot;å&#10;b\nc" constructor="nej"/>';
    const attrs = attributes(xml, rootOf(xml));
    expect({ ...attrs }).toEqual({ 'r:id': '1', 'xml:space': 'preserve', t: '"å\nb c', constructor: 'nej' });
    expect(prefixedAttribute(attrs, 'id')).toBe('1');
    expect(attributes('<a/>', rootOf('<a/>')).constructor).toBeUndefined();
  });

  test('namnrymd på taggen', () => {
    const xml = '<x:a xmlns="urn:1" xmlns:x="urn:2"><b xmlns="urn:3"/></x:a>';
    expect(namespaceOf(xml, rootOf(xml))).toBe('urn:2');
    const child = childOf(xml, rootOf(xml), 'b');
    expect(child === null ? null : namespaceOf(xml, child)).toBe('urn:3');
  });

  test('text utan kommentarer, med CDATA', () => {
    const xml = '<a>1 &lt;<!-- bort --><![CDATA[ &amp; <b>]]><b> 3</b></a>';
    expect(textOf(xml, rootOf(xml))).toBe('1 < &amp; <b> 3');
  });

  test.each(['', 'x', '<', '<a', '<a b="', '</a>', '<a><b>', '<!--', '<a><sheetData>'])(
    'avbruten XML %j ger mindre men fastnar inte',
    (xml) => {
      const root = rootOf(xml);
      expect(childrenOf(xml, root).length).toBeLessThanOrEqual(1);
      expect([...tags(xml)].length).toBeLessThanOrEqual(2);
    },
  );

  test('enkel XML säger samma sak', () => {
    const xml = '<?xml version="1.0"?><a><?p x?>1<!-- 2 --><![CDATA[<3>&]]></a>';
    expect(plainXml(xml)).toBe('<a>1&lt;3&gt;&amp;</a>');
    expect(plainXml('<a>!?</a>')).toBe('<a>!?</a>');
  });
});
