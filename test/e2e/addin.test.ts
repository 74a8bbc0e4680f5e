// The whole add-in in headless Chromium: real pane, real ribbon commands and Microsoft's client library, over the Excel stand-in.
import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { withSharedLines } from '../excel/shared-lines.ts';
import { buildXlsx } from '../support/build-xlsx.ts';
import { compareDocuments } from '../stand-in/document-file/compare-documents.ts';
import type { WorkbookDocument } from '../stand-in/document.ts';
import { NO_CHROMIUM, type PageDriver } from './page-driver.ts';
import { documentOf, EXAMPLE, useStandInPage } from './stand-in-page.ts';

const FOREIGN = path.resolve(import.meta.dirname, '../../../shared/workbooks');
const JUDGE = 'Bedöm måluppfyllelse';

describe.skipIf(NO_CHROMIUM)('tillägget i Chromium (hoppas över om /usr/bin/chromium saknas)', () => {
  let driver: PageDriver;
  useStandInPage('shipped', (opened) => {
    driver = opened;
  });

  const judge = async (): Promise<void> => {
    await driver.ribbon(JUDGE).click();
    await driver.pane.getByText(/^Bedömningen är klar: /u).waitFor();
  };

  test('exemplet bedöms med knappen i menyfliken, och innehållet är detsamma som från kommandoraden', async () => {
    await judge();
    const { pane, cell, showSheet, texts } = driver;
    expect(await pane.getByRole('heading', { level: 1 }).textContent()).toBe('Resultat');
    expect(await pane.getByText('14 gröna, 7 gula, 5 röda och 4 ej bedömda').count()).toBeGreaterThan(0);
    expect(await cell('A4').textContent()).toBe('Mål');
    await showSheet('Måluppfyllelse');
    expect((await texts()).flat()).toContain('Måluppfyllelse 2020');
    const saved = documentOf(await driver.save());
    const byCommandLine = await judgedByCommandLine(saved);
    expect(
      compareDocuments(asInFile(withSharedLines(saved)), asInFile(withSharedLines(byCommandLine))),
    ).toEqual([]);
  });

  test('bedömningen ångras, också efter att filen har sparats och öppnats igen', async () => {
    await judge();
    const saved = await driver.save();
    await driver.drop('Sparad.xlsx', saved);
    await driver.page.getByText('Sparad.xlsx är öppnad.').waitFor();
    await driver.ribbon('Ångra bedömning').click();
    await driver.pane.getByRole('button', { name: 'Ångra det senaste' }).click();
    await driver.pane
      .getByText(/är ångra[dt]/u)
      .first()
      .waitFor();
    const undone = documentOf(await driver.save());
    const original = documentOf(readFileSync(EXAMPLE));
    expect(compareDocuments(undone, { ...original, name: undone.name })).toEqual([]);
  });

  test('en fråga besvaras i panelen och mätvärdet får sin färg', async () => {
    await judge();
    const { pane, page, cell } = driver;
    await pane.getByRole('button', { name: 'Besvara', exact: true }).click();
    const question = pane.getByRole('listitem').filter({ hasText: 'God nivå' });
    await question.getByRole('textbox').fill('minst 3');
    await question.getByRole('button', { name: 'Skriv svaret' }).click();
    await page.getByRole('tab', { name: 'KF-mål' }).click();
    await expect.poll(() => cell('F29').textContent()).toBe('minst 3');
    await judge();
    expect(await pane.getByText('3 ej bedömda').count()).toBeGreaterThan(0);
  });

  test('ett ändrat utfall bedöms om', async () => {
    await judge();
    const { page, type, texts } = driver;
    await page.getByRole('tab', { name: 'KF-mål' }).click();
    const before = (await texts()).find((row) => row.includes('Färdigställda bostäder'));
    expect(before).toContain('■ Röd');
    await type('G7', '75');
    await judge();
    const after = (await texts()).find((row) => row.includes('Färdigställda bostäder'));
    expect(after).toContain('75');
    expect(after).toContain('● Grön');
  });

  test('andra gången skrivs ingenting', async () => {
    await judge();
    const first = await driver.save();
    await judge();
    expect((await driver.save()).equals(first)).toBe(true);
  });

  test('ett mätvärde i listan visar sin cell', async () => {
    await judge();
    await driver.pane.getByRole('searchbox').fill('våldsbrott');
    const found = driver.pane.getByRole('list', { name: 'Mätvärden' }).getByRole('button');
    await expect.poll(() => found.count()).toBe(1);
    await found.click();
    await driver.pane
      .getByRole('button', { name: /Gå till|Visa/u })
      .last()
      .click();
    const selected = driver.page.locator('td[aria-selected="true"]');
    await expect.poll(() => selected.locator('xpath=..').textContent()).toContain('våldsbrott');
  });

  test('funktioner räknas i cellerna och fryses till värden', async () => {
    const { type, cell, pane } = driver;
    await type('L7', '=MALLJUS.STATUS(G7;F7)');
    await expect.poll(() => cell('L7').textContent()).toBe('Röd');
    await type('L8', '=MALLJUS.STATUS(A3;"högst 3")');
    await expect.poll(() => cell('L8').textContent()).toBe('Ej bedömd');
    await type('G7', '75');
    await expect.poll(() => cell('L7').textContent()).toBe('Grön');
    await type('L9', '=MALLJUS.STATUS(G7;F7;;"guld")');
    await expect.poll(() => cell('L9').textContent()).toBe('#VÄRDEFEL!');
    expect(await cell('L9').getAttribute('title')).toContain('Regelverket «guld» finns inte');
    await type('M7', '=MALLJUS.STATUS(G7:G8;F7:F8)');
    await expect.poll(() => cell('M8').textContent()).not.toBe('');
    await type('N8', 'mitt');
    await type('N7', '=MALLJUS.STATUS(G7:G8;F7:F8)');
    await expect.poll(() => cell('N7').textContent()).toBe('#SPILL!');
    await cell('N7').click();
    await driver.page.keyboard.press('Delete');
    await expect.poll(() => cell('N7').textContent()).toBe('');
    expect(await cell('N8').textContent()).toBe('mitt');
    await type('O7', '=MALLJUS.STATUS(0,85;"minst 0,8")');
    await expect.poll(() => cell('O7').textContent()).toBe('Grön');
    await type('O8', '=MALLJUS.STATUS(Borta!G7;F7)');
    await expect.poll(() => cell('O8').textContent()).toBe('#REFERENS!');
    await pane.getByRole('button', { name: 'Mer', exact: true }).click();
    await pane.getByRole('button', { name: 'Frys till värden' }).click();
    const question = pane.getByRole('group', { name: 'Frysa formlerna?' });
    await question.getByRole('button', { name: 'Frys till värden' }).click();
    await question.waitFor({ state: 'detached' });
    const saved = documentOf(await driver.save());
    const frozen = saved.sheets[0]?.cells.get(6)?.get(11);
    expect(frozen).toMatchObject({ value: 'Grön', formula: null });
    const spilled = saved.sheets[0]?.cells.get(7)?.get(12);
    expect(typeof spilled?.value).toBe('string');
  });

  test('en främmande arbetsbok släpps på sidan och bedöms', async () => {
    const { page, drop, texts } = driver;
    await drop('Nämndens mål.xlsx', Buffer.from(foreignWorkbook()));
    await page.getByText('Nämndens mål.xlsx är öppnad.').waitFor();
    await judge();
    const judged = (await texts()).map((row) => row.filter((text) => text !== ''));
    expect(judged.find(([name]) => name === 'Nöjda brukare')).toContain('▲ Gul');
    expect(judged.find(([name]) => name === 'Svarstid')).toContain('– Ej bedömd');
  });

  test.skipIf(!existsSync(FOREIGN))('en verklig arbetsbok utan mål ger en mening om det', async () => {
    const name = 'r17-swedish-codebook.xlsx';
    await driver.drop(name, readFileSync(path.join(FOREIGN, name)));
    await driver.page.getByText(`${name} är öppnad.`).waitFor();
    await driver.ribbon(JUDGE).click();
    await driver.pane
      .getByText(/måltabell/iu)
      .first()
      .waitFor();
  });

  test('det som inte är en arbetsbok ger en mening, och den öppna är kvar', async () => {
    await driver.drop('anteckning.xlsx', Buffer.from('Inte en arbetsbok'));
    await expect.poll(() => driver.page.locator('.message').textContent()).toMatch(/arbetsbok/u);
    expect(await driver.cell('A4').textContent()).toBe('Mål');
  });

  test('allt går att göra med bara tangentbordet', async () => {
    const { page, pane } = driver;
    await driver.ribbon(JUDGE).focus();
    await page.keyboard.press('Enter');
    await pane.getByText(/^Bedömningen är klar: /u).waitFor();
    await pane.getByRole('button', { name: /^Frågor/u }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { level: 1, name: 'Frågor' }).waitFor();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      const name = await pane
        .locator(':focus')
        .first()
        .getAttribute('aria-label', { timeout: 500 })
        .catch(() => null);
      if (
        name === 'Ditt svar' ||
        (await pane
          .getByRole('textbox')
          .first()
          .evaluate((one) => one === document.activeElement))
      )
        break;
    }
    await page.keyboard.type('minst 3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'KF-mål' }).click();
    await expect.poll(() => driver.cell('F29').textContent()).toBe('minst 3');
  });

  test.each([
    ['Bedöm', 'light', 'none'],
    ['Resultat', 'light', 'none'],
    ['Frågor', 'light', 'none'],
    ['Mer', 'light', 'none'],
    ['Resultat', 'dark', 'none'],
    ['Frågor', 'light', 'active'],
  ] as const)(
    'axe hittar inget fel i %s (%s, tvingade färger: %s)',
    async (view, colorScheme, forcedColors) => {
      // Excel tells its theme when the pane is loaded.
      await driver.page.emulateMedia({ colorScheme, forcedColors });
      await driver.page.reload();
      await judge();
      await driver.pane
        .getByRole('button', { name: new RegExp(`^${view}`, 'u') })
        .first()
        .click();
      const frame = driver.page.frames().find((one) => one.url().endsWith('taskpane.html'));
      if (frame === undefined) throw new Error('Panelen saknas');
      await frame.evaluate(axe.source);
      expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
      const found = await frame.evaluate(async () => {
        const { axe: run } = window as unknown as { axe: typeof axe };
        return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      });
      expect(found).toEqual([]);
    },
  );
});

