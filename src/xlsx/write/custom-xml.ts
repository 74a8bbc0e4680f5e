// The custom XML parts of the workbook, among them Målljus's own record: readable by anyone and reached in Excel too
// (customXmlParts).
import type { OpcPackage } from '../opc/package.ts';
import { STATE_NAMESPACE, statePart } from '../read/state-part.ts';
import { escapeAttribute } from '../xml/escape.ts';
import { removeWithTargets } from './remove-part.ts';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Identity of our part; the same in every workbook, since a workbook holds at most one. */
const ITEM_ID = '{6D616C6C-6A75-4731-8A3C-5F1E0B2D9C47}';

export interface NewCustomXml {
  /** Identity of the part, a GUID in braces; unique in the workbook. */
  readonly id: string;
  readonly namespace: string;
  /** The whole text. */
  readonly xml: string;
}

/** Puts our record into the workbook in place of the earlier one. `xml` is the whole text of the part. */
export function writeState(pkg: OpcPackage, xml: string): void {
  const known = statePart(pkg);
  if (known === null) addCustomXml(pkg, { id: ITEM_ID, namespace: STATE_NAMESPACE, xml });
  else if (pkg.text(known) !== xml) pkg.setText(known, xml);
}

/** Adds a part with its properties. */
export function addCustomXml(pkg: OpcPackage, { id, namespace, xml }: NewCustomXml): void {
  const item = pkg.freeName('/customXml/item', '.xml');
  const properties = pkg.freeName('/customXml/itemProps', '.xml');
  const dialect = pkg.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  pkg.setText(item, xml);
  pkg.setText(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${dialect}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  // most workbooks have this type for all .xml parts; some have none, and some the type of the workbook itself
  pkg.ensureContentType(item, 'application/xml');
  pkg.setContentType(properties, PROPERTIES_TYPE);
  pkg.addRelationship(pkg.workbookPart, 'customXml', item);
  pkg.addRelationship(item, 'customXmlProps', properties);
}

/** Removes a part with its properties. */
export function removeCustomXml(pkg: OpcPackage, item: string): void {
  const relation = pkg.relationships(pkg.workbookPart).find(({ target }) => target === item);
  if (relation !== undefined) pkg.removeRelationship(pkg.workbookPart, relation.id);
  removeWithTargets(pkg, item);
}
