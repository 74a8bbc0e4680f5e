// The built bundle in a real browser gives what Node gives: the same result and the same parts in the saved workbook.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { CHROMIUM, CHROMIUM_FLAGS, NO_CHROMIUM } from './page-driver.ts';

const TOP = path.resolve(import.meta.dirname, '../..');
const NAME = 'kommunens-mal-2019-2022.xlsx';
const EXAMPLE = path.join(TOP, 'src/example', NAME);
const OPTIONS = { now: '2021-01-29T08:00:00Z' } as const;

describe.skipIf(NO_CHROMIUM)('paketet i Chromium (hoppas över om /usr/bin/chromium saknas)', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-e2e-'));
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    buildBundle(folder);
    server = await serve(folder);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('exemplet bedöms likadant som i Node', async () => {
    const inBrowser = await judgeInBrowser(browser, server);
    const inNode = await judgeInNode();
    expect(inBrowser.result).toEqual(inNode.result);
    expect(textParts(inBrowser.bytes)).toEqual(textParts(inNode.bytes));
  });
});

/** Builds the bundle as it ships into the folder: minified and within its size limit. */
function buildBundle(folder: string): void {
  const webpack = path.join(TOP, 'node_modules/webpack/bin/webpack.js');
  const wanted = ['--mode', 'production', '--config-name', 'library', '--output-path', folder];
  execFileSync(process.execPath, [webpack, ...wanted], { cwd: TOP, stdio: 'pipe' });
}

/** Serves the page, the bundle and the example on a free port of this machine alone. */
async function serve(folder: string): Promise<Server> {
  const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
    '/': [path.join(import.meta.dirname, 'judge-example.html'), 'text/html'],
    '/malljus.mjs': [path.join(folder, 'malljus.mjs'), 'text/javascript'],
    '/exempel.xlsx': [EXAMPLE, 'application/octet-stream'],
  };
  const server = createServer((request, response) => {
    const found = files[request.url ?? ''];
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': found[1] }).end(readFileSync(found[0]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

interface Judged {
  readonly result: unknown;
  readonly bytes: Uint8Array;
}

async function judgeInBrowser(browser: Browser, server: Server): Promise<Judged> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction('window.judgeExample !== undefined', undefined, { timeout: 20_000 });
  const call = `window.judgeExample(${JSON.stringify(NAME)}, ${JSON.stringify(OPTIONS)})`;
  const answer = await page.evaluate<{ failure?: unknown; result?: unknown; bytes?: number[] }>(call);
  expect(faults).toEqual([]);
  expect(answer.failure).toBeUndefined();
  return { result: answer.result, bytes: Uint8Array.from(answer.bytes ?? []) };
}

async function judgeInNode(): Promise<Judged> {
  const opened = openXlsx(readFileSync(EXAMPLE), NAME);
  if (!opened.ok) throw new Error(opened.failure.text);
  const judged = await judgeWorkbook(opened.value, OPTIONS);
  if (!judged.ok) throw new Error(judged.failure.text);
  return { result: judged.value.result, bytes: await opened.value.save() };
}

/** The parts as text: the two hosts may deflate differently, but what they deflate has to be the same. */
function textParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, content]) => [name, new TextDecoder().decode(content)]));
}
