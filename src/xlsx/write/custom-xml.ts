// Målljus's own record in the workbook: one custom XML part in the namespace urn:malljus:1, readable by anyone and
// reached in Excel too (customXmlParts).
import type { OpcPackage } from '../opc/package.ts';
import { STATE_NAMESPACE, statePart } from '../read/state-part.ts';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Identity of our part; the same in every workbook, since a workbook holds at most one. */
const ITEM_ID = '{6D616C6C-6A75-4731-8A3C-5F1E0B2D9C47}';

/** Puts our record into the workbook in place of the earlier one. `xml` is the whole text of the part. */
export function writeState(pkg: OpcPackage, xml: string): void {
  const known = statePart(pkg);
  if (known === null) addStatePart(pkg, xml);
  else if (pkg.text(known) !== xml) pkg.setText(known, xml);
}

function addStatePart(pkg: OpcPackage, xml: string): void {
  const item = pkg.freeName('/customXml/item', '.xml');
  const properties = pkg.freeName('/customXml/itemProps', '.xml');
  const dialect = pkg.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  pkg.setText(item, xml);
  pkg.setText(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${dialect}"><ds:schemaRefs><ds:schemaRef ds:uri="${STATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  // most workbooks have this type for all .xml parts; some have none, and some the type of the workbook itself
  pkg.ensureContentType(item, 'application/xml');
  pkg.setContentType(properties, PROPERTIES_TYPE);
  pkg.addRelationship(pkg.workbookPart, 'customXml', item);
  pkg.addRelationship(item, 'customXmlProps', properties);
}
