// `Office`: what Microsoft's loader gives an add-in besides Excel. Only what an add-in's own page and commands use.
import { isSetSupported, type ApiLevel } from './requirement-sets.ts';
import { createWorkbookFile, type FileCounts, type WorkbookFileOptions } from './workbook-file.ts';

/** A ribbon command, as the add-in registered it. */
export type Command = (event: { completed(): void }) => unknown;

export interface OfficeSurface {
  readonly Office: object;
  /** Ribbon commands by their name in the manifest. */
  readonly commands: ReadonlyMap<string, Command>;
  /** Clicks a ribbon button: done when the command says `completed`. */
  click(name: string): Promise<void>;
  /** Whether the pane is shown. */
  readonly paneShown: boolean;
  /** How many times the file of the workbook has been opened and closed. */
  readonly fileCounts: FileCounts;
  /** Addresses that the add-in has opened in the user's browser. */
  readonly openedAddresses: readonly string[];
}

// Excel's own colours round the sheet.
const LIGHT_THEME = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#262626',
  controlBackgroundColor: '#F3F3F3',
  controlForegroundColor: '#262626',
  isDarkTheme: false,
};

interface OfficeOptions {
  readonly apiLevel: ApiLevel;
  readonly platform: 'web' | 'desktop';
  readonly language: 'sv' | 'en';
  /** Without it the host gives no file of the workbook. */
  readonly workbookFile: WorkbookFileOptions | undefined;
  /** Excel on a Mac, which is as on Windows but for what it says and that it opens addresses in the user's browser. */
  readonly mac: boolean;
}

export function createOffice({
  apiLevel,
  platform,
  language,
  workbookFile,
  mac,
}: OfficeOptions): OfficeSurface {
  const commands = new Map<string, Command>();
  const pane = createPane();
  const file = workbookFile === undefined ? null : createWorkbookFile(workbookFile);
  const info = { host: 'Excel', platform: platform === 'web' ? 'OfficeOnline' : mac ? 'Mac' : 'PC' };
  const openedAddresses: string[] = [];
  const hasSet = (name: string, version?: string | number): boolean => {
    if (name === 'CompressedFile') return file !== null;
    return name === 'OpenBrowserWindowApi' ? mac : isSetSupported(apiLevel, name, version);
  };
  const culture = language === 'sv' ? 'sv-SE' : 'en-US';
  const Office = {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    FileType: { Text: 'text', Compressed: 'compressed', Pdf: 'pdf' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: {
      ...info,
      displayLanguage: culture,
      contentLanguage: culture,
      diagnostics: { ...info, version: '16.0.0.0' },
      requirements: { isSetSupported: hasSet },
      document: { settings: createSettings(), ...(file && { getFileAsync: file.getFileAsync }) },
      ui: { openBrowserWindow: (address: string) => openedAddresses.push(address) },
      officeTheme: LIGHT_THEME,
    },
    onReady: (ready?: (state: typeof info) => unknown) =>
      Promise.resolve(info).then(async (state) => {
        await ready?.(state);
        return state;
      }),
    actions: {
      associate: (name: string, command: Command) => {
        commands.set(name, command);
      },
    },
    addin: pane.addin,
  };
  return {
    Office,
    commands,
    get paneShown() {
      return pane.shown();
    },
    get fileCounts() {
      return file?.counts() ?? { opened: 0, closed: 0 };
    },
    openedAddresses,
    click: (name) => runCommand(commands, name),
  };
}

function runCommand(commands: ReadonlyMap<string, Command>, name: string): Promise<void> {
  const command = commands.get(name);
  if (command === undefined) return Promise.reject(new Error(`No ribbon command is registered as ${name}.`));
  return new Promise((completed, fail) => {
    Promise.resolve()
      .then(() => command({ completed }))
      .catch(fail);
  });
}

interface PaneMessage {
  readonly visibilityMode: 'Hidden' | 'Taskpane';
}

function createPane() {
  let shown = false;
  let startup = 'None';
  const listeners = new Set<(message: PaneMessage) => void>();
  const show = (on: boolean): Promise<void> => {
    if (on !== shown) {
      shown = on;
      for (const tell of listeners) tell({ visibilityMode: on ? 'Taskpane' : 'Hidden' });
    }
    return Promise.resolve();
  };
  return {
    shown: () => shown,
    addin: {
      showAsTaskpane: () => show(true),
      hide: () => show(false),
      getStartupBehavior: () => Promise.resolve(startup),
      setStartupBehavior: (behaviour: string) => {
        startup = behaviour;
        return Promise.resolve();
      },
      onVisibilityModeChanged: (listener: (message: PaneMessage) => void) => {
        listeners.add(listener);
        return Promise.resolve(() => Promise.resolve(listeners.delete(listener)));
      },
    },
  };
}

// Settings that the add-in keeps in the document.
function createSettings() {
  const values = new Map<string, unknown>();
  return {
    get: (name: string): unknown => values.get(name) ?? null,
    set: (name: string, value: unknown): void => {
      values.set(name, value);
    },
    remove: (name: string): void => {
      values.delete(name);
    },
    saveAsync: (done?: (result: { readonly status: 'succeeded' }) => void): void => {
      done?.({ status: 'succeeded' });
    },
  };
}
