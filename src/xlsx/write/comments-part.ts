// The part that holds a sheet's notes («anteckningar»): who wrote which, and adding, rewording and removing our own.
import { cellAddress, NOTE_OPENING, parseArea } from '../../../lib/index.ts';
import { richText } from '../read/rich-text.ts';
import { XmlEdit } from '../xml/edit.ts';
import { encodeXstring, escapeText } from '../xml/escape.ts';
import { attributes, childOf, childrenOf, rootOf, textOf } from '../xml/scan.ts';
import type { Element } from '../xml/scan.ts';
import { cellKey } from './cell-writes.ts';
import { withPrefix } from './prefix.ts';
import { openTag } from './style-collection.ts';

/** Name that our notes carry when a file is written; in Excel they carry the user's. */
const NOTE_AUTHOR = 'Målljus';

/** Excel gives the note that stands in for a threaded comment an author of this form: `tc={…}`. */
const THREAD_AUTHOR = 'tc=';

/**
 * `unknown`: without an author, as LibreOffice saves every note, or by a person and with the opening of ours, as Excel keeps those that it was
 * asked to write: only the caller can know whose it is.
 */
export type NoteOwner = 'none' | 'own' | 'unknown' | 'person' | 'thread';

/** A note to add. */
interface AddedNote {
  readonly key: number;
  readonly address: string;
  readonly text: string;
  readonly author: string;
}

interface Comment {
  readonly key: number;
  readonly element: Element;
  readonly author: number;
}

