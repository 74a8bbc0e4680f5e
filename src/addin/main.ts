// The add-in's script: ties ribbon and functions at once, and mounts the pane when Excel is ready. Where all its parts meet.
import './addin.css';
import { PROGRAM_VERSION } from '../app/program-version.ts';
import { localMinute } from '../cli/local-minute.ts';
import { registerCommands, type RibbonEvent } from '../commands/ribbon-commands.ts';
import { createExcelWorkbook } from '../excel/excel-workbook.ts';
import { createFunctionHost } from '../excel/function-host.ts';
import { supports } from '../excel/supports.ts';
import { FUNCTION_IDS } from '../functions/metadata.ts';
import { mountPane } from '../taskpane/mount-pane.tsx';
import type { Core, PaneServices } from '../taskpane/pane-services.ts';
import { fetchFile } from './fetch-file.ts';
import { reportStarted } from './guard-start.ts';
import { showNotice } from './notice.ts';
import { createPaneDoor } from './pane-door.ts';
import { createPreferences } from './preferences.ts';
import { registerFunctions } from './register-functions.ts';
import { followTheme } from './theme.ts';

const door = createPaneDoor();

if (typeof Office === 'undefined') {
  showNotice(document, 'no-office');
} else {
  registerCommands(
    (name, run) => {
      // It never rejects, and Excel waits for `completed`.
      Office.actions.associate(name, (event: RibbonEvent) => void run(event));
    },
    {
      showPane: () => Office.addin.showAsTaskpane(),
      judge: async () => (await door.pane).judge(),
      undo: async () => (await door.pane).undo(),
      reportFault,
    },
  );
  registerFunctions(CustomFunctions.associate, FUNCTION_IDS, loadFunctions);
  startPane().catch((fault: unknown) => {
    door.close(fault);
    reportFault(fault);
    showNotice(document, 'fault');
  });
}

async function startPane(): Promise<void> {
  const { host } = await Office.onReady();
  reportStarted(document);
  // Null in a browser on its own, whatever the types say.
  if (host !== Office.HostType.Excel) {
    showNotice(document, 'not-excel');
    return;
  }
  followTheme(document, () => Office.context.officeTheme);
  const root = document.getElementById('malljus');
  if (root === null) throw new Error('The page has no #malljus');
  door.open(mountPane(root, createServices()));
}

function createServices(): PaneServices {
  return {
    workbook: createExcelWorkbook(),
    core: loadCore,
    now: () => localMinute(new Date()),
    pause: () => new Promise((resume) => setTimeout(resume, 0)),
    canWriteNotes: supports('1.18'),
    files: {
      example: () => fetchFile('exempel.xlsx', fetchHere),
      template: () => fetchFile('mall.xlsx', fetchHere),
    },
    version: PROGRAM_VERSION,
    links: { help: 'hjalp.html', privacy: 'integritet.html' },
    preferences: createPreferences(() => localStorage, Office.context.partitionKey),
    reportFault,
  };
}

function loadCore(): Promise<Core> {
  return import(/* webpackChunkName: "core" */ '../app/core.ts');
}

async function loadFunctions(): ReturnType<
  typeof import('../functions/create-functions.ts').createFunctions
> {
  const { createFunctions } = await import(
    /* webpackChunkName: "functions" */ '../functions/create-functions.ts'
  );
  return createFunctions(createFunctionHost());
}

/** From the folder where the page lies. */
function fetchHere(name: string): Promise<Response> {
  return fetch(name);
}

function reportFault(fault: unknown): void {
  console.error('Målljus:', fault);
}
