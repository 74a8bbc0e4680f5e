// «Skapa underlag» over plain data: a file of the open workbook that is opened, surveyed and judged in memory, with failures on demand.
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { describeSharing } from '../../src/app/describe-sharing.ts';
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
  /** Sheets that copies were made to open on. */
  readonly openedOn: string[];
}

export interface FakeSetting extends Partial<UnderlagServices> {
  /** The workbook that stands in its file, at each reading. */
  readonly snapshot: () => WorkbookSnapshot;
  readonly findings?: () => SharingFindings;
  readonly createReportFiles?: CreateReportFiles;
}

export const NO_FINDINGS: SharingFindings = {
  functionCells: [],
  withoutValue: [],
  formulaCount: 0,
  functionNames: [],
  hiddenSheets: [],
  hiddenCells: [],
  commentAuthors: [],
  properties: [],
  names: [],
  pageTexts: [],
  personalData: [],
  opensAddIn: false,
  prompts: [],
};

/** Something of everything. */
export const ALL_FINDINGS: SharingFindings = {
  functionCells: ['KS mål!H5'],
  withoutValue: [],
  formulaCount: 121,
  functionNames: ['Färg_på_målet'],
  hiddenSheets: ['Underlag', 'Löner'],
  hiddenCells: [
    { sheet: 'KS mål', rows: 2, columns: 1 },
    { sheet: 'Löner', rows: 0, columns: 3 },
  ],
  commentAuthors: [
    { name: 'Anna Andersson', sheets: ['KS mål', 'Löner'] },
    { name: 'Åke Lind', sheets: [] },
  ],
  properties: [
    { property: 'Senast ändrad av', value: 'Anna Andersson', isPerson: true },
    { property: 'Organisation', value: 'Vaggeryds kommun', isPerson: false },
  ],
  names: [{ place: 'Mapp på datorn', value: 'C:\\Users\\anna.andersson\\OneDrive - Vaggeryds kommun\\' }],
  pageTexts: [{ sheet: 'KS mål', text: 'Arbetsmaterial Anna A, sida …' }],
  personalData: [
    { cell: 'Löner!B3', kind: 'personnummer' },
    { cell: 'KS mål!I4', kind: 'e-post' },
    { cell: 'KS mål!I4 (anteckning)', kind: 'personnummer' },
    { cell: 'KS mål!I5', kind: 'namn' },
  ],
  opensAddIn: true,
  prompts: [
    'makron, som Excel frågar om; spara som .xlsx i Excel för en kopia utan',
    '1 anslutning till data (Ekonomi); Excel kan fråga om de ska användas',
  ],
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
  const openedOn: string[] = [];
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
      sheetsInUse: () => [],
      putReportSheet: () => accept(null),
      openOn: (sheet) => {
        openedOn.push(sheet);
      },
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
    ...{ opened, frozen, wanted, openedOn },
    openFile: () => Promise.resolve(accept(FILE)),
    tools: () =>
      Promise.resolve({
        openXlsx,
        createReportFiles: createReportFiles ?? create,
        makeUnderlag,
        describeSharing,
      }),
    canDownload: true,
    page: { address: 'underlag.html', open: null },
    ...services,
  };
}
