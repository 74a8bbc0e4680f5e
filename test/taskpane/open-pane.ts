// A mounted pane over a workbook in memory, and the ways a person has of using it: by what stands there, never by classes.
import { onTestFinished, vi } from 'vitest';
import type { WorkbookSnapshot } from '../../lib/index.ts';
import * as core from '../../src/app/core.ts';
import { mountPane } from '../../src/taskpane/mount-pane.tsx';
import type { PaneHandle, PaneServices } from '../../src/taskpane/pane-services.ts';
import { createFakeOpenWorkbook, type FakeOpenWorkbook } from './fake-open-workbook.ts';

const NOW = '2021-03-15T09:30';

export interface OpenPane {
  readonly pane: PaneHandle;
  readonly workbook: FakeOpenWorkbook;
  /** Faults of our own that the pane has reported. */
  readonly faults: unknown[];
  /** All text that is shown. */
  text(): string;
  /** The first button or link whose name is, or begins with, this; throws when there is none. */
  button(name: string): HTMLButtonElement;
  findButton(name: string): HTMLButtonElement | null;
  click(name: string): Promise<void>;
  /** The field with this label; throws when there is none. */
  field(label: string): HTMLInputElement & HTMLSelectElement;
  /** Writes in a field or chooses in a list. */
  fill(label: string, value: string): Promise<void>;
  /** Text of the polite or the assertive region. */
  heard(role: 'status' | 'alert'): string;
  /** Waits until nothing is under way. */
  rest(): Promise<void>;
  readonly root: HTMLElement;
}

interface Setting {
  readonly services?: Partial<PaneServices>;
  readonly frozen?: number;
  /** Let the workbook be read before the test goes on; true when left out. */
  readonly read?: boolean;
  readonly prepare?: (workbook: FakeOpenWorkbook) => void;
}

/** Opens the pane as Excel does, and takes it away when the test is over. */
export async function openPane(snapshot: WorkbookSnapshot, setting: Setting = {}): Promise<OpenPane> {
  const root = document.body.appendChild(document.createElement('div'));
  const workbook = createFakeOpenWorkbook(snapshot, () => NOW, setting.frozen);
  setting.prepare?.(workbook);
  const faults: unknown[] = [];
  const pane = mountPane(root, {
    workbook,
    core: () => Promise.resolve(core),
    now: () => NOW,
    pause: () => null,
    files: {
      example: () => Promise.resolve(new Uint8Array(10)),
      template: () => Promise.resolve(new Uint8Array(20)),
    },
    version: '1.2.3',
    links: { help: 'hjalp.html', privacy: 'integritet.html' },
    reportFault: (fault) => faults.push(fault),
    ...setting.services,
  });
  onTestFinished(() => {
    pane.unmount();
    root.remove();
  });
  const opened = { pane, workbook, faults, root, ...usage(root) };
  if (setting.read !== false) await opened.rest();
  return opened;
}

type Usage = Omit<OpenPane, 'pane' | 'workbook' | 'faults' | 'root'>;

function usage(root: HTMLElement): Usage {
  const buttons = (): HTMLButtonElement[] => Array.from(root.querySelectorAll('button'));
  const findButton = (name: string): HTMLButtonElement | null =>
    buttons().find((one) => nameOf(one) === name) ??
    buttons().find((one) => nameOf(one).startsWith(name)) ??
    null;
  const button = (name: string): HTMLButtonElement => {
    const found = findButton(name);
    if (found === null) throw new Error(`No button «${name}» among ${buttons().map(nameOf).join(' | ')}`);
    return found;
  };
  const field = (label: string): HTMLInputElement & HTMLSelectElement => findField(root, label);
  const rest = async (): Promise<void> => {
    // The fake workbook answers after a turn of the event loop, and the views are drawn after that.
    for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return {
    text: () => root.textContent,
    button,
    findButton,
    field,
    rest,
    click: async (name) => {
      button(name).click();
      await rest();
    },
    fill: async (label, value) => {
      const found = field(label);
      found.value = value;
      found.dispatchEvent(new Event(found.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      await rest();
    },
    heard: (role) =>
      Array.from(root.querySelectorAll(`[role=${role}]`))
        .map((one) => one.textContent)
        .join(' ')
        .trim(),
  };
}

function nameOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function findField(root: HTMLElement, label: string): HTMLInputElement & HTMLSelectElement {
  const labels = Array.from(root.querySelectorAll('label')).filter((one) => nameOf(one).startsWith(label));
  const found =
    root.querySelector(`[aria-label="${label}"]`) ??
    labels.map((one) => one.querySelector('input') ?? document.getElementById(one.htmlFor))[0];
  if (found === undefined || found === null) throw new Error(`No field «${label}»`);
  // One type for all fields: the tests use what inputs and lists have in common.
  return found as HTMLInputElement & HTMLSelectElement;
}

/** Lets a condition come true within two seconds. */
export const soon = vi.waitFor;
