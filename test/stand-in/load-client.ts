// Loads Microsoft's Excel client library in Node, from the installed package: each call gives a client of its own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import type { ExcelClient } from './client.ts';

const FILE = 'dist/excel-web-16.00.debug.js';

let script: Script | null = null;

function clientScript(): Script {
  if (script !== null) return script;
  const manifest = createRequire(import.meta.url).resolve('@microsoft/office-js/package.json');
  const path = manifest.replace(/package\.json$/, FILE);
  script = new Script(readFileSync(path, 'utf8'), { filename: path });
  return script;
}

/** The library with the few browser objects that it looks for while it loads. */
export function loadClient(): ExcelClient {
  const window = browserWindow();
  clientScript().runInContext(createContext(window));
  const { Excel, OfficeExtension, CustomFunctions } = window as unknown as ExcelClient;
  return { Excel, OfficeExtension, CustomFunctions, window };
}

function browserWindow(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const element = (): object => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const location = {
    href: 'https://localhost/',
    search: '',
    hash: '',
    origin: 'https://localhost',
    protocol: 'https:',
    hostname: 'localhost',
    pathname: '/',
  };
  const storage = { getItem: () => null, setItem: nothing };
  const window: Record<string, unknown> = {
    // The client's errors, arrays and promises are to be those of the code under test.
    ...{ Error, Array, Object, Date, Map, Set, Promise, URL, performance, console },
    ...{ setTimeout, clearTimeout, setInterval, clearInterval },
    navigator: { userAgent: 'node', language: 'sv-SE' },
    location,
    document: {
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: nothing,
      cookie: '',
      head: element(),
      body: element(),
      URL: location.href,
      location,
    },
    ...{ addEventListener: nothing, removeEventListener: nothing, postMessage: nothing, history: {} },
    ...{ localStorage: storage, sessionStorage: storage },
  };
  for (const name of ['window', 'self', 'top', 'parent']) window[name] = window;
  return window;
}
