// @vitest-environment happy-dom
// «Kontrollera underlag» in the pane: the verdict, the changes with links to their cells, and the number from a printed underlag.
import { describe, expect, test } from 'vitest';
import { withCell } from '../support/sealed-workbook.ts';
import { openPane, type OpenPane } from './open-pane.ts';
import { sampleWorkbook } from './sample-workbook.ts';

const TYPED = 'Sigill i utskriften';

async function judgedPane(): Promise<OpenPane> {
  const pane = await openPane(sampleWorkbook());
  await pane.click('Bedöm måluppfyllelse');
  await pane.click('Mer');
  return pane;
}

/** The place of a text in the open workbook. */
function placeOf(pane: OpenPane, wanted: string): { readonly sheet: string; readonly at: [number, number] } {
  for (const { name, values } of pane.workbook.snapshot().sheets)
    for (const [row, cells] of values.entries()) {
      const column = cells.indexOf(wanted);
      if (column >= 0) return { sheet: name, at: [row, column] };
    }
  throw new Error(`No cell says ${wanted}`);
}

describe('Kontrollera underlag', () => {
  test('en orörd arbetsbok: inget är ändrat, och inget skrivs', async () => {
    const pane = await judgedPane();
    const before = pane.workbook.snapshot();
    await pane.click('Kontrollera');
    expect(pane.text()).toContain('Inget är ändrat sedan bedömningen.');
    expect(pane.text()).toContain('Omräkningen av det som nu står i filen gav samma resultat.');
    expect(pane.heard('status')).toBe('Inget är ändrat sedan bedömningen.');
    expect(document.activeElement?.textContent).toBe('Inget är ändrat sedan bedömningen.');
    expect(pane.workbook.snapshot()).toEqual(before);
  });

  test('en ändrad status nämns med en länk till cellen', async () => {
    const pane = await judgedPane();
    const { sheet, at } = placeOf(pane, 'Röd');
    pane.workbook.edit((snapshot) => withCell(snapshot, sheet, at, 'Grön'));
    await pane.click('Kontrollera');
    expect(pane.text()).toContain('Underlaget är detsamma som vid bedömningen, men något som Målljus skrev');
    expect(pane.text()).toContain('Här står «Grön», men det beräknade är «Röd».');
    const link = pane.button(`Gå till cellen ${sheet}!`);
    link.click();
    await pane.rest();
    expect(pane.workbook.selected.at(-1)).toBe(link.textContent.replace('Gå till cellen ', ''));
  });

  test('talet i utskriften jämförs, skrivet i grupper', async () => {
    const pane = await judgedPane();
    await pane.click('Kontrollera');
    const number = /Sigill: ([0-9a-f ]{79})/.exec(pane.text())?.[1] ?? '';
    await pane.fill(TYPED, number.slice(0, 19).toUpperCase());
    await pane.click('Kontrollera');
    expect(pane.text()).toContain('Inget är ändrat sedan bedömningen.');
    await pane.fill(TYPED, '0123 4567 89ab');
    await pane.click('Kontrollera');
    expect(pane.text()).toContain('Filens sigill är inte det som angavs');
  });

  test('ett tal som inte är något sigill förklaras vid fältet', async () => {
    const pane = await judgedPane();
    await pane.fill(TYPED, 'abc');
    await pane.click('Kontrollera');
    expect(pane.heard('status')).toContain('Skriv minst de åtta första');
    expect(pane.field(TYPED).getAttribute('aria-invalid')).toBe('true');
    await pane.fill(TYPED, '');
    expect(pane.field(TYPED).getAttribute('aria-invalid')).toBe('false');
  });

  test('en arbetsbok som inte är bedömd har inget sigill', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Mer');
    await pane.click('Kontrollera');
    expect(pane.text()).toContain('Arbetsboken har inget sigill.');
  });

  test('kan arbetsboken inte läsas sägs det', async () => {
    const pane = await judgedPane();
    pane.workbook.failAt('read', { code: 'host', text: 'Excel är upptaget. Försök igen.' });
    await pane.click('Kontrollera');
    expect(pane.heard('alert')).toBe('Excel är upptaget. Försök igen.');
  });
});
