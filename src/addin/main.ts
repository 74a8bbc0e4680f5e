// The add-in's script: ties ribbon and functions at once, and mounts the pane when Excel is ready. Where all its parts meet.
import '../taskpane/pane.css';
import './addin.css';
import type { OpenWorkbook } from '../app/open-workbook.ts';
import { PROGRAM_VERSION } from '../app/program-version.ts';
import { localMinute } from '../clock/local-minute.ts';
import { registerCommands, type RibbonEvent } from '../commands/ribbon-commands.ts';
import { supports } from '../excel/supports.ts';
import { FUNCTION_IDS } from '../functions/metadata.ts';
import { mountPane } from '../taskpane/mount-pane.tsx';
import type { Core, PaneServices, UnderlagServices } from '../taskpane/pane-services.ts';
import { watchAskedByUser } from './asked-by-user.ts';
import { fetchFile } from './fetch-file.ts';
import { reportStarted } from './guard-start.ts';
import { showNotice } from './notice.ts';
import { createPaneDoor } from './pane-door.ts';
import { createPause } from './pause-now-and-then.ts';
import { createPreferences } from './preferences.ts';
import { registerFunctions } from './register-functions.ts';
import { loadUnderlagTools } from './load-underlag-tools.ts';
import { followTheme } from './theme.ts';
import { workbookWhenLoaded } from './workbook-when-loaded.ts';

type CreateFunctions = typeof import('../functions/create-functions.ts').createFunctions;

const UNDERLAG_PAGE = 'underlag.html';

const door = createPaneDoor();
const pause = createPause(() => performance.now());
const user = watchAskedByUser(document);

if (typeof Office === 'undefined') {
  showNotice(document, 'no-office');
} else {
  registerCommands(
    (name, run) => {
      // It never rejects, and Excel waits for `completed`.
      Office.actions.associate(name, (event: RibbonEvent) => void run(event));
    },
    {
      showPane: () => {
        user.ask();
        return Office.addin.showAsTaskpane();
      },
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
  await documentParsed();
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
    workbook: workbookWhenLoaded(loadWorkbook, reportFault),
    core: loadCore,
    now,
    pause,
    canWriteNotes: supports('1.18'),
    files: {
      example: () => fetchFile('exempel.xlsx', fetchHere),
      template: () => fetchFile('mall.xlsx', fetchHere),
    },
    calendar: async (timetable, workbook) => {
      const { timetableCalendar } = await loadCore();
      // An .ics file says when it was made in UTC.
      const stamp = new Date().toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
      return { fileName: 'Tidsplan.ics', text: timetableCalendar(timetable, { stamp, workbook }) };
    },
    underlag: createUnderlagServices(),
    version: PROGRAM_VERSION,
    links: { help: 'hjalp.html', privacy: 'integritet.html' },
    preferences: createPreferences(() => localStorage, Office.context.partitionKey),
    reportFault,
  };
}

function createUnderlagServices(): UnderlagServices {
  const { platform, requirements, ui } = Office.context;
  const { PC, OfficeOnline } = Office.PlatformType;
  // It takes whole addresses only.
  const open = (): void => {
    ui.openBrowserWindow(new URL(UNDERLAG_PAGE, location.href).href);
  };
  return {
    openFile: async () => {
      const { readWorkbookFile } = await import(
        /* webpackChunkName: "excel" */ '../excel/file/read-workbook-file.ts'
      );
      return readWorkbookFile();
    },
    tools: loadUnderlagTools,
    canDownload: platform === PC || platform === OfficeOnline,
    page: {
      address: UNDERLAG_PAGE,
      open: requirements.isSetSupported('OpenBrowserWindowApi', '1.1') ? open : null,
    },
  };
}

function loadCore(): Promise<Core> {
  return import(/* webpackChunkName: "core" */ '../app/core.ts');
}

async function loadWorkbook(): Promise<OpenWorkbook> {
  const { createExcelWorkbook } = await import(
    /* webpackChunkName: "excel" */ '../excel/create-excel-workbook.ts'
  );
  return createExcelWorkbook({ now, mayReadMerges: user.hasAsked, pause });
}

/** With their own tie to Excel, which needs the rules library too. */
async function loadFunctions(): Promise<ReturnType<CreateFunctions>> {
  const [{ createFunctions }, { createFunctionHost }] = await Promise.all([
    import(/* webpackChunkName: "functions" */ '../functions/create-functions.ts'),
    import(/* webpackChunkName: "functions" */ '../excel/function-host.ts'),
  ]);
  return createFunctions(createFunctionHost());
}

function now(): string {
  return localMinute(new Date());
}

/** From the folder where the page lies. */
function fetchHere(name: string): Promise<Response> {
  return fetch(name);
}

function reportFault(fault: unknown): void {
  console.error('Målljus:', fault);
}

/** Excel may be ready before the rest of the page has been read, since this script stands in its head. */
function documentParsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => {
      resolve();
    });
  });
}
