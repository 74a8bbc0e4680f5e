// What Excel asks whoever opens a workbook about: macros, links, connections. Listed, and the question about links is turned off.
import { formatNumber } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { setAttribute, XmlEdit } from '../xml/edit.ts';
import { attributes, childOf, childrenOf, rootOf, tags } from '../xml/scan.ts';
import { insertOffset } from '../xml/schema-order.ts';
import { isTrue } from '../xml/plain-xml.ts';
import { relatedPart } from '../write/part-relations.ts';
import { withPrefix } from '../write/prefix.ts';

/** One sentence for each kind, without a last full stop. */
export function prompts(pkg: OpcPackage): readonly string[] {
  const links = linkedFiles(pkg);
  const connections = connectionNames(pkg);
  const refreshed = pkg.partNames.some(
    (part) =>
      (pkg.contentType(part) ?? '').endsWith('pivotCacheDefinition+xml') &&
      isTrue(rootAttributes(pkg, part)['refreshOnLoad']),
  );
  const embedded = pkg.partNames.filter((part) => EMBEDDED.test(part)).length;
  const controls = sheetParts(pkg).some(({ part }) =>
    pkg.relationships(part).some(({ type }) => type === 'control'),
  );
  const sharing = childOf(...workbookRoot(pkg), 'fileSharing');
  const isRecommended =
    sharing !== null && isTrue(attributes(workbookRoot(pkg)[0], sharing)['readOnlyRecommended']);
  return [
    ...(hasMacros(pkg) ? ['makron, som Excel frågar om; spara som .xlsx i Excel för en kopia utan'] : []),
    ...(controls ? ['ActiveX-kontroller, som Excel kan fråga om'] : []),
    ...(links.length === 0
      ? []
      : [
          `${counted(links, 'länk till en annan fil', 'länkar till andra filer')}; kopian visar de lagrade värdena och frågar inte efter filerna`,
        ]),
    ...(connections.length === 0
      ? []
      : [
          `${counted(connections, 'anslutning till data', 'anslutningar till data')}; Excel kan fråga om de ska användas`,
        ]),
    ...embeddedText(embedded),
    ...(refreshed ? ['en pivottabell som uppdateras när filen öppnas'] : []),
    ...(isRecommended ? ['en rekommendation att öppna skrivskyddat, som Excel frågar om'] : []),
  ];
}

/** Excel neither asks about the links of the copy nor follows them: what is frozen shows what was stored. */
export function leaveLinksAlone(pkg: OpcPackage): void {
  if (linkedFiles(pkg).length === 0) return;
  const [xml, root] = workbookRoot(pkg);
  const old = childOf(xml, root, 'workbookPr');
  if (old !== null) {
    const tag = setAttribute(xml.slice(old.start, old.end), 'updateLinks', 'never');
    pkg.setText(pkg.workbookPart, new XmlEdit(xml).replace(old.start, old.end, tag).toString());
    return;
  }
  const at = insertOffset('workbook', 'workbookPr', childrenOf(xml, root), root.contentStart);
  const added = withPrefix('<workbookPr updateLinks="never"/>', root.prefix);
  pkg.setText(pkg.workbookPart, new XmlEdit(xml).insert(at, added).toString());
}

// Where every program puts them; what leads there differs between kinds.
const EMBEDDED = /\/embeddings\/[^/]+$/i;

function embeddedText(count: number): readonly string[] {
  if (count === 0) return [];
  return count === 1
    ? ['1 inbäddad fil, som följer med hel; namn i den står kvar']
    : [`${formatNumber(count)} inbäddade filer, som följer med hela; namn i dem står kvar`];
}

function hasMacros(pkg: OpcPackage): boolean {
  return pkg
    .relationships(pkg.workbookPart)
    .some(({ type }) => type === 'vbaProject' || type === 'xlMacrosheet' || type === 'xlIntlMacrosheet');
}

/** File names of the workbooks that formulas fetch from. */
function linkedFiles(pkg: OpcPackage): readonly string[] {
  return pkg
    .relationships(pkg.workbookPart)
    .filter(({ type, external }) => type === 'externalLink' && !external)
    .map(({ target }) => {
      const file = pkg.relationships(target).find(({ external }) => external)?.target ?? '';
      return decoded(file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
    });
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A per cent sign of its own: the name as it stands.
    return name;
  }
}

function connectionNames(pkg: OpcPackage): readonly string[] {
  const part = relatedPart(pkg, pkg.workbookPart, 'connections');
  const xml = part === undefined ? '' : (pkg.text(part) ?? '');
  return [...tags(xml)]
    .filter(({ name, kind }) => name === 'connection' && kind !== 'close')
    .map((tag) => attributes(xml, tag)['name'] ?? '');
}

function workbookRoot(pkg: OpcPackage): [xml: string, root: ReturnType<typeof rootOf>] {
  const xml = pkg.text(pkg.workbookPart) ?? '';
  return [xml, rootOf(xml)];
}

function rootAttributes(pkg: OpcPackage, part: string): Readonly<Record<string, string>> {
  const xml = pkg.text(part) ?? '';
  return attributes(xml, rootOf(xml));
}

const MOST_NAMED = 3;

function counted(names: readonly string[], one: string, several: string): string {
  const named = names.filter((name) => name !== '');
  const more = named.length > MOST_NAMED ? ` och ${formatNumber(named.length - MOST_NAMED)} till` : '';
  const list = named.length === 0 ? '' : ` (${named.slice(0, MOST_NAMED).join(', ')}${more})`;
  return `${formatNumber(names.length)} ${names.length === 1 ? one : several}${list}`;
}
