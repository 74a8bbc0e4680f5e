// The stand-in's page in Chromium for a group of tests: built and served once, opened anew for each test, without a fault on it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openDocument } from '../stand-in/document-file/open-document.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';
import { BUILD_LIMIT, buildStandIn, type PageSize } from './build-stand-in.ts';
import { CHROMIUM, CHROMIUM_FLAGS, openPage, type PageDriver } from './page-driver.ts';
import { serveStandIn, type Served } from './serve-stand-in.ts';

const TOP = path.resolve(import.meta.dirname, '../..');

/** The workbook that the page opens with. */
export const EXAMPLE = path.join(TOP, 'src/example/kommunens-mal-2019-2022.xlsx');

interface StandIn {
  readonly served: Served;
  readonly browser: Browser;
}

/** Called in a `describe`: the stand-in, built, served and with a browser for it while the tests run; what comes back gives it within a test. */
function useStandIn(size: PageSize): () => StandIn {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-page-'));
  let standIn: StandIn | null = null;

  beforeAll(async () => {
    buildStandIn(folder, size);
    const served = await serveStandIn(folder);
    standIn = { served, browser: await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS }) };
  }, BUILD_LIMIT);

  afterAll(async () => {
    await standIn?.browser.close();
    await standIn?.served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return () => {
    if (standIn === null) throw new Error('Sidan är inte byggd');
    return standIn;
  };
}

/** The same with a page of its own for each test, given to `opened`; a fault that the page has reported fails its test. */
export function useStandInPage(size: PageSize, opened: (driver: PageDriver) => void | Promise<void>): void {
  const standIn = useStandIn(size);
  let driver: PageDriver;

  beforeEach(async () => {
    const { browser, served } = standIn();
    driver = await openPage(browser, served.address);
    await opened(driver);
  });

  afterEach(async () => {
    const { faults, page } = driver;
    await page.close();
    expect(faults).toEqual([]);
  });
}

/** What an .xlsx file holds. */
export function documentOf(bytes: Uint8Array): WorkbookDocument {
  const opened = openDocument(new Uint8Array(bytes), 'exempel.xlsx');
  if (!opened.ok) throw new Error(opened.failure.text);
  return opened.value.document;
}
