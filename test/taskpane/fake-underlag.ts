// «Skapa underlag» over plain data: a file of the open workbook that is opened, surveyed and judged in memory, with failures on demand.
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { makeUnderlag } from '../../src/app/make-underlag.ts';
import { accept, type Result } from '../../src/app/result.ts';
import type { SharingChoices, SharingFindings } from '../../src/app/sharing.ts';
import type { CreateReportFiles, SharedWorkbook, UnderlagKind } from '../../src/app/underlag.ts';
import { underlagName } from '../../src/app/underlag-name.ts';
import type { UnderlagServices } from '../../src/taskpane/pane-services.ts';
import { createMemoryWorkbook } from '../support/memory-workbook.ts';

export interface FakeUnderlag extends UnderlagServices {
  /** Names of the files that were opened, in order. */
  readonly opened: string[];
  /** Choices that copies were frozen by. */
  readonly frozen: SharingChoices[];
  /** What was wanted of the files that were made. */
  readonly wanted: (readonly UnderlagKind[])[];
}

export interface FakeSetting extends Partial<UnderlagServices> {
  /** The workbook that stands in its file, at each reading. */
  readonly snapshot: () => WorkbookSnapshot;
  readonly findings?: () => SharingFindings;
  readonly createReportFiles?: CreateReportFiles;
}

const NO_FINDINGS: SharingFindings = {
  functionCells: [],
  withoutValue: [],
  hiddenSheets: [],
  commentAuthors: [],
  properties: [],
  personalData: [],
  opensAddIn: false,
};

/** Something of everything. */
export const ALL_FINDINGS: SharingFindings = {
  functionCells: ['KS mål!H5'],
  withoutValue: [],
  hiddenSheets: ['Underlag', 'Löner'],
  commentAuthors: [{ name: 'Anna Andersson', sheets: ['KS mål', 'Löner'] }],
  properties: [{ property: 'Senast ändrad av', value: 'Anna Andersson' }],
  personalData: [{ cell: 'Löner!B3', kind: 'personnummer' }],
  opensAddIn: true,
};

const FILE = Uint8Array.of(80, 75, 3, 4);

export function createFakeUnderlag({
  snapshot,
  findings,
  createReportFiles,
  ...services
}: FakeSetting): FakeUnderlag {
  const opened: string[] = [];
  const frozen: SharingChoices[] = [];
  const wanted: (readonly UnderlagKind[])[] = [];
  const openXlsx = (_: Uint8Array, name: string): Result<SharedWorkbook> => {
    opened.push(name);
    const memory = createMemoryWorkbook({ ...snapshot(), name });
    return accept({
      read: () => memory.read(),
      apply: (plan) => memory.apply(plan),
      surveySharing: () => accept(findings?.() ?? NO_FINDINGS),
      freeze: (choices) => {
        frozen.push(choices);
        return accept(null);
      },
      save: () => Promise.resolve(FILE),
    });
  };
  const create: CreateReportFiles = (report, { kinds }) => {
    wanted.push(kinds);
    const bytes = new TextEncoder().encode(report.title);
    const told = kinds.filter((kind) => kind !== 'xlsx');
    const files = told.map((kind) => ({ kind, name: underlagName(report.workbook, kind), bytes }));
    return Promise.resolve(accept({ files, remarks: ['Mallen har okända platshållare.'] }));
  };
  return {
    ...{ opened, frozen, wanted },
    openFile: () => Promise.resolve(accept(FILE)),
    tools: () => Promise.resolve({ openXlsx, createReportFiles: createReportFiles ?? create, makeUnderlag }),
    canDownload: true,
    page: { address: 'underlag.html', open: null },
    ...services,
  };
}
