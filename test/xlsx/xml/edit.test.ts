import { describe, expect, test } from 'vitest';
import { appendChild, removeAttribute, setAttribute, XmlEdit } from '../../../src/xlsx/xml/edit.ts';
import { rootOf } from '../../../src/xlsx/xml/scan.ts';

describe('ändringar som skarvar', () => {
  test('i vilken ordning de än ges, och resten orört', () => {
    const edit = new XmlEdit('<a><b/><c/></a>')
      .replace(7, 11, '<d/>')
      .insert(3, '1')
      .insert(3, '2')
      .insert(11, '3');
    expect(edit.toString()).toBe('<a>12<b/><d/>3</a>');
  });

  test('ett tillägg där en ersättning börjar kommer före den', () => {
    expect(new XmlEdit('abc').replace(1, 2, 'X').insert(1, '-').toString()).toBe('a-Xc');
  });

  test('överlapp är vårt eget fel', () => {
    expect(() => new XmlEdit('abcdef').replace(1, 4, '').replace(3, 5, '').toString()).toThrow('overlapping');
    expect(() => new XmlEdit('abc').replace(2, 5, '')).toThrow(RangeError);
  });

  test('ändrad bara när något blir annorlunda', () => {
    expect(new XmlEdit('abc').changed).toBe(false);
    expect(new XmlEdit('abc').replace(1, 2, 'b').changed).toBe(false);
    expect(new XmlEdit('abc').insert(1, 'x').changed).toBe(true);
  });
});

describe('attribut på en tagg', () => {
  test.each([
    ['<a/>', 'r', '1', '<a r="1"/>'],
    ['<a b="1" >', 'r', '2', '<a b="1" r="2">'],
    ['<a r=\'1\' rr="2">', 'r', 'å"', '<a r="å&quot;" rr="2">'],
    ['<a x:r="1" r="2"/>', 'r', '3', '<a x:r="1" r="3"/>'],
    ['<a b="r=\'1\'"/>', 'r', '3', '<a b="r=\'1\'" r="3"/>'],
  ])('%s med %s=%s', (tag, name, value, expected) => {
    expect(setAttribute(tag, name, value)).toBe(expected);
  });

  test.each([
    ['<a r="1"/>', '<a/>'],
    ['<a b="1" r="2" c="3">', '<a b="1" c="3">'],
    ['<a rr="1"/>', '<a rr="1"/>'],
  ])('%s utan r', (tag, expected) => {
    expect(removeAttribute(tag, 'r')).toBe(expected);
  });
});

test.each([
  ['<a><b/></a>', '<a><b/><n/></a>'],
  ['<?xml version="1.0"?><x:a q="1" />', '<?xml version="1.0"?><x:a q="1"><n/></x:a>'],
])('barn sist i %s', (xml, expected) => {
  expect(appendChild(xml, rootOf(xml), '<n/>')).toBe(expected);
});
