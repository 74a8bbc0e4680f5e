// An .xlsx file as a package of parts, relationships and content types (Open Packaging Conventions). Whoever changes
// parts goes through here, so that what is not changed stays byte for byte.
import { accept, type Result } from '../../app/result.ts';
import { refuseNotWorkbook } from '../refusal.ts';
import { namespaceOf, rootOf } from '../xml/scan.ts';
import type { PackedContent } from '../zip/content-packer.ts';
import type { Packing } from '../zip/packing.ts';
import { PORTABLE_PACKING } from '../zip/portable-packing.ts';
import type { TextPieces } from '../xml/text-pieces.ts';
import {
  contentTypeOf,
  hasDefault,
  hasOverride,
  withDefault,
  withOverride,
  withoutDefault,
  withoutOverride,
} from './content-types.ts';
import { loadParts } from './load-parts.ts';
import { refuseForeignFile } from './foreign-file.ts';
import { CONTENT_TYPES_PART, PACKAGE_ROOT, relationshipsPartOf, relativeTarget } from './part-name.ts';
import { PartPacker } from './part-packer.ts';
import { PartStore } from './part-store.ts';
import {
  freeRelationshipId,
  NO_RELATIONSHIPS,
  readRelationships,
  withRelationship,
  withoutRelationship,
} from './relationships.ts';
import type { Relationship } from './relationships.ts';

export type { Relationship } from './relationships.ts';

/** The namespaces of one dialect of the format. */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

export class OpcPackage {
  readonly #store: PartStore;
  readonly #packing: Packing;
  /** Absolute name of the workbook's main part. */
  readonly workbookPart: string;
  /** Whether the file is in the Strict dialect (purl.oclc.org). */
  readonly strict: boolean;
  /** The file's own namespaces, for what is inserted. */
  readonly namespaces: Namespaces;

  private constructor(store: PartStore, packing: Packing, workbookPart: string, strict: boolean) {
    this.#store = store;
    this.#packing = packing;
    this.workbookPart = workbookPart;
    this.strict = strict;
    this.namespaces = strict ? STRICT : TRANSITIONAL;
  }

  /** Opens a workbook. Every part that Målljus reads or may change has been unpacked and checked when this succeeds. */
  static open(bytes: Uint8Array, packing: Packing = PORTABLE_PACKING): Result<OpcPackage> {
    const foreign = refuseForeignFile(bytes);
    if (foreign !== null) return foreign;
    const store = PartStore.open(bytes, packing);
    if (!store.ok) return store;
    const loaded = loadParts(store.value);
    if (!loaded.ok) return loaded;
    const { workbookPart, workbookXml } = loaded.value;
    const root = rootOf(workbookXml);
    const namespace = namespaceOf(workbookXml, root);
    if (root.name !== 'workbook' || (namespace !== STRICT.main && namespace !== TRANSITIONAL.main)) {
      return refuseNotWorkbook();
    }
    return accept(new OpcPackage(store.value, packing, workbookPart, namespace === STRICT.main));
  }

  /** The part's text without byte order mark, or undefined when there is no such part, or none that can be unpacked. */
  text(part: string): string | undefined {
    const loaded = this.#store.load(part, 'text');
    return loaded.ok ? loaded.value : undefined;
  }

  /** Replaces a part or adds one; the content type is the caller's business. */
  setText(part: string, xml: string | TextPieces): void {
    this.#store.set(part, xml);
  }

  /** Replaces a part or adds one, given as one from `createPacker` has packed it. */
  setPacked(part: string, packed: PackedContent): void {
    this.#store.setPacked(part, packed);
  }

