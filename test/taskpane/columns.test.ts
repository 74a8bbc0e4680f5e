// @vitest-environment happy-dom
// Correcting what the columns of a table hold: seen at once, stored with the next judgement, and taken back.
import { expect, test } from 'vitest';
import { buildSnapshot } from '../support/build-snapshot.ts';
import { storedIn } from '../support/stored-in.ts';
import { openPane, type OpenPane } from './open-pane.ts';

const ENKAT = 'Resultat enligt enkät';

const unclear = buildSnapshot([
  {
    name: 'KS',
    rows: [
      ['Mål', 'Mätvärde', 'Målvärde', 'Utfall', ENKAT],
      ['Trygg kommun', 'Trygghet i undersökningen', 'minst 60 %', '58 %', '64 %'],
      ['Trygg kommun', 'Nöjdhet i undersökningen', 'minst 70 %', '68 %', '60 %'],
    ],
  },
]);

async function openColumns(): Promise<OpenPane> {
  const pane = await openPane(unclear);
  const details = pane.root.querySelector('details');
  if (details === null) throw new Error('No table');
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await pane.rest();
  return pane;
}

test('rollen och perioden för en rubrik ändras, sparas och används nästa gång', async () => {
  const pane = await openColumns();
  await pane.fill(ENKAT, 'outcome');
  await pane.fill('Period för Resultat enligt enkät', '2020');
  expect(pane.workbook.snapshot()).toBe(unclear);
  await pane.click('Bedöm måluppfyllelse');
  expect(pane.text()).toContain('Period: 2020.');
  expect(pane.text()).toContain('1 grön och 1 röd');
  const stored = storedIn(pane.workbook.snapshot()).mappings;
  expect(stored.map(({ columns }) => columns.find(({ heading }) => heading === ENKAT))).toEqual([
    { heading: ENKAT, role: 'outcome', period: '2020' },
  ]);
  const again = await openPane(pane.workbook.snapshot());
  expect(again.text()).toContain('Kolumnerna tolkas som du har angett.');
});

test('två ändringar tätt på varandra bygger på varandra', async () => {
  const pane = await openColumns();
  const change = (label: string, role: string): void => {
    const field = pane.field(label);
    field.value = role;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  change('Utfall', 'baseline');
  change(ENKAT, 'outcome');
  await pane.rest();
  expect([pane.field('Utfall').value, pane.field(ENKAT).value]).toEqual(['baseline', 'outcome']);
});

test('Målljus får tolka kolumnerna igen', async () => {
  const pane = await openColumns();
  const before = pane.field(ENKAT).value;
  await pane.fill(ENKAT, 'outcome');
  await pane.click('Låt Målljus tolka kolumnerna');
  expect(pane.field(ENKAT).value).toBe(before);
});
