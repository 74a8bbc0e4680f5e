// @vitest-environment happy-dom
// Questions answered in the pane: the wording, the direction of many measures at once, and what can only be looked at.
import { describe, expect, test } from 'vitest';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { openPane, type OpenPane } from './open-pane.ts';
import { sampleWorkbook } from './sample-workbook.ts';

const cell = ({ workbook }: OpenPane, row: number, column: number): unknown =>
  workbook.snapshot().sheets[0]?.values[row]?.[column];

async function openQuestions(snapshot = sampleWorkbook()): Promise<OpenPane> {
  const pane = await openPane(snapshot);
  await pane.click('Frågor');
  return pane;
}

describe('en fråga om ett målvärde', () => {
  test('frågan står med mätvärdet, cellen och ett förslag som kan ändras', async () => {
    const pane = await openQuestions();
    expect(pane.button('Frågor').textContent).toBe('Frågor4 obesvarade');
    expect(pane.text()).toContain('Inköpt ekologisk mat');
    expect(pane.field('Ditt svar (förslaget kan ändras)').value).toBe('minst 30 %');
    await pane.click('Gå till cellen KS mål!C15');
    expect(pane.workbook.selected).toEqual(['KS mål!C15']);
  });

  test('svaret skrivs i cellen, och en ny bedömning räknar med det', async () => {
    const pane = await openQuestions();
    await pane.fill('Ditt svar', 'minst 60');
    await pane.click('Skriv svaret');
    expect(cell(pane, 5, 2)).toBe('minst 60');
    expect(pane.heard('status')).toContain('Svaret står nu i KS mål!C6.');
    expect(pane.button('Frågor').textContent).toBe('Frågor3 obesvarade');
    await pane.click('Bedöm igen');
    expect(cell(pane, 5, 6)).toBe('Grön');
    expect(pane.text()).toContain('3 frågor väntar på svar.');
  });

  test('förslaget skrivs som det är när ingen ändrar det', async () => {
    const pane = await openQuestions();
    const forms = pane.root.querySelectorAll('form');
    forms[1]?.requestSubmit();
    await pane.rest();
    expect(cell(pane, 14, 2)).toBe('minst 30 %');
  });

  test('ett tomt svar skrivs inte', async () => {
    const start = sampleWorkbook();
    const pane = await openQuestions(start);
    await pane.click('Skriv svaret');
    expect(pane.text()).toContain('Skriv ett svar först.');
    expect(pane.field('Ditt svar').getAttribute('aria-invalid')).toBe('true');
    expect(pane.workbook.snapshot()).toBe(start);
  });

  test('ett svar som inte kan skrivas visas vid frågan', async () => {
    const pane = await openQuestions();
    // A person has put a formula there since it was read.
    pane.workbook.edit((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === 'KS mål' ? { ...sheet, formulas: new Map([[5, new Map([[2, true]])]]) } : sheet,
      ),
    }));
    await pane.fill('Ditt svar', 'minst 60');
    await pane.click('Skriv svaret');
    expect(cell(pane, 5, 2)).toBe('god nivå');
    expect(pane.root.querySelector('.problem')?.textContent).toMatch(/formel/);
    expect(pane.heard('status')).toMatch(/formel/);
  });
});

describe('riktning för många mätvärden på en gång', () => {
  test('de som är valda får riktningen, de andra väntar', async () => {
    const pane = await openQuestions();
    expect(pane.text()).toContain('Riktning för 2 mätvärden');
    pane.field('Kontakter').click();
    await pane.rest();
    expect(pane.text()).toContain('1 valt mätvärde');
    await pane.click('Högre är bättre');
    expect([cell(pane, 10, 2), cell(pane, 11, 2)]).toEqual(['minst 85', 40]);
    expect(pane.heard('status')).toContain('Riktningen är skriven för 1 mätvärde.');
    expect(pane.text()).not.toContain('Antal nystartade företag (målvärde 85)');
    pane.field('Kontakter').click();
    await pane.rest();
    await pane.click('Lägre är bättre');
    expect(cell(pane, 11, 2)).toBe('högst 40');
    expect(pane.button('Frågor').textContent).toBe('Frågor3 obesvarade');
  });

  test('alla väljs och väljs bort med ett kryss', async () => {
    const pane = await openQuestions();
    pane.field('Alla').click();
    await pane.rest();
    expect(pane.text()).toContain('0 valda mätvärden');
    expect(pane.button('Högre är bättre').disabled).toBe(true);
    pane.field('Alla').click();
    await pane.rest();
    expect(pane.text()).toContain('2 valda mätvärden');
  });

  test('mätvärden med samma namn får sitt blad efter namnet', async () => {
    const rows = [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
      ['Trygg', 'Kontakter', 40, 41],
      ['Trygg', 'Antal besök', 40, 41],
    ];
    const pane = await openQuestions(
      buildSnapshot([
        { name: 'KS', rows },
        { name: 'BUN', rows: rows.slice(0, 2) },
      ]),
    );
    expect(pane.text()).toContain('Kontakter, bladet KS (målvärde 40)');
    expect(pane.text()).toContain('Kontakter, bladet BUN (målvärde 40)');
    expect(pane.text()).toContain('Antal besök (målvärde 40)');
  });

  test('de första femtio visas, fler när man ber om det, och svaret gäller alla', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ['Mål', `Kontakter ${String(index + 1)}`, 40, 41]);
    const pane = await openQuestions(
      buildSnapshot([{ name: 'A', rows: [['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'], ...rows] }]),
    );
    expect(pane.text()).not.toContain('Kontakter 51');
    await pane.click('Visa 50 till av 120');
    expect(pane.text()).toContain('Kontakter 51');
    expect(document.activeElement?.textContent).toContain('Kontakter 51');
    await pane.click('Högre är bättre');
    expect(cell(pane, 120, 2)).toBe('minst 40');
    expect(pane.text()).toContain('Besvarad.');
    expect(document.activeElement?.textContent).toBe('Riktning för 120 mätvärden');
  });
});

describe('övriga frågor', () => {
  test('en otydlig tabell leder till kolumnerna', async () => {
    const pane = await openQuestions(
      buildSnapshot([
        {
          name: 'A',
          rows: [
            ['Mål', 'Mätvärde', 'Målvärde', 'Målvärde', 'Utfall 2020'],
            ['Trygg', 'Nöjda', 'minst 80 %', 'minst 90 %', '85 %'],
            ['Trygg', 'Trygga', 'minst 70 %', 'minst 75 %', '72 %'],
          ],
        },
      ]),
    );
    await pane.click('Ange vad kolumnerna innehåller');
    expect(document.activeElement?.textContent).toBe('5 kolumner på bladet A');
    expect(pane.field('Utfall 2020').value).toBe('outcome');
  });

  test('när inget besvaras med ett svar sägs inget om svar', async () => {
    const pane = await openQuestions(buildSnapshot([{ name: 'Blad1', rows: [['Inköpslista'], ['Mjölk']] }]));
    expect(pane.text()).toContain('Det här rättas där det står.');
    expect(pane.text()).not.toContain('Svaret skrivs i cellen');
  });

  test('utan frågor sägs det', async () => {
    const pane = await openQuestions(
      buildSnapshot([
        {
          rows: [
            ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
            ['Trygg', 'Nöjda', 'minst 80 %', '85 %'],
          ],
        },
      ]),
    );
    expect(pane.text()).toContain('Inga frågor');
    expect(pane.button('Frågor').textContent).toBe('Frågor');
  });
});
