// The web page: without remarks of axe, without scripts, on narrow screens and on paper, whatever the texts of the workbook.
import { Window } from 'happy-dom';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../lib/model/report.ts';
import { createPage } from '../../src/report/create-page.ts';
import { CHROMIUM, CHROMIUM_FLAGS, NO_CHROMIUM } from '../e2e/page-driver.ts';
import { evilReport, exampleReport, followedUpReport, largeReport } from '../support/reports.ts';

const AXE = path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');
const html = (report: Report): string => new TextDecoder().decode(createPage(report));

function parse(report: Report): Window['document'] {
  const { document } = new Window({ url: 'https://malljus.example/' });
  document.write(html(report));
  return document;
}

describe('sidan', () => {
  test('har titel, språk, en huvudrubrik, och rubrikerna i ordning', async () => {
    const page = parse(await followedUpReport());
    expect(page.documentElement.lang).toBe('sv');
    expect(page.title).toBe('Måluppfyllelse 2020 – Kommunstyrelsen');
    const levels = [...page.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test('varje tabell har namn och rubriker åt båda håll', async () => {
    const tables = [...parse(await followedUpReport()).querySelectorAll('table')];
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent).not.toBe('');
      const columns = table.querySelectorAll('thead th[scope="col"]').length;
      expect(columns).toBeGreaterThan(1);
      for (const row of table.querySelectorAll('tbody tr')) expect(row.children).toHaveLength(columns);
    }
  });

  test('hämtar inget, kör inget och länkar bara inom sig', async () => {
    const page = parse(await evilReport());
    expect(page.querySelectorAll('script, iframe, img, link, form, [onclick], [src]')).toHaveLength(0);
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(
      links.filter((href) => !href.startsWith('#') || page.getElementById(href.slice(1)) === null),
    ).toEqual([]);
  });

  test('säger allt som underlaget säger', async () => {
    const report = await followedUpReport();
    const text = parse(report).body.textContent;
    const told = [
      report.committee ?? '',
      report.dnr ?? '',
      ...report.decisions,
      ...(report.changes?.lines ?? []),
      ...report.questions.map((question) => question.text),
      ...report.goals.flatMap(({ measures }) =>
        measures.flatMap(({ name, why, target }) => [name, why, target]),
      ),
    ];
    for (const each of told) expect(text).toContain(each);
  });

  test('långa namn står hela', async () => {
    expect(parse(await evilReport()).body.textContent).toContain('å'.repeat(32_000));
  });

  test('ger samma sida varje gång', async () => {
    expect(html(await exampleReport())).toBe(html(await exampleReport()));
  });
});

describe.skipIf(NO_CHROMIUM)('i Chromium (hoppas över om /usr/bin/chromium saknas)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser.close());

  test.each([
    ['exemplet', exampleReport],
    ['med allt', followedUpReport],
    ['svåra texter', evilReport],
  ])('%s: inga anmärkningar av axe, och ryms på 320 punkter', async (_, make) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    await page.setContent(html(await make()));
    await page.addScriptTag({ path: AXE });
    const remarks = await page.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html.slice(0, 200))))',
    );
    expect(remarks).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.close();
  });

  test('1 000 mål skrivs ut på A4 utan att något hamnar utanför', async () => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.setContent(html(await largeReport(1000, 1)));
    await page.emulateMedia({ media: 'print' });
    // A4 landscape within margins of 14 mm, at 96 to an inch.
    await page.setViewportSize({ width: 1016, height: 688 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1016);
    await page.close();
  });
});
