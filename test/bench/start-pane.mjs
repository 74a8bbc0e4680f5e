// How soon the pane can be used in headless Chromium, over the Excel stand-in: node --import tsx start-pane.mjs FOLDER ROUNDS
// Builds the page in the folder and opens it anew each round. Prints one line of JSON: the rounds' times, or null without Chromium.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM, CHROMIUM_FLAGS, NO_CHROMIUM } from '../e2e/page-driver.ts';
import { serveStandIn } from '../e2e/serve-stand-in.ts';

const HERE = import.meta.dirname;
const TOP = path.resolve(HERE, '../..');

const [, , folder, rounds] = process.argv;
console.log(JSON.stringify(NO_CHROMIUM ? null : await measureStarts()));

async function measureStarts() {
  const build = ['run', 'build', '--silent', '--', '--env', 'stand-in', '--output-path', folder];
  execFileSync('npm', build, { cwd: TOP, stdio: ['ignore', 'ignore', 'inherit'] });
  const served = await serveStandIn(folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  try {
    const starts = [];
    for (let round = 0; round < Number(rounds); round += 1) {
      starts.push(await startOnce(browser, served.address));
    }
    return starts;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Milliseconds from the load of the pane's page until it can be used, and until it has read the workbook. Nothing is cached. */
async function startOnce(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript({ path: path.join(HERE, 'watch-pane.mjs') });
  await page.goto(address);
  const element = await page.waitForSelector('iframe.pane');
  const pane = await element.contentFrame();
  await pane.waitForFunction(() =>
    ['load', 'usable', 'read'].every((name) => globalThis.malljusTimes?.[name] !== undefined),
  );
  const { load, usable, read } = await pane.evaluate(() => globalThis.malljusTimes);
  await context.close();
  return { usable: usable - load, read: read - load };
}