/** An empty part in the given main namespace. */
export function emptyComments(mainNamespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<comments xmlns="${mainNamespace}"><authors/><commentList/></comments>`;
}

export class CommentsPart {
  private readonly xml: string;
  private readonly root: Element;
  private readonly authors: readonly string[];
  private readonly comments: readonly Comment[];
  private readonly byCell: ReadonlyMap<number, Comment>;
  private readonly edit: XmlEdit;
  private readonly added: AddedNote[] = [];
  private readonly gone = new Set<number>();
  private readonly newAuthors = new Map<string, number>();
  private authorsWritten = false;

  constructor(xml: string) {
    this.xml = xml;
    this.root = rootOf(xml);
    this.edit = new XmlEdit(xml);
    const authors = childOf(xml, this.root, 'authors');
    this.authors = authors === null ? [] : childrenOf(xml, authors).map((author) => textOf(xml, author));
    const list = childOf(xml, this.root, 'commentList');
    this.comments = list === null ? [] : childrenOf(xml, list).flatMap((element) => this.read(element));
    this.byCell = new Map(this.comments.map((comment) => [comment.key, comment]));
  }

  /** Whose note a cell has. */
  ownerAt(row: number, column: number): NoteOwner {
    const comment = this.byCell.get(cellKey({ row, column }));
    if (comment === undefined) return 'none';
    const author = this.authors[comment.author] ?? '';
    if (author === NOTE_AUTHOR) return 'own';
    if (author.startsWith(THREAD_AUTHOR)) return 'thread';
    return author.trim() === '' || this.textOf(comment).startsWith(NOTE_OPENING) ? 'unknown' : 'person';
  }

  /** Adds a note by an author or rewords it; nobody else's note may be there. True when anything changed. */
  set(row: number, column: number, text: string, author = NOTE_AUTHOR): boolean {
    const key = cellKey({ row, column });
    const known = this.byCell.get(key);
    if (known === undefined) {
      this.added.push({ key, address: cellAddress(row, column), text, author });
      return true;
    }
    const old = this.textElement(known);
    const isTheirs = this.authors[known.author] === author;
    // what LibreOffice has saved has lost its author, and stays as it is as long as the text does
    const mayStay = isTheirs || author === NOTE_AUTHOR;
    const sameText = old !== null && this.textOf(known) === text;
    if (sameText && mayStay) return false;
    if (old !== null && isTheirs) this.edit.replace(old.start, old.elementEnd, this.textXml(text));
    else this.replaceWhole(known.element, cellAddress(row, column), text, author);
    return true;
  }

  private textElement({ element }: Comment): Element | null {
    return childOf(this.xml, element, 'text');
  }

  private textOf(comment: Comment): string {
    const text = this.textElement(comment);
    return text === null ? '' : richText(this.xml, text.contentStart, text.contentEnd);
  }

  /** Removes a note. */
  remove(row: number, column: number): void {
    const known = this.byCell.get(cellKey({ row, column }));
    if (known === undefined) return;
    this.edit.replace(known.element.start, known.element.elementEnd, '');
    this.gone.add(known.key);
  }

  /** True when no note at all is left. */
  get empty(): boolean {
    return this.comments.length + this.added.length === this.gone.size;
  }

  get changed(): boolean {
    return this.added.length > 0 || this.edit.changed;
  }

  toString(): string {
    if (this.added.length > 0) this.insertAdded();
    else if (this.gone.size > 0) this.dropAuthor();
    const names = [...this.newAuthors.keys()];
    if (names.length > 0 && !this.authorsWritten) {
      this.authorsWritten = true;
      this.appendTo(
        'authors',
        names.map((name) => `<author>${escapeText(encodeXstring(name))}</author>`).join(''),
      );
    }
    return this.edit.toString();
  }

  /** Our name, when it is the last and no note has it any more: the others keep their numbers. */
  private dropAuthor(): void {
    const last = this.authors.length - 1;
    const list = childOf(this.xml, this.root, 'authors');
    const element = list === null ? undefined : childrenOf(this.xml, list)[last];
    if (element === undefined || this.authors[last] !== NOTE_AUTHOR) return;
    const isUsed = this.comments.some((one) => one.author === last && !this.gone.has(one.key));
    if (!isUsed) this.edit.replace(element.start, element.elementEnd, '');
  }

  private read(element: Element): readonly Comment[] {
    const own = attributes(this.xml, element);
    const area = parseArea(own['ref'] ?? '');
    if (area === null) return [];
    const key = cellKey({ row: area.top, column: area.left });
    return [{ key, element, author: Number(own['authorId'] ?? 0) }];
  }

  private replaceWhole(comment: Element, address: string, text: string, author: string): void {
    const own = this.commentXml(address, this.authorNumber(author), text);
    this.edit.replace(comment.start, comment.elementEnd, own);
  }

  /** Number of an author's name, which is added when it is not there. */
  private authorNumber(author: string): number {
    const known = this.authors.indexOf(author);
    if (known >= 0) return known;
    const number = this.newAuthors.get(author) ?? this.authors.length + this.newAuthors.size;
    this.newAuthors.set(author, number);
    return number;
  }

  private insertAdded(): void {
    const later = [...this.comments].sort((a, b) => a.key - b.key);
    const last: string[] = [];
    for (const note of [...this.added].sort((a, b) => a.key - b.key)) {
      const xml = this.commentXml(note.address, this.authorNumber(note.author), note.text);
      while (later[0] !== undefined && later[0].key < note.key) later.shift();
      if (later[0] === undefined) last.push(xml);
      else this.edit.insert(later[0].element.start, xml);
    }
    if (last.length > 0) this.appendTo('commentList', last.join(''), true);
  }

  private appendTo(list: 'authors' | 'commentList', content: string, prefixed = false): void {
    const xml = prefixed ? content : withPrefix(content, this.root.prefix);
    const element = childOf(this.xml, this.root, list);
    const p = this.root.prefix;
    if (element === null) {
      // authors come first and the notes straight after them
      const at =
        list === 'authors'
          ? this.root.contentStart
          : (childOf(this.xml, this.root, 'authors')?.elementEnd ?? this.root.contentStart);
      this.edit.insert(at, `<${p}${list}>${xml}</${p}${list}>`);
    } else if (element.kind === 'empty') {
      const open = openTag(this.xml.slice(element.start, element.end));
      this.edit.replace(element.start, element.end, `${open}${xml}</${p}${list}>`);
    } else this.edit.insert(element.contentEnd, xml);
  }

  private commentXml(address: string, author: number, text: string): string {
    const p = this.root.prefix;
    return `<${p}comment ref="${address}" authorId="${String(author)}" shapeId="0">${this.textXml(text)}</${p}comment>`;
  }

  private textXml(text: string): string {
    const look = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>';
    const content = escapeText(encodeXstring(text));
    return withPrefix(`<text><r>${look}<t xml:space="preserve">${content}</t></r></text>`, this.root.prefix);
  }
}
