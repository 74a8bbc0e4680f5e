// Notes («anteckningar») and threaded comments («kommentarer») of a sheet.
import { parseArea, type NoteSnapshot } from '../../../lib/index.ts';
import { plainXml } from '../xml/plain-xml.ts';
import { attributes, childOf, childrenOf, rootOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { richText } from './rich-text.ts';

/** Notes and threads from the sheet's comment parts. Excel keeps a stand-in note for every thread, which is left out. */
export function readNotes(commentParts: readonly string[], threadParts: readonly string[]): NoteSnapshot[] {
  const threads = new Map<string, NoteSnapshot>();
  for (const part of threadParts) addThreads(threads, plainXml(part));
  const notes = commentParts.flatMap((part) => readComments(plainXml(part)));
  return [...notes.filter((note) => !threads.has(keyOf(note))), ...threads.values()];
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row},${column}`;
}

function readComments(xml: string): NoteSnapshot[] {
  const list = childOf(xml, rootOf(xml), 'commentList');
  if (list === null) return [];
  return childrenOf(xml, list).flatMap((comment) => {
    const text = childOf(xml, comment, 'text');
    return noteAt(
      xml,
      comment,
      text === null ? '' : richText(xml, text.contentStart, text.contentEnd),
      false,
    );
  });
}

/** A thread is a first comment and its answers, in order, all with the same cell. */
function addThreads(threads: Map<string, NoteSnapshot>, xml: string): void {
  for (const comment of childrenOf(xml, rootOf(xml))) {
    const text = childOf(xml, comment, 'text');
    for (const note of noteAt(xml, comment, text === null ? '' : textOf(xml, text), true)) {
      const before = threads.get(keyOf(note));
      threads.set(
        keyOf(note),
        before === undefined ? note : { ...note, text: `${before.text}\n${note.text}` },
      );
    }
  }
}

/** The note as a list of one, or empty when its address is none. */
function noteAt(xml: string, comment: Element, text: string, threaded: boolean): NoteSnapshot[] {
  const area = parseArea(attributes(xml, comment)['ref'] ?? '');
  return area === null ? [] : [{ row: area.top, column: area.left, text, threaded }];
}
