// What there is to choose about in a package before others get the workbook.
import type { SharingFindings } from '../../app/sharing.ts';
import type { WorkbookSnapshot } from '../../../lib/index.ts';
import type { OpcPackage } from '../opc/package.ts';
import { sheetParts } from '../read/sheet-parts.ts';
import { frozenSheets } from './frozen-sheets.ts';
import { hideNames, type HideNames } from './hide-names.ts';
import { mailLinks } from './mail-links.ts';
import { namePlaces, namesInPlaces, pageTexts } from './name-places.ts';
import { readOwnNames } from './own-names.ts';
import { commentAuthors } from './people.ts';
import { personalData } from './personal-data.ts';
import { prompts } from './prompts.ts';
import { nameProperties } from './properties.ts';
import { taskPanes } from './task-panes.ts';

/** Everything that it is told of; changes nothing. */
export function surveyPackage(pkg: OpcPackage, snapshot: WorkbookSnapshot): SharingFindings {
  const { names, calls } = readOwnNames(pkg);
  const cells = frozenSheets(pkg, calls, false).flatMap(({ frozen }) => frozen.cells);
  const ours = cells.filter(({ isOurs }) => isOurs);
  const hide = hideNames(knownNames(pkg), '…');
  return {
    functionCells: ours.map(({ ref }) => ref),
    withoutValue: ours.filter(({ hasValue }) => !hasValue).map(({ ref }) => ref),
    formulaCount: cells.length,
    functionNames: names,
    hiddenSheets: sheetParts(pkg)
      .filter(({ state }) => state !== 'visible')
      .map(({ name }) => name),
    hiddenCells: hiddenCells(snapshot),
    commentAuthors: commentAuthors(pkg),
    properties: nameProperties(pkg).map((one) => ({
      ...one,
      holdsName: !one.isPerson && hide(one.value) !== one.value,
    })),
    names: namePlaces(pkg),
    pageTexts: pageTexts(pkg).map((one) => ({ ...one, holdsName: hide(one.text) !== one.text })),
    personalData: [
      ...personalData(snapshot, knownPeople(pkg, '…')),
      ...mailLinks(pkg).map((cell) => ({ cell: `${cell} (länk)`, kind: 'e-post' as const })),
    ],
    opensAddIn: taskPanes(pkg).length > 0,
    prompts: prompts(pkg),
  };
}

/** Puts the role in place of the names that the workbook itself knows as people's, where they stand in running text. */
export function knownNames(pkg: OpcPackage): readonly string[] {
  return [
    ...commentAuthors(pkg).map(({ name }) => name),
    ...nameProperties(pkg)
      .filter(({ isPerson }) => isPerson)
      .map(({ value }) => value),
    ...namesInPlaces(pkg),
  ];
}

/** The same for cells: names of at least two words, since a word may be anything there. */
export function knownPeople(pkg: OpcPackage, role: string): HideNames {
  return hideNames(
    knownNames(pkg).filter((name) => /\S\s+\S/u.test(name)),
    role,
  );
}

function hiddenCells({ sheets }: WorkbookSnapshot): SharingFindings['hiddenCells'] {
  return sheets.flatMap(({ name, values, hiddenRows, hiddenColumns }) => {
    const width = Math.max(0, ...values.map((cells) => cells.length));
    const rows = [...hiddenRows].filter((row) => row < values.length).length;
    const columns = [...hiddenColumns].filter((column) => column < width).length;
    return rows + columns === 0 ? [] : [{ sheet: name, rows, columns }];
  });
}
