// Personal data in cells, notes and comments: where it stands, and putting a neutral word in its place.
import { cellRef, type CellValue, type WorkbookSnapshot } from '../../../lib/index.ts';
import type { PersonalDataKind, SharingFindings } from '../../app/sharing.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { attributeValue } from '../write/sheet-data.ts';
import { columnNames, tablesOf } from '../write/table-part.ts';
import { WorksheetEdit } from '../write/worksheet-edit.ts';
import { XmlEdit } from '../xml/edit.ts';
import { rewordElements, rewordItems, type HideNames } from './hide-names.ts';
import { removeMailLinks } from './mail-links.ts';
import { withoutMentions } from './people.ts';
import { SHARING_WORDS } from './sharing-words.ts';

const { eMail, identityNumber, bareIdentityNumber } = SHARING_WORDS;
const EVERY = { eMail, identityNumber, bareIdentityNumber };
const everywhere = (pattern: RegExp): RegExp => new RegExp(pattern.source, `${pattern.flags}g`);
const E_MAILS = everywhere(EVERY.eMail);
const NUMBERS = everywhere(EVERY.identityNumber);
const BARE_NUMBERS = everywhere(EVERY.bareIdentityNumber);

/** Cells, and cells with notes, that hold any. `hide` knows the names. */
export function personalData({ sheets }: WorkbookSnapshot, hide: HideNames): SharingFindings['personalData'] {
  return sheets.flatMap(({ name, values, notes }) => [
    ...values.flatMap((cells, row) =>
      cells.flatMap((value, column) => {
        const kind = kindIn(textOfCell(value), hide);
        return kind === null ? [] : [{ cell: cellRef(name, row, column), kind }];
      }),
    ),
    ...notes.flatMap(({ row, column, text }) => {
      const kind = kindIn(text, (each) => each);
      return kind === null ? [] : [{ cell: `${cellRef(name, row, column)} (anteckning)`, kind }];
    }),
  ]);
}

/** Why it cannot be taken out everywhere, as Swedish sentences. */
export function lastingPersonalData(pkg: OpcPackage, { sheets }: WorkbookSnapshot, hide: HideNames) {
  const numbers = sheets.flatMap(({ name, values }) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        typeof value === 'number' && kindIn(textOfCell(value), hide) !== null
          ? [cellRef(name, row, column)]
          : [],
      ),
    ),
  );
  const headings = sheetParts(pkg)
    .filter(({ kind }) => kind === 'worksheet')
    .flatMap(({ name, part }) => {
      const tables = tablesOf(pkg, new WorksheetEdit(name, part, pkg.text(part) ?? ''));
      return tables.flatMap(columnNames).filter((heading) => kindIn(heading, hide) !== null);
    });
  return [
    ...numbers
      .slice(0, 1)
      .map(
        (cell) => `${cell} är ett tal som ser ut som ett personnummer; ta bort det eller skriv det som text.`,
      ),
    ...headings
      .slice(0, 1)
      .map((heading) => `Rubriken «${heading}» i en tabell är en personuppgift; ändra rubriken.`),
  ];
}

/** Puts a neutral word in place of all of it. */
export function removePersonalData(pkg: OpcPackage, hide: HideNames): void {
  const reword = (text: string): string => withoutPersonalData(text, hide);
  removeMailLinks(pkg);
  for (const { type, target, external } of pkg.relationships(pkg.workbookPart))
    if (type === 'sharedStrings' && !external) change(pkg, target, (xml) => rewordItems(xml, 'si', reword));
  for (const { name, part, kind } of sheetParts(pkg)) {
    if (kind !== 'worksheet') continue;
    change(pkg, part, (xml) => rewordResults(name, part, rewordItems(xml, 'is', reword), reword));
    for (const { type, target, external } of pkg.relationships(part))
      if (!external && (type === 'comments' || type === 'threadedComment'))
        change(pkg, target, (xml) => {
          const reworded = rewordItems(xml, 'text', reword);
          return type === 'comments' || reworded === xml ? reworded : withoutMentions(reworded);
        });
  }
}

function change(pkg: OpcPackage, part: string, reword: (xml: string) => string): void {
  const xml = pkg.text(part) ?? '';
  const reworded = reword(xml);
  if (reworded !== xml) pkg.setText(part, reworded);
}

/** What formulas show as text is stored beside them. */
function rewordResults(name: string, part: string, xml: string, reword: (text: string) => string): string {
  const data = /\st=["']str["']/.test(xml) ? new WorksheetEdit(name, part, xml).sheetData() : null;
  if (data === null) return xml;
  const edit = new XmlEdit(xml);
  for (const row of data.rows())
    for (const { start, tagEnd, contentEnd } of data.cells(row)) {
      if (attributeValue(xml.slice(start, tagEnd), 't') !== 'str') continue;
      const body = xml.slice(tagEnd, contentEnd);
      edit.amend(
        tagEnd,
        contentEnd,
        rewordElements(body, (element) => element === 'v', reword),
      );
    }
  return edit.toString();
}

function textOfCell(value: CellValue): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function kindIn(text: string, hide: HideNames): PersonalDataKind | null {
  if (text === '') return null;
  if (/\d{4}/.test(text) && withoutNumbers(text) !== text) return 'personnummer';
  if (text.includes('@') && eMail.test(text)) return 'e-post';
  return hide(text) === text ? null : 'namn';
}

function withoutPersonalData(text: string, hide: HideNames): string {
  return hide(withoutNumbers(text).replace(E_MAILS, '[e-post borttagen]'));
}

function withoutNumbers(text: string): string {
  const gone = '[personnummer borttaget]';
  return text
    .replace(NUMBERS, gone)
    .replace(BARE_NUMBERS, (number) => (hasRightLastFigure(number) ? gone : number));
}

/** Whether the last of twelve figures is the one that a personal identity number would have. Source: Skatteverket, SKV 704. */
function hasRightLastFigure(number: string): boolean {
  const sum = Array.from(number.slice(2)).reduce((total, figure, index) => {
    const doubled = Number(figure) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
