// «Skapa underlag» in Chromium, from the click to files that other software opens: in the pane over Microsoft's client library, in an Excel
// from which nothing can be fetched, and on the page of its own under the policy that the IT department is told to send.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { chromium, type Browser, type Frame, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../support/read-xlsx.ts';
import { BUILD_LIMIT, buildStandIn } from './build-stand-in.ts';
import { CHROMIUM, CHROMIUM_FLAGS, fetched, NO_CHROMIUM, openPage, type PageDriver } from './page-driver.ts';
import { serveStandIn, type Served } from './serve-stand-in.ts';

const TOP = path.resolve(import.meta.dirname, '../..');
const PYTHON = '/usr/bin/python3';
const HAS_OPENPYXL = spawnSync(PYTHON, ['-c', 'import openpyxl']).status === 0;
const OPENPYXL_SCRIPT = path.join(TOP, 'test/support/read-with-openpyxl.py');
const STATUS = /^(?:Grön|Gul|Röd|Ej bedömd)$/u;
const NUMBER = /KS\s2019\/191/u;
const SEE = 'Se vad som finns i arbetsboken';
const MAKE = 'Skapa underlag';

// As src/static/it.html tells the IT department to send it.
const POLICY =
  /Content-Security-Policy "([^"]+)"/u.exec(
    readFileSync(path.join(TOP, 'src/static/it.html'), 'utf8'),
  )?.[1] ?? '';

