// `Office`: what Microsoft's loader gives an add-in besides Excel. Only what an add-in's own page and commands use.
import { isSetSupported, type ApiLevel } from './requirement-sets.ts';

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
}

export function createOffice({ apiLevel, platform, language }: OfficeOptions): OfficeSurface {
  const commands = new Map<string, Command>();
  const pane = createPane();
  const info = { host: 'Excel', platform: platform === 'web' ? 'OfficeOnline' : 'PC' };
  const culture = language === 'sv' ? 'sv-SE' : 'en-US';
  const Office = {
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac' },
    StartupBehavior: { none: 'None', load: 'Load' },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    context: {
      ...info,
      displayLanguage: culture,
      contentLanguage: culture,
      diagnostics: { ...info, version: '16.0.0.0' },
      requirements: {
        isSetSupported: (name: string, version?: string | number) => isSetSupported(apiLevel, name, version),
      },
      document: { settings: createSettings() },
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
