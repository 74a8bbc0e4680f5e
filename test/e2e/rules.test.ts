// Rules that a committee adopts, from the pane to the workbook and back, in the stand-in's page: Microsoft's client library, our host.
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import { NO_CHROMIUM, type PageDriver } from './page-driver.ts';
import { documentOf, EXAMPLE, useStandInPage } from './stand-in-page.ts';

const MAKE = 'Skapa bladet Bedömningsregler';

describe.skipIf(NO_CHROMIUM)('reglerna i Chromium (hoppas över om /usr/bin/chromium saknas)', () => {
  let driver: PageDriver;
  let scripts: string[];

  useStandInPage('large', async (opened) => {
    driver = opened;
    scripts = [];
    driver.page.on('request', (request) => scripts.push(request.url()));
    await driver.pane.getByRole('button', { name: 'Regler', exact: true }).click();
    await driver.pane.getByRole('heading', { name: 'Reglerna rad för rad' }).waitFor();
  });

  const makeSheet = async (): Promise<void> => {
    await driver.pane.getByRole('button', { name: MAKE }).click();
    await driver.pane.getByRole('button', { name: 'Skriv bladet', exact: true }).click();
    await driver.pane.getByText(/^Arbetsboken bedöms efter bladet «Bedömningsregler»/u).waitFor();
  };

  /** The address of the first cell of the rule sheet, as saved, that says this. */
  const addressOf = async (text: string): Promise<string> => {
    const sheet = documentOf(await driver.save()).sheets.find(({ name }) => name === 'Bedömningsregler');
    for (const [row, cells] of sheet?.cells ?? [])
      for (const [column, { value }] of cells)
        if (typeof value === 'string' && value.replaceAll('\u00a0', ' ') === text)
          return `${String.fromCharCode('A'.charCodeAt(0) + column)}${String(row + 1)}`;
    throw new Error(`Ingen cell säger «${text}».`);
  };

  test('bladet skapas efter en förhandsvisning, bedömer, och ångras utan spår', async () => {
    const { pane, page } = driver;
    await makeSheet();
    expect(await page.getByRole('tab', { name: 'Bedömningsregler' }).count()).toBe(1);
    await pane.getByRole('button', { name: 'Resultat', exact: true }).click();
    await pane.getByRole('button', { name: 'Ångra regelbladet' }).click();
    await pane.getByRole('button', { name: 'Ta bort regelbladet' }).click();
    await pane.getByRole('heading', { name: 'Skrivningen av regelbladet är ångrad' }).waitFor();
    const undone = documentOf(await driver.save());
    const original = documentOf(readFileSync(EXAMPLE));
    expect(compareDocuments(undone, { ...original, name: undone.name })).toEqual([]);
  });

  test('en trasig rad hindrar inte bedömningen, pekas ut, och får sitt förslag när man ber om det', async () => {
    const { pane, showSheet, type, cell } = driver;
    await makeSheet();
    await showSheet('Bedömningsregler');
    const address = await addressOf('minst 90 % av målvärdet');
    await type(address, 'minst 90 % utav målvärdena');
    await pane.getByRole('button', { name: 'Läs reglerna igen' }).click();
    await pane.getByRole('heading', { name: /^Att rätta/u }).waitFor();
    await showSheet('KF-mål');
    await pane
      .getByRole('region', { name: /^Att rätta/u })
      .getByRole('button', { name: /^Gå till cellen/u })
      .click();
    await expect.poll(() => driver.page.locator('td[aria-selected="true"]').textContent()).toContain('utav');
    await pane.getByRole('button', { name: /^Skriv förslaget/u }).click();
    await expect.poll(() => cell(address).textContent()).toMatch(/^minst 90.% av målvärdet$/u);
    await pane.getByText(/^Arbetsboken bedöms efter bladet/u).waitFor();
    expect(await pane.getByRole('heading', { name: /^Att rätta/u }).count()).toBe(0);
  });

  test('formler läses först när en regel har en, och prövas som alla regler', async () => {
    const { pane, showSheet, type } = driver;
    await makeSheet();
    expect(scripts.filter((url) => url.includes('formula'))).toEqual([]);
    await showSheet('Bedömningsregler');
    await type(await addressOf('minst 90 % av målvärdet'), '= utfall >= 0,5 * målvärde');
    await pane.getByRole('button', { name: 'Läs reglerna igen' }).click();
    await pane.getByText(/är både grönt och gult vid målvärdet/u).waitFor();
    expect(scripts.filter((url) => url.includes('formula'))).toHaveLength(1);
  });

  test('två regelverk jämförs, och jämförelsen skrivs som blad', async () => {
    const { pane, page, texts } = driver;
    await pane.getByLabel('Med', { exact: true }).selectOption('strikt');
    await pane.getByRole('button', { name: 'Jämför reglerna' }).click();
    await pane.getByRole('heading', { name: 'Jämförelse av regler: 90 mot strikt' }).waitFor();
    await pane.getByText('Gul → Röd: 7').waitFor();
    await pane.getByRole('button', { name: 'Skriv bladet Jämförelse av regler' }).click();
    await pane.getByText('Bladet «Jämförelse av regler» är skrivet.').waitFor();
    await page.getByRole('tab', { name: 'Jämförelse av regler' }).click();
    expect((await texts()).flat().join(' ')).toContain('strikt');
  });

  test('reglerna hämtas som fil och läses in i en annan arbetsbok', async () => {
    const { pane, page } = driver;
    await makeSheet();
    await pane.getByRole('button', { name: 'Gör en fil av reglerna' }).click();
    const download = page.waitForEvent('download');
    await pane.getByRole('link', { name: /^Hämta Bedömningsregler 90/u }).click();
    const file = await (await download).path();
    await driver.drop('En annan.xlsx', readFileSync(EXAMPLE));
    await page.getByText('En annan.xlsx är öppnad.').waitFor();
    await pane.getByRole('button', { name: 'Regler', exact: true }).click();
    await pane.getByRole('button', { name: MAKE }).waitFor();
    const changed = readFileSync(file, 'utf8').replace(/minst 90.% av målvärdet/u, 'minst 85 % av målvärdet');
    await pane
      .getByLabel('Läs in regler från en fil')
      .setInputFiles({ name: 'grannens.json', mimeType: 'application/json', buffer: Buffer.from(changed) });
    await pane.getByRole('button', { name: 'Skriv bladet', exact: true }).click();
    await pane.getByText(/^Arbetsboken bedöms efter bladet «Bedömningsregler»/u).waitFor();
    expect(await addressOf('minst 85 % av målvärdet')).toMatch(/^[A-Z]\d+$/u);
  });

  test.each([
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const)(
    'axe hittar inget fel i Regler (%s, tvingade färger: %s)',
    async (colorScheme, forcedColors) => {
      const { page, pane } = driver;
      // Excel tells its theme when the pane is loaded.
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.reload();
      await pane.getByRole('button', { name: 'Regler', exact: true }).click();
      await pane.getByRole('button', { name: 'Jämför reglerna' }).click();
      await pane.getByRole('heading', { name: /^Jämförelse av regler/u }).waitFor();
      const frame = page.frames().find((one) => one.url().endsWith('taskpane.html'));
      if (frame === undefined) throw new Error('Panelen saknas');
      await frame.evaluate(axe.source);
      const found = await frame.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
    },
  );
});
