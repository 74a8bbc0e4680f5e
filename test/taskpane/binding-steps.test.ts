// @vitest-environment happy-dom
// «Ångra bedömning» and «Frys till värden»: asked about first, and told about afterwards.
import { describe, expect, test } from 'vitest';
import { EMPTY_PLAN } from '../../lib/index.ts';
import { applyPlan } from '../support/memory-workbook.ts';
import { openPane } from './open-pane.ts';
import { sampleWorkbook } from './sample-workbook.ts';

describe('att ångra en bedömning', () => {
  test('frågan får fokus, och inget händer förrän man svarat ja', async () => {
    const start = sampleWorkbook();
    const pane = await openPane(start);
    await pane.click('Bedöm måluppfyllelse');
    const judged = pane.workbook.snapshot();
    await pane.click('Ångra bedömning');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ångra bedömningen?');
    expect(pane.workbook.snapshot()).toBe(judged);
    await pane.click('Avstå');
    expect(document.activeElement?.textContent).toBe('Ångra bedömning');
    await pane.click('Ångra bedömning');
    await pane.click('Ångra bedömningen');
    expect(pane.workbook.snapshot()).toBe(start);
    expect(pane.text()).toContain('Bedömningen är ångrad');
    expect(pane.heard('status')).toMatch(/Bedömningen är ångrad\. \d+ ändringar är återställda\./);
    expect(document.activeElement?.textContent).toContain('Bedömningen är ångrad');
    expect(pane.text()).toContain('Förhandsvisning.');
  });

  test('celler som någon ändrat sedan dess visas med väg dit', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Bedöm måluppfyllelse');
    const change = { sheet: 'KS mål', row: 4, column: 6, value: 'Gul', look: 'keep' } as const;
    pane.workbook.edit((snapshot) => applyPlan(snapshot, { ...EMPTY_PLAN, cells: [change] }));
    await pane.click('Ångra bedömning');
    await pane.click('Ångra bedömningen');
    expect(pane.text()).toContain('därför lämnades de som de är');
    await pane.click('Gå till cellen KS mål!G5');
    expect(pane.workbook.selected).toEqual(['KS mål!G5']);
  });

  test('bandknappen frågar i panelen', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.pane.judge();
    pane.pane.show('more');
    await pane.pane.undo();
    await pane.rest();
    expect(pane.text()).toContain('Ångra bedömningen?');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ångra bedömningen?');
  });

  test('en fråga som lämnats obesvarad är borta när man kommer tillbaka', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Bedöm måluppfyllelse');
    await pane.click('Ångra bedömning');
    await pane.click('Mer');
    await pane.click('Resultat');
    expect(pane.text()).not.toContain('Ångra bedömningen?');
    await pane.click('Ångra bedömning');
    await pane.pane.judge();
    await pane.rest();
    expect(pane.text()).not.toContain('Ångra bedömningen?');
  });

  test('utan bedömning finns inget att ångra', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Resultat');
    expect(pane.findButton('Ångra bedömning')).toBeNull();
    await pane.pane.undo();
    await pane.rest();
    expect(pane.text()).toContain('Det finns ingen bedömning att ångra');
    await pane.click('Avstå');
    expect(pane.text()).not.toContain('Det finns ingen bedömning att ångra');
    expect(document.activeElement?.textContent).toBe('Resultat');
  });
});

describe('att frysa funktioner till värden', () => {
  test('efter ett ja ersätts formlerna, och antalet visas', async () => {
    const pane = await openPane(sampleWorkbook(), { frozen: 3 });
    await pane.click('Mer');
    await pane.click('Frys till värden');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Frysa formlerna?');
    await pane.click('Frys till värden');
    expect(pane.text()).toContain('3 formler med Målljus funktioner har ersatts av sina värden.');
    expect(document.activeElement?.textContent).toBe('Frys till värden');
  });

  test('utan sådana formler sägs det', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Mer');
    await pane.click('Frys till värden');
    await pane.click('Frys till värden');
    expect(pane.text()).toContain('Arbetsboken har inga formler med Målljus funktioner.');
  });
});

test('under Mer står hjälp, integritet och version', async () => {
  const pane = await openPane(sampleWorkbook());
  await pane.click('Mer');
  expect(pane.text()).toContain('Inget lämnar arbetsboken.');
  expect(pane.text()).toContain('Version 1.2.3');
  const links = Array.from(pane.root.querySelectorAll('a'), (link) => link.getAttribute('href'));
  expect(links).toEqual(['hjalp.html', 'integritet.html']);
});
