// The script of underlag.html: «Skapa underlag» in an ordinary browser, of a workbook that the officer chooses. For an Excel that lets no file
// be fetched, as on a Mac. Nothing leaves the machine, and neither Excel nor Microsoft's library is needed.
import '../taskpane/pane.css';
import { PROGRAM_VERSION } from '../app/program-version.ts';
import { localMinute } from '../clock/local-minute.ts';
import { mountUnderlagPage } from '../taskpane/mount-underlag-page.tsx';
import { loadUnderlagTools } from './load-underlag-tools.ts';
import { noWorkbook } from './no-workbook.ts';
import { createPause } from './pause-now-and-then.ts';

const root = document.getElementById('malljus');
if (root === null) throw new Error('The page has no #malljus');
mountUnderlagPage(root, {
  workbook: noWorkbook(),
  core: () => import(/* webpackChunkName: "core" */ '../app/core.ts'),
  now: () => localMinute(new Date()),
  pause: createPause(() => performance.now()),
  files: { example: noFile, template: noFile },
  underlag: { openFile: null, tools: loadUnderlagTools, canDownload: true, page: null },
  version: PROGRAM_VERSION,
  links: { help: 'hjalp.html', privacy: 'integritet.html' },
  reportFault: (fault) => {
    console.error('Målljus:', fault);
  },
});

function noFile(): Promise<never> {
  return Promise.reject(new Error('The page opens no workbooks.'));
}
