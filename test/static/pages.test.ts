// The pages beside the pane: every link leads somewhere, nothing is fetched from elsewhere, headings in order, axe without remarks.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wholePage } from '../../src/build/static-pages.js';
import { CHROMIUM, CHROMIUM_FLAGS, NO_CHROMIUM } from '../e2e/page-driver.ts';

const TOP = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(TOP, 'src/static');
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));
/** Made with the add-in's scripts, and beside the others once built. */
const UNDERLAG_PAGE = 'underlag.html';
const AXE = path.join(TOP, 'node_modules/axe-core/axe.min.js');

/** The page as the build makes it. */
function builtPage(name: string): string {
  return wholePage(readFileSync(path.join(FOLDER, name)), name);
}

function readPage(name: string): Window['document'] {
  const { document } = new Window({ url: `https://malljus.example/${name}` });
  document.write(builtPage(name));
  return document;
}

/** Every address that the page points at or fetches. */
function addressesOf(name: string): readonly string[] {
  return [...readPage(name).querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
}

test('hjälpen, uppgifterna, it-sidan, prövningen, definitionerna, reglerna och riktningsorden finns', () => {
  expect(PAGES).toEqual([
    'definitioner.html',
    'hjalp.html',
    'integritet.html',
    'it.html',
    'provning.html',
    'regler.html',
    'riktningsord.html',
  ]);
});

describe.each(PAGES)('%s', (name) => {
  test('är på svenska och har en rubrik', () => {
    const page = readPage(name);
    expect(page.documentElement.lang).toBe('sv');
    expect(page.title).toMatch(/ – Målljus$/);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelectorAll('main')).toHaveLength(1);
  });

  test('har rubrikerna i ordning', () => {
    const levels = [...readPage(name).querySelectorAll('h1, h2, h3, h4')].map((one) =>
      Number(one.tagName.slice(1)),
    );
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
  });

  test('hämtar inget och länkar inte någon annanstans', () => {
    expect(addressesOf(name).filter((address) => /^(?:[a-z]+:|\/)/.test(address))).toEqual([]);
  });

  test('har inga lösa länkar', () => {
    const broken = addressesOf(name).filter((address) => {
      const [file = '', anchor = ''] = address.split('#');
      if (file === UNDERLAG_PAGE) return !existsSync(path.join(TOP, 'src/addin', file));
      if (file !== '' && !existsSync(path.join(FOLDER, file))) return true;
      return anchor !== '' && readPage(file === '' ? name : file).getElementById(anchor) === null;
    });
    expect(broken).toEqual([]);
  });

  test('har inga skript och inga stilar i texten, som en sträng Content-Security-Policy stoppar', () => {
    expect(readPage(name).querySelectorAll('script, style, [style], [onclick]')).toHaveLength(0);
  });
});

describe.skipIf(NO_CHROMIUM)('i Chromium (hoppas över om /usr/bin/chromium saknas)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser.close());

  test.each(PAGES.flatMap((name) => [[name, 'light'] as const, [name, 'dark'] as const]))(
    '%s har inga anmärkningar av axe och ryms på 320 punkter (%s)',
    async (name, colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 320, height: 640 } });
      await page.route('http://pages.test/**', (route) => {
        const file = new URL(route.request().url()).pathname.slice(1);
        const body = file === name ? builtPage(name) : readFileSync(path.join(FOLDER, file));
        return route.fulfill({ body, contentType: file.endsWith('.css') ? 'text/css' : 'text/html' });
      });
      await page.goto(`http://pages.test/${name}`);
      await page.addScriptTag({ path: AXE });
      const remarks = await page.evaluate<string[]>(
        'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))',
      );
      expect(remarks).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      await page.close();
    },
  );
});