describe.skipIf(NO_CHROMIUM)('underlaget i Chromium (hoppas över om /usr/bin/chromium saknas)', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-underlag-'));
  let served: Served;
  let browser: Browser;
  let driver: PageDriver | null = null;
  let requests: string[] = [];

  beforeAll(async () => {
    buildStandIn(folder, 'large');
    served = await serveStandIn(folder, (file): Record<string, string> =>
      file === 'underlag.html' ? { 'Content-Security-Policy': POLICY } : {},
    );
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  }, BUILD_LIMIT);

  afterAll(async () => {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async () => {
    if (driver === null) return;
    const { faults, page } = driver;
    driver = null;
    await page.close();
    expect(faults).toEqual([]);
  });

  /** The pane with the example, judged by the ribbon's button. */
  const openJudged = async (excel = ''): Promise<PageDriver> => {
    const opened = await openPage(browser, `${served.address}${excel === '' ? '' : `?excel=${excel}`}`);
    driver = opened;
    requests = [];
    opened.page.on('request', (request) => requests.push(request.url()));
    await opened.ribbon('Bedöm måluppfyllelse').click();
    await opened.pane.getByText(/^Bedömningen är klar: /u).waitFor();
    await opened.pane.getByRole('button', { name: 'Underlag', exact: true }).click();
    return opened;
  };

  const make = async (pane: FrameLocator | Page): Promise<void> => {
    await pane.getByRole('button', { name: SEE }).click();
    await pane.getByRole('heading', { name: 'Detta finns i arbetsboken' }).waitFor();
    await pane.getByRole('button', { name: MAKE, exact: true }).click();
    await pane.getByRole('heading', { name: 'Underlaget är klart' }).waitFor();
  };

  const fetchAll = async (page: Page, pane: FrameLocator | Page): Promise<ReadonlyMap<string, Buffer>> => {
    const files = new Map<string, Buffer>();
    for (const link of await pane.getByRole('link', { name: /^Hämta /u }).all()) {
      const { name, bytes } = await fetched(page, link);
      files.set(name, bytes);
    }
    return files;
  };

  test('alla filer görs av den öppna arbetsboken, kopian öppnas, och färgerna är knappens', async () => {
    const { page, pane, save, openedWorkbooks } = await openJudged();
    const judged = await save();
    await pane.getByLabel('Diarienummer').fill('Dnr KS 2019/191');
    expect(requests.filter((url) => url.includes('make-underlag'))).toEqual([]);
    await make(pane);
    expect(requests.filter((url) => url.includes('make-underlag'))).toHaveLength(1);
    expect(requests.filter((url) => !url.startsWith(served.address) && !url.startsWith('blob:'))).toEqual([]);
    const [copy] = await openedWorkbooks();
    if (copy === undefined) throw new Error('Ingen kopia öppnades');
    expect(statusesOf(copy)).toEqual(statusesOf(judged));
    expect(statusesOf(copy).length).toBe(30);
    const files = await fetchAll(page, pane);
    expect([...files.keys()]).toEqual([
      'exempel – KSAU-underlag.xlsx',
      'exempel – presentation.pptx',
      'exempel – tjänsteskrivelse.docx',
      'exempel – måluppfyllelse.html',
      'exempel – öppna data.csv',
      'exempel – öppna data.json',
    ]);
    const [xlsx, pptx, docx, html, csv, json] = files.values();
    expect(xlsx?.equals(copy)).toBe(true);
    expect(partOf(pptx, 'ppt/presentation.xml')).toContain('sldId');
    const word = Object.values(unzipSync(new Uint8Array(docx ?? Buffer.alloc(0)))).map((part) =>
      strFromU8(part),
    );
    expect(word.join('')).toMatch(NUMBER);
    expect(html?.toString('utf8')).toMatch(NUMBER);
    expect([...(csv?.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(JSON.parse(json?.toString('utf8') ?? '')).toBeTypeOf('object');
    expect((await save()).equals(judged)).toBe(true);
    expect(await pane.getByText('Arbetsboken var inte bedömd').count()).toBe(0);
  });

  test.runIf(HAS_OPENPYXL)(
    'openpyxl läser kopian: samma status, inga funktioner ur Målljus, inga namn',
    async () => {
      const { pane, openedWorkbooks } = await openJudged();
      await make(pane);
      const [copy] = await openedWorkbooks();
      if (copy === undefined) throw new Error('Ingen kopia öppnades');
      const file = path.join(folder, 'kopia.xlsx');
      writeFileSync(file, copy);
      const output = execFileSync(PYTHON, [OPENPYXL_SCRIPT, file], { encoding: 'utf8' });
      const read = JSON.parse(output) as Readonly<
        Record<string, { values: Readonly<Record<string, unknown>> }>
      >;
      const statuses = Object.values(read).flatMap(({ values }) => Object.values(values).filter(isStatus));
      const ours = readXlsx(copy).sheets.flatMap(({ values }) => values.flat().filter(isStatus));
      expect(statuses.length).toBeGreaterThanOrEqual(30);
      expect([...statuses].sort()).toEqual([...ours].sort());
      const parts = Object.values(unzipSync(new Uint8Array(copy))).map((part) => strFromU8(part));
      expect(parts.filter((part) => /MALLJUS[._]STATUS|Målljus exempel/u.test(part))).toEqual([]);
    },
  );

  test('ändras ett utfall efteråt bedöms kopian som den står, och det sägs', async () => {
    const { pane, page, type, openedWorkbooks } = await openJudged();
    await pane.getByRole('button', { name: SEE }).click();
    await pane.getByRole('heading', { name: 'Detta finns i arbetsboken' }).waitFor();
    await page.getByRole('tab', { name: 'KF-mål' }).click();
    await type('G7', '75');
    await pane.getByRole('button', { name: MAKE, exact: true }).click();
    await pane.getByText(/^Arbetsboken var inte bedömd som den står nu/u).waitFor();
    await pane.getByText(/^1 mätvärde har en annan status i underlaget än i panelen/u).waitFor();
    const [copy] = await openedWorkbooks();
    const rows = readXlsx(copy ?? Buffer.alloc(0)).sheets.flatMap(({ values }) => values);
    expect(rows.find((row) => row.includes('Färdigställda bostäder'))).toContain('Grön');
  });

  test('ett Excel som inte lämnar ut arbetsboken: en sparad kopia väljs, och resten går som annars', async () => {
    const { page, pane, save, openedWorkbooks } = await openJudged('utan-fil');
    const saved = await save();
    await pane.getByRole('button', { name: SEE }).click();
    await pane.getByRole('heading', { name: 'Det gick inte' }).waitFor();
    await pane
      .getByLabel('Välj en sparad kopia')
      .setInputFiles({ name: 'Mål 2020.xlsx', mimeType: 'application/octet-stream', buffer: saved });
    await make(pane);
    const [copy] = await openedWorkbooks();
    expect(statusesOf(copy ?? Buffer.alloc(0))).toEqual(statusesOf(saved));
    expect([...(await fetchAll(page, pane)).keys()][0]).toBe('Mål 2020 – KSAU-underlag.xlsx');
  });

  test('på Mac: kopian öppnas, och på sidan i webbläsaren görs resten av den med samma färger', async () => {
    const { pane, openedWorkbooks } = await openJudged('mac');
    await make(pane);
    expect(await pane.getByRole('link', { name: /^Hämta /u }).count()).toBe(0);
    expect(await pane.getByRole('link', { name: /Skapa underlag/u }).getAttribute('href')).toBe(
      'underlag.html',
    );
    const [copy] = await openedWorkbooks();
    if (copy === undefined) throw new Error('Ingen kopia öppnades');
    const { page, faults } = await openUnderlagPage(browser, served.address);
    await page.getByLabel('Välj arbetsboken').setInputFiles({
      name: 'Mål – KSAU-underlag.xlsx',
      mimeType: 'application/octet-stream',
      buffer: copy,
    });
    await make(page);
    const files = await fetchAll(page, page);
    expect([...files.keys()]).toContain('Mål – presentation.pptx');
    expect(statusesOf(files.get('Mål – KSAU-underlag.xlsx') ?? Buffer.alloc(0))).toEqual(statusesOf(copy));
    expect(partOf(files.get('Mål – tjänsteskrivelse.docx'), 'word/document.xml')).toContain(
      'Förslag till beslut',
    );
    expect(await page.getByText('Arbetsboken var inte bedömd').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('allt går att göra med bara tangentbordet', async () => {
    const { page, pane } = await openJudged();
    await pane.getByRole('button', { name: 'Underlag', exact: true }).focus();
    const tabTo = async (name: string): Promise<void> => {
      for (let step = 0; step < 60; step++) {
        await page.keyboard.press('Tab');
        const focused = await pane
          .locator(':focus')
          .first()
          .textContent({ timeout: 500 })
          .catch(() => null);
        if (focused === name) return;
      }
      throw new Error(`«${name}» nås inte med tabb`);
    };
    await tabTo(SEE);
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Detta finns i arbetsboken' }).waitFor();
    await expect.poll(() => pane.locator(':focus').textContent()).toBe('Detta finns i arbetsboken');
    await tabTo(MAKE);
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Underlaget är klart' }).waitFor();
    await expect.poll(() => pane.locator(':focus').textContent()).toBe('Underlaget är klart');
    await tabTo('Öppna kopian en gång till');
  });

  test('en sida som inte är en arbetsbok ger en mening', async () => {
    const { page, faults } = await openUnderlagPage(browser, served.address);
    await page
      .getByLabel('Välj arbetsboken')
      .setInputFiles({ name: 'brev.xlsx', mimeType: 'text/plain', buffer: Buffer.from('Hej') });
    await page.getByRole('button', { name: SEE }).click();
    await page.getByRole('heading', { name: 'Det gick inte' }).waitFor();
    expect(await page.getByText(/arbetsbok/u).count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const)(
    'axe hittar inget fel i panelen eller på sidan (%s, tvingade färger: %s)',
    async (colorScheme, forcedColors) => {
      const opened = await openPage(browser, served.address);
      driver = opened;
      await opened.page.emulateMedia({ colorScheme, forcedColors });
      await opened.page.reload();
      await opened.pane.getByRole('button', { name: 'Underlag', exact: true }).click();
      await make(opened.pane);
      const frame = opened.page.frames().find((one) => one.url().endsWith('taskpane.html'));
      if (frame === undefined) throw new Error('Panelen saknas');
      expect(await violations(frame)).toEqual([]);
      const [copy] = await opened.openedWorkbooks();
      for (const width of [1280, 320]) {
        const { page } = await openUnderlagPage(browser, served.address, {
          ...{ colorScheme, forcedColors, viewport: { width, height: 800 } },
        });
        await page
          .getByLabel('Välj arbetsboken')
          .setInputFiles({ name: 'Mål.xlsx', mimeType: 'text/plain', buffer: copy ?? Buffer.alloc(0) });
        await make(page);
        expect(await violations(page.mainFrame())).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.context().close();
      }
    },
    // Two pages and a pane, each looked through.
    90_000,
  );
});

interface UnderlagPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

async function openUnderlagPage(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<UnderlagPage> {
  const page = await (await browser.newContext(options)).newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${address}underlag.html`);
  await page.getByRole('heading', { level: 1, name: 'Skapa underlag' }).waitFor();
  return { page, faults };
}

/** By eval outside the page's policy, which would else stop the checker too. */
async function violations(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

function isStatus(value: unknown): value is string {
  return typeof value === 'string' && STATUS.test(value);
}

/** Every status in the sheets of measures, with its place. */
function statusesOf(bytes: Buffer): readonly string[] {
  return readXlsx(new Uint8Array(bytes))
    .sheets.filter(({ name }) => name !== 'Måluppfyllelse')
    .flatMap(({ name, values }) =>
      values.flatMap((row, r) =>
        row.flatMap((value, c) => (isStatus(value) ? [`${name} ${String(r)} ${String(c)} ${value}`] : [])),
      ),
    );
}

function partOf(bytes: Buffer | undefined, name: string): string {
  const part = unzipSync(new Uint8Array(bytes ?? Buffer.alloc(0)))[name];
  if (part === undefined) throw new Error(`Delen ${name} saknas`);
  return strFromU8(part);
}
