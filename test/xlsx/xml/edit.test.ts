import fc from 'fast-check';
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

describe('det minsta som ändras', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '<') });

  test('ger samma text som en hel ersättning, och delar inget tecken', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, old, now, after) => {
        const xml = before + old + after;
        const edit = new XmlEdit(xml).amend(before.length, before.length + old.length, now);
        expect(edit.toString()).toBe(before + now + after);
        for (const piece of edit.inPieces().pieces()) expect(Buffer.from(piece).toString()).toBe(piece);
        expect(edit.changed).toBe(old !== now);
      }),
    );
  });

  test('bitarna är hela texten, hur många gånger de än går igenom', () => {
    const edit = new XmlEdit('<a><b/></a>').insert(3, '<x/>').replace(3, 7, '').insert(11, '!');
    const pieces = edit.inPieces();
    expect([...pieces.pieces()]).toEqual(['<a>', '<x/>', '</a>', '!']);
    expect([...pieces.pieces()].join('')).toBe(edit.toString());
  });

  test('överlappande ändringar sägs ifrån om genast', () => {
    const edit = new XmlEdit('abcdef').replace(0, 4, 'x').replace(2, 5, 'y');
    expect(() => edit.inPieces()).toThrow('overlapping');
  });
});

describe('text som tas efter hand', () => {
  const DIGITS = '0123456789'.repeat(3);
  const SPLICES = fc.array(
    fc.record({ at: fc.nat(29), length: fc.nat(1), text: fc.string({ maxLength: 3 }) }),
    {
      maxLength: 8,
    },
  );

  test('blir tillsammans densamma som hela texten', () => {
    fc.assert(
      fc.property(SPLICES, fc.array(fc.nat(30), { maxLength: 4 }), (splices, stops) => {
        // One replacement at most at each place, so that none overlap.
        const edits = [...new Map(splices.map((splice) => [splice.at, splice])).values()].sort(
          (a, b) => a.at - b.at,
        );
        const edit = new XmlEdit(DIGITS);
        let text = '';
        let next = 0;
        for (const stop of [...stops].sort((a, b) => a - b)) {
          for (; next < edits.length && (edits[next]?.at ?? 0) < stop; next += 1)
            replaceIn(edit, edits[next]);
          text += edit.take(stop);
        }
        for (; next < edits.length; next += 1) replaceIn(edit, edits[next]);
        text += edit.toString();
        const whole = new XmlEdit(DIGITS);
        for (const splice of edits) replaceIn(whole, splice);
        expect(text).toBe(whole.toString());
        expect(edit.changed).toBe(whole.changed);
      }),
    );
  });

  function replaceIn(edit: XmlEdit, splice: { at: number; length: number; text: string } | undefined): void {
    if (splice !== undefined) edit.replace(splice.at, splice.at + splice.length, splice.text);
  }

  test('det som har tagits kan inte ändras mer', () => {
    const edit = new XmlEdit('abcdef');
    edit.insert(5, '!');
    expect(edit.take(3)).toBe('abc');
    expect(edit.insert(3, '-').toString()).toBe('-de!f');
    expect(() => edit.insert(2, '?')).toThrow(RangeError);
  });
});