  /** To pack a part while its text is still being made. */
  createPacker(): PartPacker {
    return new PartPacker(this.#packing);
  }

  /** The part's text in the pieces that it is held in; for a look at a large part that has just been changed. */
  pieces(part: string): Iterable<string> {
    return this.#store.changedPieces(part) ?? [this.text(part) ?? ''];
  }

  has(part: string): boolean {
    return this.#store.has(part);
  }

  /** Removes the part alone; its relationship and content type are the caller's business. */
  remove(part: string): void {
    this.#store.remove(part);
  }

  /** All parts in the order of the file, `[Content_Types].xml` and relationship parts included. */
  get partNames(): readonly string[] {
    return this.#store.names;
  }

  /** The relationships that go out from a part; `/` is the package. */
  relationships(part: string): readonly Relationship[] {
    const xml = this.text(relationshipsPartOf(part));
    return xml === undefined ? [] : readRelationships(xml, part);
  }

  /** Adds a relationship to a part and gives its id. `type` is the last segment (then in the file's own dialect) or a whole address. */
  addRelationship(part: string, type: string, target: string): string {
    const relsPart = relationshipsPartOf(part === PACKAGE_ROOT ? part : this.#store.storedName(part));
    const id = freeRelationshipId(this.relationships(part));
    // some workbooks name every such part on its own
    if (this.contentType(relsPart) === undefined) this.setDefaultContentType('rels', RELATIONSHIPS_TYPE);
    const fullType = type.includes(':') ? type : `${this.namespaces.relationships}/${type}`;
    const xml = this.text(relsPart) ?? NO_RELATIONSHIPS;
    this.setText(relsPart, withRelationship(xml, id, fullType, relativeTarget(part, target)));
    return id;
  }

  removeRelationship(part: string, id: string): void {
    const relsPart = relationshipsPartOf(part);
    const xml = this.text(relsPart);
    if (xml !== undefined) this.setText(relsPart, withoutRelationship(xml, id));
  }

  /** The content type of a part, or undefined when it has none. */
  contentType(part: string): string | undefined {
    return contentTypeOf(this.#contentTypes, part);
  }

  setContentType(part: string, contentType: string): void {
    this.setText(CONTENT_TYPES_PART, withOverride(this.#contentTypes, part, contentType));
  }

  /** Gives the part a content type of its own unless that of its extension is right. */
  ensureContentType(part: string, contentType: string): void {
    if (this.contentType(part) !== contentType) this.setContentType(part, contentType);
  }

  /** Content type of all parts with an extension, unless it has one already. */
  setDefaultContentType(extension: string, contentType: string): void {
    this.setText(CONTENT_TYPES_PART, withDefault(this.#contentTypes, extension, contentType));
  }

  removeContentType(part: string): void {
    this.setText(CONTENT_TYPES_PART, withoutOverride(this.#contentTypes, part));
  }

  hasDefaultContentType(extension: string): boolean {
    return hasDefault(this.#contentTypes, extension);
  }

  /** Takes away the content type of an extension that no part rests on. */
  dropDefaultContentType(extension: string): void {
    const xml = this.#contentTypes;
    const parts = this.partNames.filter((name) => name.toLowerCase().endsWith(`.${extension}`));
    if (!hasDefault(xml, extension) || !parts.every((part) => hasOverride(xml, part))) return;
    this.setText(CONTENT_TYPES_PART, withoutDefault(xml, extension));
  }

  /** Takes away the relationships of a part when there are none left and the part that held them was made here. */
  dropEmptyRelationships(part: string): void {
    const relsPart = relationshipsPartOf(part);
    if (this.text(relsPart) === NO_RELATIONSHIPS) this.remove(relsPart);
  }

  get #contentTypes(): string {
    return this.text(CONTENT_TYPES_PART) ?? '';
  }

  /** The first free name with a number: `('/xl/worksheets/sheet', '.xml')` → `/xl/worksheets/sheet4.xml`. */
  freeName(prefix: string, suffix: string): string {
    for (let number = 1; ; number++) {
      const name = `${prefix}${number}${suffix}`;
      if (!this.has(name)) return name;
    }
  }

  /** The file with all changes; the very same bytes when there are none. */
  save(): Promise<Uint8Array> {
    return this.#store.save();
  }
}
