// Drives the stand-in's page in Chromium as an officer would: the ribbon, the grid and the pane.
import { existsSync } from 'node:fs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** Debian's. */
export const CHROMIUM = '/usr/bin/chromium';

/** Debian's Chromium on a machine without a display, a GPU or a way out. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** On CI, .ci/run installs Chromium, so there its absence is a fault and not a reason to skip. */
export const NO_CHROMIUM = !existsSync(CHROMIUM) && process.env['CI'] === undefined;

export interface PageDriver {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Faults that the page has reported; none is the only right number. */
  readonly faults: readonly string[];
  readonly ribbon: (name: string) => Locator;
  /** The text of a cell on the sheet that is shown: `C7`. */
  readonly cell: (address: string) => Locator;
  /** Types in a cell and presses Enter. */
  readonly type: (address: string, text: string) => Promise<void>;
  readonly showSheet: (name: string) => Promise<void>;
  /** What the grid shows of a sheet: every row's texts. */
  readonly texts: () => Promise<readonly (readonly string[])[]>;
  /** «Spara»: the bytes that were downloaded. */
  readonly save: () => Promise<Buffer>;
  /** Drops a file on the page. */
  readonly drop: (name: string, bytes: Buffer) => Promise<void>;
  /** The bytes of the workbooks that the add-in has opened as new ones. */
  readonly openedWorkbooks: () => Promise<readonly Buffer[]>;
}

/** What clicking on something fetches: the file's name and bytes. */
export async function fetched(
  page: Page,
  link: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await link.click();
  const made = await download;
  const stream = await made.createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return { name: made.suggestedFilename(), bytes: Buffer.concat(pieces) };
}

/** Opens the page with the example workbook and waits for the pane. */
export async function openPage(browser: Browser, address: string): Promise<PageDriver> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, acceptDownloads: true });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  const pane = page.frameLocator('iframe.pane');
  await pane.getByRole('heading', { name: 'Bedöm måluppfyllelse' }).waitFor();
  const cell = (at: string): Locator => page.locator(`td[data-cell="${at}"]`);
  return {
    page,
    pane,
    faults,
    cell,
    ribbon: (name) => page.getByRole('toolbar').getByRole('button', { name }),
    type: async (at, text) => {
      await cell(at).dblclick();
      await page.getByLabel('Cellens innehåll').fill(text);
      await page.keyboard.press('Enter');
    },
    showSheet: (name) => page.getByRole('tab', { name }).click(),
    texts: () =>
      page
        .locator('.grid tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll('td')].map((one) => one.textContent)),
        ),
    save: async () => (await fetched(page, page.getByRole('button', { name: 'Spara' }))).bytes,
    openedWorkbooks: async () => {
      const opened = await page.evaluate(() => {
        const { malljusStandIn } = window as unknown as {
          malljusStandIn: { openedWorkbooks(): readonly string[] };
        };
        return malljusStandIn.openedWorkbooks();
      });
      return opened.map((base64) => Buffer.from(base64, 'base64'));
    },
    drop: async (name, bytes) => {
      const transfer = await page.evaluateHandle(
        ([fileName, base64]) => {
          const content = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([content], fileName ?? ''));
          return data;
        },
        [name, bytes.toString('base64')],
      );
      await page.dispatchEvent('.page', 'drop', { dataTransfer: transfer });
    },
  };
}