/** What Excel keeps for taking a judgement back, and what the file keeps of how it was written before the first one. */
const OF_ONE_HOST: ReadonlySet<string> = new Set(['urn:malljus:undo:1', 'urn:malljus:origin:1']);

/**
 * Without what only Excel has: the record that «Ångra bedömning» needs (the command line leaves the original file as it is), and
 * the user as author of the notes.
 */
function asInFile(document: WorkbookDocument): WorkbookDocument {
  const { customXmlParts, sheets } = document;
  return {
    ...document,
    customXmlParts: customXmlParts.filter(({ namespace }) => !OF_ONE_HOST.has(namespace)),
    sheets: sheets.map((sheet) => ({
      ...sheet,
      notes: sheet.notes.map((note) =>
        note.text.startsWith('Målljus: ') ? { ...note, author: 'Målljus' } : note,
      ),
    })),
  };
}

/** The example judged through the .xlsx adapter at the minute that the page judged it. */
async function judgedByCommandLine(page: WorkbookDocument): Promise<WorkbookDocument> {
  const state = page.customXmlParts.find(({ namespace }) => namespace === 'urn:malljus:1');
  const now = /\d{4}-\d\d-\d\dT\d\d:\d\d/u.exec(state?.xml ?? '')?.[0] ?? '';
  const opened = openXlsx(new Uint8Array(readFileSync(EXAMPLE)), 'exempel.xlsx');
  if (!opened.ok) throw new Error(opened.failure.text);
  const judged = await judgeWorkbook(opened.value, { now });
  if (!judged.ok) throw new Error(judged.failure.text);
  return documentOf(await opened.value.save());
}

/** Headings on row 3 and one outcome that is missing, as another municipality might have it. */
function foreignWorkbook(): Uint8Array {
  const rows = [
    ['Uppföljning'],
    [],
    ['Indikator', 'Målnivå', 'Utfall 2025'],
    ['Nöjda brukare', 'minst 90', 88],
    ['Svarstid', 'högst 5 dagar', ''],
  ];
  const cells = (row: readonly (string | number)[]): string =>
    row
      .map((value) =>
        typeof value === 'number'
          ? `<c><v>${value}</v></c>`
          : `<c t="inlineStr"><is><t>${value}</t></is></c>`,
      )
      .join('');
  const data = rows.map((row) => `<row>${cells(row)}</row>`).join('');
  return buildXlsx({ sheets: [{ name: 'Nämnden', content: `<sheetData>${data}</sheetData>` }] });
}
