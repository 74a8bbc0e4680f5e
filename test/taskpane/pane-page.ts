// The pane on a page of its own over a workbook in memory, for the tests in a real browser.
import { mountPane } from '../../src/taskpane/mount-pane.tsx';
import type { PaneHandle } from '../../src/taskpane/pane-services.ts';
import '../../src/taskpane/pane.css';
import { createFakeOpenWorkbook, type FakeOpenWorkbook } from './fake-open-workbook.ts';
import { fullFollowUp, ksWorkbook, withFollowUp } from './follow-up-fixture.ts';
import { ALL_FINDINGS, createFakeUnderlag } from './fake-underlag.ts';
import { emptyWorkbook, largeWorkbook, sampleWorkbook } from './sample-workbook.ts';

declare global {
  interface Window {
    pane: PaneHandle;
    workbook: FakeOpenWorkbook;
    faults: unknown[];
  }
}

const NOW = '2021-03-15T09:30';
const WORKBOOKS = new Map([
  ['large', () => largeWorkbook(10_000)],
  ['empty', emptyWorkbook],
  ['follow-up', ksWorkbook],
]);

const name = new URLSearchParams(location.search).get('workbook') ?? '';
const start = WORKBOOKS.get(name) ?? sampleWorkbook;
const root = document.getElementById('pane');
if (root === null) throw new Error('The page has no element for the pane.');

let rested = performance.now();
/** Lets the browser draw at least every fiftieth millisecond, as a host does. */
const pause = (): Promise<'go on'> | null => {
  if (performance.now() - rested < 50) return null;
  return new Promise((resolve) => {
    setTimeout(() => {
      rested = performance.now();
      resolve('go on');
    }, 0);
  });
};

window.faults = [];
window.workbook = createFakeOpenWorkbook(start(), () => NOW, 3);
window.pane = mountPane(root, {
  workbook: window.workbook,
  core: async () => {
    const core = await import('../../src/app/core.ts');
    return name === 'follow-up' ? withFollowUp(core, fullFollowUp) : core;
  },
  now: () => NOW,
  pause,
  files: {
    example: () => Promise.resolve(new Uint8Array(10)),
    template: () => Promise.resolve(new Uint8Array(20)),
  },
  calendar: () => Promise.resolve({ fileName: 'Tidsplan.ics', text: 'BEGIN:VCALENDAR' }),
  underlag: createFakeUnderlag({
    snapshot: () => window.workbook.snapshot(),
    findings: () => ({ ...ALL_FINDINGS, withoutValue: ['KS mål!H6'] }),
    canDownload: name !== 'mac',
  }),
  version: '0.1.0',
  links: { help: 'hjalp.html', privacy: 'integritet.html' },
  reportFault: (fault) => window.faults.push(fault),
});
