// The workbook that is open on the page, with the stand-in around it: opened from bytes, edited by a person, calculated, saved.
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Area } from '../../../lib/index.ts';
import { accept, type Result } from '../../../src/app/result.ts';
import { NAMESPACE } from '../../../src/functions/metadata.ts';
import type { ExcelClient } from '../client.ts';
import { createStandIn, type StandIn } from '../create-stand-in.ts';
import type { WorkbookDocument } from '../document.ts';
import { openDocument, type OpenedDocument } from '../document-file/open-document.ts';
import { enter } from '../host/cell-input.ts';
import { cellAt } from '../host/workbook-state.ts';
import { inFileForm } from './swedish-formula.ts';
import { calculateFunctions } from './calculate-functions.ts';
import { spilledCells, withSpills, type SpilledCells } from './spills.ts';
import { changeCells } from './change-cells.ts';

/** In which way Excel is another than the usual one on Windows. */
interface ExcelKind {
  readonly mac: boolean;
  /** Whether it hands the file of the workbook over. */
  readonly givesFile: boolean;
}

/** What the page shows of the open workbook. */
export interface PageWorkbook {
  readonly document: ReadonlySignal<WorkbookDocument>;
  readonly selection: ReadonlySignal<{ readonly sheet: string; readonly area: Area }>;
  /** What hovering over a cell with an error says, by `Blad!C4`. */
  readonly hints: ReadonlySignal<ReadonlyMap<string, string>>;
  readonly paneShown: ReadonlySignal<boolean>;
  /** Gives the add-in in a window its Excel. Called by the page of the add-in, once, while it loads. */
  connect(client: ExcelClient, whenPageLoaded: Promise<void>, excel: ExcelKind): StandIn;
  select(sheet: string, area: Area): void;
  /** A person types in a cell, as in Swedish Excel: `=MALLJUS.STATUS(C2;D2)`. */
  type(sheet: string, row: number, column: number, text: string): void;
  click(command: string): Promise<void>;
  save(): Promise<Uint8Array>;
}

/** The workbook of a file; `name` without folder. */
export function openPageWorkbook(bytes: Uint8Array, name: string): Result<PageWorkbook> {
  const opened = openDocument(bytes, name);
  return opened.ok ? accept(createPageWorkbook(opened.value)) : opened;
}

function createPageWorkbook(opened: OpenedDocument): PageWorkbook {
  const first = opened.document.sheets.find(({ visibility }) => visibility === 'visible');
  const document = signal(opened.document);
  const selection = signal({ sheet: first?.name ?? '', area: { top: 0, left: 0, bottom: 0, right: 0 } });
  const hints = signal<ReadonlyMap<string, string>>(new Map());
  const paneShown = signal(true);
  let standIn: StandIn | null = null;
  let loaded: () => void;
  // The ribbon can be clicked before the add-in has registered its commands.
  const whenLoaded = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const connected = (): StandIn => {
    if (standIn === null) throw new Error('The add-in has not been loaded');
    return standIn;
  };
  const show = (): void => {
    const now = connected();
    document.value = now.document;
    const { sheet, area } = now.selection;
    const { sheet: shownSheet, area: shownArea } = selection.value;
    if (sheet !== shownSheet || JSON.stringify(area) !== JSON.stringify(shownArea))
      selection.value = { sheet, area };
    if (now.paneShown) paneShown.value = true;
  };
  let calculated: WorkbookDocument | null = null;
  let spilled: SpilledCells | null = null;
  const calculate = async (): Promise<void> => {
    const now = connected();
    if (now.document === calculated) return;
    calculated = now.document;
    const calculation = await calculateFunctions(now.document, now.functions, NAMESPACE, spilled);
    const { changes, areas, hints: found } = calculation;
    now.edit((current) => withSpills(changeCells(current, changes), areas));
    const isUnchanged = now.document === calculated && hints.value.size === 0 && found.size === 0;
    calculated = now.document;
    spilled = spilledCells(now.document, areas);
    if (isUnchanged) return;
    hints.value = found;
    show();
  };
  return {
    document,
    selection,
    hints,
    paneShown,
    connect: (client, whenPageLoaded, { mac, givesFile }) => {
      void whenPageLoaded.then(() => {
        loaded();
      });
      standIn = createStandIn(client, {
        ...{ document: opened.document, platform: 'desktop', apiLevel: '1.20', mac },
        ...(givesFile && { workbookFile: { bytes: () => opened.save(connected().document) } }),
      });
      standIn.afterRequest(() => {
        show();
        // Not while Excel answers: a calculation reads the workbook too.
        setTimeout(() => void calculate());
      });
      return standIn;
    },
    select: (sheet, area) => {
      connected().select(sheet, area);
      show();
    },
    type: (sheet, row, column, text) => {
      typeInto(connected(), { sheet, row, column }, text);
      show();
      void calculate();
    },
    click: async (command) => {
      await whenLoaded;
      await connected().click(command);
      show();
    },
    save: () => opened.save(connected().document),
  };
}

function typeInto(
  standIn: StandIn,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  text: string,
): void {
  standIn.edit((document) => {
    const sheet = document.sheets.find(({ name }) => name === place.sheet);
    if (sheet === undefined) return document;
    const { style, value: before } = cellAt(sheet, place.row, place.column);
    const { value, formula, numberFormat } = enter(text, {
      numberFormat: style.numberFormat,
      language: 'sv',
      date1904: document.date1904,
      // Målljus's own functions are calculated afterwards; other formulas the stand-in does not know.
      calculate: (typed) => (typed.toUpperCase().startsWith(`=${NAMESPACE}.`) ? before : { error: '#NAME?' }),
    });
    return changeCells(document, [
      { ...place, value, formula: formula === null ? null : inFileForm(formula), numberFormat },
    ]);
  });
}
