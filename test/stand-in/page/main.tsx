// The stand-in's page in the browser: opens the example, or a file that is dropped, and gives the add-in its Excel.
import './page.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { ExcelClient } from '../client.ts';
import type { StandIn } from '../create-stand-in.ts';
import { openPageWorkbook, type PageWorkbook } from './open-workbook.ts';
import { Page } from './page.tsx';

/** What the page of the add-in asks for when it loads `office.js` (see office.js beside this file). */
declare global {
  interface Window {
    malljusStandIn?: {
      connect(client: Window & ExcelClient): void;
      /** The workbooks that the add-in has opened as new ones, in base 64. */
      readonly openedWorkbooks: () => readonly string[];
    };
  }
}

const EXAMPLE = 'exempel.xlsx';

async function start(): Promise<void> {
  const response = await fetch(EXAMPLE);
  const example = openPageWorkbook(new Uint8Array(await response.arrayBuffer()), EXAMPLE);
  if (!example.ok) throw new Error(example.failure.text);
  const workbook = signal<PageWorkbook>(example.value);
  const opening = signal(0);
  const message = signal('');
  let connected: StandIn | null = null;
  // `?excel=mac`: as Excel on a Mac; `?excel=utan-fil`: one that hands no workbook over.
  const kind = new URLSearchParams(location.search).get('excel');
  const excel = { mac: kind === 'mac', givesFile: kind !== 'utan-fil' };
  window.malljusStandIn = {
    openedWorkbooks: () => connected?.openedWorkbooks ?? [],
    connect: (target) => {
      const { Excel, OfficeExtension, CustomFunctions } = target;
      const window = target as unknown as Record<string, unknown>;
      const whenPageLoaded = new Promise<void>((resolve) => {
        target.addEventListener('load', () => {
          resolve();
        });
      });
      const client = { Excel, OfficeExtension, CustomFunctions, window };
      const standIn = workbook.value.connect(client, whenPageLoaded, excel);
      connected = standIn;
      const isDarkTheme = target.matchMedia('(prefers-color-scheme: dark)').matches;
      const { context } = standIn.Office as { context: object };
      if (isDarkTheme) Object.assign(context, { officeTheme: { isDarkTheme } });
      Object.assign(target, { Office: standIn.Office, CustomFunctions: standIn.CustomFunctions });
    },
  };
  const show = (next: PageWorkbook, text: string): void => {
    workbook.value = next;
    opening.value += 1;
    message.value = text;
  };
  const actions = {
    open: async (file: File) => {
      const opened = openPageWorkbook(new Uint8Array(await file.arrayBuffer()), file.name);
      if (opened.ok) show(opened.value, `${file.name} är öppnad.`);
      else message.value = opened.failure.text;
    },
    save: async () => {
      const bytes = await workbook.value.save();
      download(bytes, workbook.value.document.value.name);
      message.value = 'Arbetsboken är sparad bland hämtade filer.';
    },
  };
  const root = document.getElementById('stand-in');
  if (root !== null) render(<Page state={{ workbook, opening, message }} actions={actions} />, root);
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

void start();
