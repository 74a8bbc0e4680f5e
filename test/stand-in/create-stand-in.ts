// The Excel stand-in: Microsoft's client library on one side, a workbook in memory on the other. Runs in Node and in a page.
import type { Area, CellValue } from '../../lib/index.ts';
import type { ExcelClient } from './client.ts';
import { addNotes } from './client-notes.ts';
import { Connection, internalsOf, type Interference } from './connection.ts';
import type { WorkbookDocument } from './document.ts';
import type { Session } from './host/session.ts';
import { WorkbookState } from './host/workbook-state.ts';
import { findSheet } from './host/find-sheet.ts';
import { FIRST_CELL, selectArea } from './host/select.ts';
import { createOffice, type OfficeSurface } from './office-surface.ts';
import type { WorkbookFileOptions } from './workbook-file.ts';
import { createFunctionHost, type FunctionHost } from './custom-functions.ts';
import type { Counts } from './payload.ts';
import type { ApiLevel } from './requirement-sets.ts';

export interface StandInOptions {
  readonly document: WorkbookDocument;
  /** Version of ExcelApi; 1.15 unless told. */
  readonly apiLevel?: ApiLevel;
  /**
   * `web` (unless told): 5 MB each way, blank arguments of functions are null, areas are parted by a comma.
   * `desktop`: no such limit, blank arguments are 0, and Swedish Excel parts areas by a semicolon.
   */
  readonly platform?: 'web' | 'desktop';
  /** Language of Excel; Swedish unless told. */
  readonly language?: 'sv' | 'en';
  /** Language of errors in `values`: as `language` unless told. */
  readonly errorLanguage?: 'sv' | 'en';
  readonly readOnly?: boolean;
  /** Author of comments and notes; «Handläggare» unless told. */
  readonly userName?: string;
  /** What a formula shows; null when unknown. Without it a formula shows what it showed in that cell before, else `#NAME?`. */
  readonly calculate?: (formula: string, sheet: string, row: number, column: number) => CellValue | null;
  /** The file of the open workbook; without it the host gives none. */
  readonly workbookFile?: WorkbookFileOptions;
  /** Whether Excel says that it is on a Mac; for `desktop`. */
  readonly mac?: boolean;
}

export interface StandIn extends OfficeSurface {
  readonly Excel: ExcelClient['Excel'];
  readonly OfficeExtension: ExcelClient['OfficeExtension'];
  readonly CustomFunctions: ExcelClient['CustomFunctions'];
  /** The workbook as it is now. */
  readonly document: WorkbookDocument;
  /** A person or a co-author edits the workbook, past all protection. */
  edit(change: (document: WorkbookDocument) => WorkbookDocument): void;
  /**
   * Calls `run` just before each request is carried out, counted from 1 since the start or `resetCounts`; what it gives
   * refuses the request. The result takes it away again. Example: a co-author's edit before the second request.
   */
  beforeRequest(run: Interference): () => void;
  /** As `beforeRequest`, but when the request has been carried out. */
  afterRequest(run: (request: number) => void): () => void;
  /** While true, the user is editing a cell, and Excel takes no requests. */
  cellEditMode: boolean;
  readonly counts: Counts;
  resetCounts(): void;
  /** What the user sees selected. */
  readonly selection: { readonly sheet: string; readonly area: Area };
  readonly activeSheet: string;
  /** The user selects something. */
  select(sheet: string, area: Area): void;
  /** Files that were opened as new workbooks, in base 64. */
  readonly openedWorkbooks: readonly string[];
  readonly functions: FunctionHost;
  /** Sets the globals that an add-in expects (`Excel`, `Office`, `OfficeExtension`, `CustomFunctions`); the result puts back what was there. */
  install(): () => void;
}

/** A stand-in for Excel with the document open. `client` is Microsoft's library, loaded for this stand-in alone. */
export function createStandIn(client: ExcelClient, options: StandInOptions): StandIn {
  const session = createSession(options);
  const connection = new Connection(session);
  const { platform, language } = session.options;
  const functions = createFunctionHost(client.CustomFunctions, platform);
  const { apiLevel = '1.15', workbookFile, mac = false } = options;
  const surface = createOffice({ apiLevel, platform, language, workbookFile, mac });
  connect(client, connection, surface);
  const globals = {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: Object.assign(client.CustomFunctions, { associate: functions.associate }),
    Office: surface.Office,
  };
  return new OpenStandIn({ globals, session, connection, functions, surface });
}

