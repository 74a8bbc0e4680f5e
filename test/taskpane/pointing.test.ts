// @vitest-environment happy-dom
// Pointing out a goal table that was not recognised: from the question or from the list, to judged and stored.
import { expect, test } from 'vitest';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { storedIn } from '../support/stored-in.ts';
import { openPane, type OpenPane } from './open-pane.ts';

const unknown = buildSnapshot([
  { name: 'Inledning', rows: [['Så här följer vi upp']] },
  {
    name: 'Plan',
    rows: [
      ['Vår uppföljning'],
      [],
      ['Rad', 'Vad', 'Dit vill vi', 'Hit kom vi'],
      [1, 'Andel trygga', 'minst 80 %', '78 %'],
      [2, 'Andel nöjda', 'minst 70 %', '71 %'],
    ],
  },
  { name: 'Gammalt', visibility: 'hidden', rows: [['Mål', 'Målvärde', 'Utfall 2019']] },
]);

async function openForm(): Promise<OpenPane> {
  const pane = await openPane(unknown);
  const details = Array.from(pane.root.querySelectorAll('details')).find((one) =>
    one.textContent.startsWith('Peka ut'),
  );
  if (details === undefined) throw new Error('No form');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await pane.rest();
  return pane;
}

async function pointOut(pane: OpenPane, sheet: string, row: string): Promise<void> {
  await pane.fill('Blad', sheet);
  await pane.fill('Rubrikradens nummer', row);
  await pane.click('Använd raden');
}

test('en tabell med okända rubriker pekas ut, får sina kolumner, bedöms och sparas', async () => {
  const pane = await openForm();
  await pointOut(pane, 'Plan', '3');
  expect(pane.text()).toContain('Ange vilken kolumn som är Mätvärde, Målvärde och Utfall.');
  expect(document.activeElement?.textContent).toBe('4 kolumner på bladet Plan');
  await pane.fill('Vad', 'measure');
  await pane.fill('Dit vill vi', 'target');
  await pane.fill('Hit kom vi', 'outcome');
  expect(pane.text()).toContain('2 mätvärden på rad 3–5');
  expect(pane.workbook.snapshot()).toBe(unknown);
  await pane.click('Bedöm måluppfyllelse');
  expect(pane.text()).toContain('1 grön och 1 gul');
  expect(storedIn(pane.workbook.snapshot()).mappings.map(({ headingRow }) => headingRow)).toEqual([3]);
  const again = await openPane(pane.workbook.snapshot());
  expect(again.text()).toContain('Kolumnerna tolkas som du har angett.');
});

test('en kolumn som inte ska läsas finns kvar i listan, också den sista och den som gör tabellen obrukbar', async () => {
  const pane = await openForm();
  await pointOut(pane, 'Plan', '3');
  await pane.fill('Vad', 'measure');
  await pane.fill('Hit kom vi', 'outcome');
  await pane.fill('Hit kom vi', 'other');
  expect(pane.field('Hit kom vi').value).toBe('other');
  await pane.fill('Vad', 'other');
  expect(pane.field('Vad').value).toBe('other');
  await pane.click('Låt Målljus tolka kolumnerna');
  expect(pane.text()).not.toContain('4 kolumner');
});

test.each([
  ['Plan', '', 'Skriv rubrikradens nummer, till exempel 4.'],
  ['Plan', '2', 'Rad 2 på bladet Plan har inga rubriker.'],
  ['Gammalt', '1', 'Bladet Gammalt är dolt. Visa bladet i Excel och försök igen.'],
])('det som inte går sägs vid fältet: %s rad %s', async (sheet, row, text) => {
  const pane = await openForm();
  await pointOut(pane, sheet, row);
  expect(pane.root.querySelector('.problem')?.textContent).toContain(text);
  expect(pane.heard('status')).toContain(text);
  expect(pane.field('Rubrikradens nummer').getAttribute('aria-invalid')).toBe('true');
});

test('frågan om tabellen leder till formuläret med bladet och raden ifyllda', async () => {
  const pane = await openPane(
    buildSnapshot([
      {
        name: 'KS',
        rows: [
          ['Mål', 'Mätvärde', 'Målvärde', 'Ribba'],
          ['Trygg', 'Andel trygga', 'minst 80 %', '78 %'],
        ],
      },
    ]),
  );
  await pane.click('Frågor');
  await pane.click('Peka ut måltabellen');
  expect(document.activeElement?.textContent).toBe('Peka ut en måltabell');
  expect([pane.field('Blad').value, pane.field('Rubrikradens nummer').value]).toEqual(['KS', '1']);
});

test('en fråga om ett dolt blad leder inte till något som inte går', async () => {
  const rows = [
    ['Mål', 'Mätvärde', 'Målvärde', 'Utfall 2020'],
    ['Trygg', 'Andel trygga', 'minst 80 %', '78 %'],
  ];
  const pane = await openPane(
    buildSnapshot([
      { name: 'KS', rows },
      { name: 'Gammalt', rows, visibility: 'hidden' },
    ]),
  );
  await pane.click('Frågor');
  expect(pane.text()).toContain('Bladet Gammalt är dolt');
  expect(pane.findButton('Ange vad kolumnerna innehåller')).toBe(null);
});

test('det som angavs för ett blad som inte finns längre kan glömmas', async () => {
  const pane = await openForm();
  await pointOut(pane, 'Plan', '3');
  for (const [heading, role] of [
    ['Vad', 'measure'],
    ['Dit vill vi', 'target'],
    ['Hit kom vi', 'outcome'],
  ] as const)
    await pane.fill(heading, role);
  await pane.click('Bedöm måluppfyllelse');
  const judged = pane.workbook.snapshot();
  const again = await openPane({
    ...judged,
    sheets: judged.sheets.map((sheet) => (sheet.name === 'Plan' ? { ...sheet, name: 'Ny plan' } : sheet)),
  });
  expect(again.text()).toContain('finns inte längre som när du angav kolumnerna');
  await again.click('Glöm det jag angav');
  expect(again.text()).not.toContain('när du angav kolumnerna');
});
