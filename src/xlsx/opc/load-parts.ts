// Unpacks and checks, when a file is opened, every part that Målljus reads or may change, by following relationships
// from the package to the workbook and its sheets. All refusals for what is inside the parts come from here.
import { accept, type Refusal, refuse, type Result } from '../../app/result.ts';
import { refuseBroken, refuseNotWorkbook } from '../refusal.ts';
import { contentTypeOf } from './content-types.ts';
import { CONTENT_TYPES_PART, PACKAGE_ROOT, relationshipsPartOf } from './part-name.ts';
import type { PartStore } from './part-store.ts';
import { readRelationships } from './relationships.ts';
import type { Relationship } from './relationships.ts';

export interface LoadedWorkbook {
  readonly workbookPart: string;
  readonly workbookXml: string;
}

/**
 * How the target of a relationship is read. `xml` must be there and be well-formed; the others need not be there.
 * `text` need not be XML, and of `bytes` only the checksum has to be right.
 */
type Need = 'xml' | 'optional-xml' | 'text' | 'bytes';

const FROM_PACKAGE: Readonly<Record<string, Need>> = {
  'extended-properties': 'optional-xml',
  'custom-properties': 'optional-xml',
};
const FROM_WORKBOOK: Readonly<Record<string, Need>> = {
  worksheet: 'xml',
  sharedStrings: 'xml',
  styles: 'xml',
  // Anyone may keep anything in these, in any encoding; ours is UTF-8 and found by its root.
  customXml: 'bytes',
};
const FROM_SHEET: Readonly<Record<string, Need>> = {
  comments: 'xml',
  threadedComment: 'xml',
  table: 'xml',
  // Excel itself writes VML that is not XML.
  vmlDrawing: 'text',
};

/** The workbook part, with everything around it loaded; or the first refusal. */
export function loadParts(store: PartStore): Result<LoadedWorkbook> {
  if (!store.has(CONTENT_TYPES_PART)) return refuseOtherPackage(store);
  const types = store.load(CONTENT_TYPES_PART, 'xml');
  if (!types.ok) return types;
  const roots = loadRelationships(store, PACKAGE_ROOT);
  if (!roots.ok) return roots;
  const signed = refuseSigned(store, roots.value);
  if (signed !== null) return signed;
  const workbookPart = roots.value.find(isWorkbook)?.target;
  if (workbookPart === undefined) return refuseNotWorkbook();
  const foreign = refuseForeignType(contentTypeOf(types.value, workbookPart) ?? '', workbookPart);
  if (foreign !== null) return foreign;
  const workbook = store.load(workbookPart, 'xml');
  if (!workbook.ok) return workbook;
  const refusal = loadTargets(store, roots.value, FROM_PACKAGE) ?? loadWorkbook(store, workbookPart);
  return refusal ?? accept({ workbookPart, workbookXml: workbook.value });
}

function isWorkbook({ type, external }: Relationship): boolean {
  return type === 'officeDocument' && !external;
}

function loadWorkbook(store: PartStore, workbookPart: string): Refusal | null {
  const relationships = loadRelationships(store, workbookPart);
  if (!relationships.ok) return relationships;
  const refusal = loadTargets(store, relationships.value, FROM_WORKBOOK);
  if (refusal !== null) return refusal;
  for (const { type, target } of relationships.value) {
    if (type !== 'worksheet' && type !== 'customXml') continue;
    const around = loadRelationships(store, target);
    const failed = around.ok ? loadTargets(store, around.value, FROM_SHEET) : around;
    if (failed !== null) return failed;
  }
  return null;
}

function loadRelationships(store: PartStore, source: string): Result<readonly Relationship[]> {
  const part = relationshipsPartOf(source);
  if (!store.has(part)) return accept([]);
  const xml = store.load(part, 'xml');
  return xml.ok ? accept(readRelationships(xml.value, source)) : xml;
}

function loadTargets(
  store: PartStore,
  relationships: readonly Relationship[],
  needs: Readonly<Record<string, Need>>,
): Refusal | null {
  for (const { type, target, external } of relationships) {
    const need = Object.hasOwn(needs, type) ? needs[type] : undefined;
    if (need === undefined) continue;
    if (external || !store.has(target)) {
      if (need !== 'xml') continue;
      return refuseBroken(`Den hänvisar till en del som saknas eller ligger utanför filen («${target}»).`);
    }
    const refusal = loadTarget(store, target, need);
    if (refusal !== null) return refusal;
  }
  return null;
}

function loadTarget(store: PartStore, target: string, need: Need): Refusal | null {
  if (need === 'bytes') return store.verify(target);
  const loaded = store.load(target, need === 'text' ? 'text' : 'xml');
  return loaded.ok ? null : loaded;
}

function refuseSigned(store: PartStore, roots: readonly Relationship[]): Refusal | null {
  const isSigned =
    roots.some(({ fullType }) => fullType.endsWith('/digital-signature/origin')) ||
    store.names.some((name) => /^\/_xmlsignatures\/[^/]+\.xml$/i.test(name));
  if (!isSigned) return null;
  return refuse(
    'signed',
    'Arbetsboken är digitalt signerad, och signaturen skulle brytas om Målljus skrev i den. Spara en kopia utan signatur och använd den.',
  );
}

const OPEN_DOCUMENT =
  'Filen är sparad i OpenDocument-format (.ods). Öppna den, spara den som Excel-arbetsbok (.xlsx) och försök igen.';

function refuseOtherPackage(store: PartStore): Refusal {
  if (!store.has('/mimetype')) return refuseNotWorkbook();
  const kind = store.load('/mimetype', 'text');
  return kind.ok && kind.value.includes('opendocument.spreadsheet')
    ? refuse('not-a-workbook', OPEN_DOCUMENT)
    : refuseNotWorkbook();
}

function refuseForeignType(contentType: string, part: string): Refusal | null {
  if (contentType.includes('ms-excel.sheet.binary') || /\.bin$/i.test(part)) {
    return refuse(
      'unsupported',
      'Arbetsboken är sparad i det binära formatet .xlsb. Öppna den i Excel, välj Spara som och Excel-arbetsbok (.xlsx), och försök igen.',
    );
  }
  if (contentType.includes('wordprocessingml') || contentType.includes('ms-word')) {
    return refuseNotWorkbook('Filen är ett Worddokument.');
  }
  if (contentType.includes('presentationml') || contentType.includes('ms-powerpoint')) {
    return refuseNotWorkbook('Filen är en PowerPointpresentation.');
  }
  return null;
}