function createSession({ document, platform = 'web', language = 'sv', ...others }: StandInOptions): Session {
  const { errorLanguage = language, readOnly = false, calculate = null, userName = 'Handläggare' } = others;
  const first = document.sheets.find(({ visibility }) => visibility === 'visible');
  if (first === undefined) throw new Error('A workbook must have a visible sheet.');
  let number = 0;
  return {
    state: new WorkbookState(document, readOnly),
    options: { platform, language, errorLanguage, readOnly, calculate, userName },
    selection: { sheetId: first.id, area: FIRST_CELL },
    openedWorkbooks: [],
    remembered: new Map(),
    nextNumber: () => (number += 1),
  };
}

// The check of requirement sets is off in the shipped file; `Office` is where it looks for them.
function connect(client: ExcelClient, connection: Connection, { Office }: OfficeSurface): void {
  const { SessionBase, CommonUtility } = internalsOf(client);
  SessionBase._overrideSession = connection.sessionFor(client);
  CommonUtility._doApiNotSupportedCheck = true;
  client.window['Office'] = Office;
  addNotes(client);
}

interface Parts {
  readonly globals: Pick<StandIn, 'Excel' | 'OfficeExtension' | 'CustomFunctions' | 'Office'>;
  readonly session: Session;
  readonly connection: Connection;
  readonly functions: FunctionHost;
  readonly surface: OfficeSurface;
}

class OpenStandIn implements StandIn {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get Excel() {
    return this.#parts.globals.Excel;
  }

  get OfficeExtension() {
    return this.#parts.globals.OfficeExtension;
  }

  get CustomFunctions() {
    return this.#parts.globals.CustomFunctions;
  }

  get Office() {
    return this.#parts.globals.Office;
  }

  get commands() {
    return this.#parts.surface.commands;
  }

  click(name: string): Promise<void> {
    return this.#parts.surface.click(name);
  }

  get paneShown() {
    return this.#parts.surface.paneShown;
  }

  get fileCounts() {
    return this.#parts.surface.fileCounts;
  }

  get openedAddresses() {
    return this.#parts.surface.openedAddresses;
  }

  get functions() {
    return this.#parts.functions;
  }

  get document() {
    return this.#parts.session.state.document;
  }

  edit(change: (document: WorkbookDocument) => WorkbookDocument): void {
    const { session } = this.#parts;
    session.state.edit(change);
    showSomeSheet(session);
  }

  beforeRequest(run: Interference): () => void {
    return added(this.#parts.connection.before, run);
  }

  afterRequest(run: (request: number) => void): () => void {
    return added(this.#parts.connection.after, run);
  }

  get cellEditMode() {
    return this.#parts.connection.cellEditMode;
  }

  set cellEditMode(on: boolean) {
    this.#parts.connection.cellEditMode = on;
  }

  get counts() {
    return this.#parts.connection.counter.counts;
  }

  resetCounts(): void {
    this.#parts.connection.reset();
  }

  get selection() {
    return { sheet: this.activeSheet, area: this.#parts.session.selection.area };
  }

  get activeSheet() {
    const { state, selection } = this.#parts.session;
    return state.sheet(selection.sheetId).name;
  }

  select(sheet: string, area: Area): void {
    const { session } = this.#parts;
    selectArea(session, findSheet(session, sheet).id, area);
  }

  get openedWorkbooks() {
    return this.#parts.session.openedWorkbooks;
  }

  install(): () => void {
    const { globals } = this.#parts;
    const before = Object.keys(globals).map(
      (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
    );
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(globalThis, name, {
        value,
        configurable: true,
        writable: true,
        enumerable: true,
      });
    return () => {
      for (const [name, descriptor] of before) {
        if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
        else Object.defineProperty(globalThis, name, descriptor);
      }
    };
  }
}

// A co-author may have deleted the sheet that the user was looking at.
function showSomeSheet(session: Session): void {
  const { sheets } = session.state;
  const shown = sheets.find(({ visibility }) => visibility === 'visible');
  if (shown === undefined || sheets.some(({ id }) => id === session.selection.sheetId)) return;
  session.selection = { sheetId: shown.id, area: FIRST_CELL };
}

function added<T>(set: Set<T>, item: T): () => void {
  set.add(item);
  return () => {
    set.delete(item);
  };
}
