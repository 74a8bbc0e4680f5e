// @vitest-environment happy-dom
// Judging from the pane: reading, choosing, judging, and the result.
import { describe, expect, test } from 'vitest';
import { openPane } from './open-pane.ts';
import { emptyWorkbook, sampleWorkbook } from './sample-workbook.ts';

const sheet = (pane: Awaited<ReturnType<typeof openPane>>, name: string): readonly (readonly unknown[])[] =>
  pane.workbook.snapshot().sheets.find((one) => one.name === name)?.values ?? [];

describe('innan något bedöms', () => {
  test('måltabellerna, bladen utan tabell och det som ska skrivas visas, och inget skrivs', async () => {
    const start = sampleWorkbook();
    const pane = await openPane(start);
    expect(pane.text()).toContain('1 måltabell');
    expect(pane.text()).toContain('13 mätvärden på rad 3–16');
    expect(pane.text()).toContain('Tolkningen är säker.');
    expect(pane.text()).toContain('Utan måltabell: Anteckningar.');
    expect(pane.text()).toMatch(/KS mål:.*13 celler/);
    expect(pane.workbook.snapshot()).toBe(start);
  });

  test('de första raderna säger vad Målljus gör och att inget lämnar arbetsboken', async () => {
    const pane = await openPane(sampleWorkbook());
    expect(pane.text()).toContain('Så här arbetar Målljus');
    expect(pane.text()).toContain('Inget lämnar arbetsboken');
  });

  test('den som har bedömt förut ser dem inte', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Bedöm måluppfyllelse');
    await pane.click('Bedöm');
    expect(pane.text()).not.toContain('Så här arbetar Målljus');
  });

  test('välkomstrutan döljs för gott', async () => {
    const kept = new Map<string, string>();
    const preferences = {
      read: (name: string) => kept.get(name) ?? null,
      write: (name: string, value: string) => void kept.set(name, value),
    };
    const pane = await openPane(sampleWorkbook(), { services: { preferences } });
    await pane.click('Visa inte det här igen');
    expect(pane.text()).not.toContain('Så här arbetar Målljus');
    const again = await openPane(sampleWorkbook(), { services: { preferences } });
    expect(again.text()).not.toContain('Så här arbetar Målljus');
  });

  test('exempel och mall hämtas först när man ber om dem och öppnas som nya arbetsböcker', async () => {
    const pane = await openPane(sampleWorkbook());
    expect(pane.workbook.opened).toEqual([]);
    await pane.click('Öppna exempelarbetsbok');
    await pane.click('Ny arbetsbok från mall');
    expect(pane.workbook.opened).toEqual([10, 20]);
    expect(pane.heard('status')).toContain('Arbetsboken är öppnad');
  });

  test('utan måltabell sägs vad som behövs, och knappen är avstängd', async () => {
    const pane = await openPane(emptyWorkbook());
    expect(pane.text()).toContain('Ingen måltabell hittades');
    expect(pane.text()).toContain('rubrikrad med till exempel «Mål»');
    expect(pane.button('Bedöm måluppfyllelse').disabled).toBe(true);
  });
});

describe('att bedöma', () => {
  test('statusarna skrivs, resultatet visas och får fokus, och det sägs', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Bedöm måluppfyllelse');
    expect(sheet(pane, 'KS mål')[3]?.[6]).toBe('Grön');
    expect(pane.text()).toContain('Bedömd 15 mars 2021 kl. 09:30.');
    expect(pane.text()).toContain('5 gröna, 3 gula, 2 röda och 3 ej bedömda');
    expect(pane.heard('status')).toMatch(
      /Bedömningen är klar: 5 gröna, 3 gula, 2 röda och 3 ej bedömda\. \d+ ändringar/,
    );
    expect(document.activeElement?.textContent).toBe('Resultat');
  });

  test('en gång till behöver inget ändras', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Bedöm måluppfyllelse');
    await pane.click('Bedöm');
    expect(pane.text()).toContain('Arbetsboken stämmer redan med bedömningen');
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.heard('status')).toContain('Inget behövde ändras.');
  });

  test('två klick på en gång ger en bedömning', async () => {
    const pane = await openPane(sampleWorkbook());
    const before = pane.workbook.reads();
    await Promise.all([pane.pane.judge(), pane.pane.judge()]);
    expect(pane.workbook.reads()).toBe(before + 1);
  });

  test('bandknappen bedömer med det som valts i panelen och visar resultatet utan att ta fokus', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.fill('Regelverk', 'strikt');
    await pane.pane.judge();
    await pane.rest();
    expect(pane.text()).toContain('Regelverk: Uppnått eller inte.');
    expect(document.activeElement?.textContent).not.toBe('Resultat');
  });

  test('bandknappen hinner före första läsningen', async () => {
    const pane = await openPane(sampleWorkbook(), { read: false });
    await pane.pane.judge();
    await pane.rest();
    expect(pane.text()).toContain('Bedömd 15 mars 2021');
    expect(pane.workbook.reads()).toBe(1);
  });
});

describe('valen', () => {
  test('perioden styr vilka utfall som bedöms', async () => {
    const pane = await openPane(sampleWorkbook());
    expect(pane.field('Period').value).toBe('2020');
    await pane.fill('Period', '2019');
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.text()).toContain('Period: 2019.');
  });

  test('den bedömda perioden står kvar när arbetsboken öppnas igen, och en annan sägs', async () => {
    const pane = await openPane(sampleWorkbook());
    expect(pane.text()).not.toContain('Senast bedömd');
    await pane.fill('Period', '2019');
    await pane.click('Bedöm måluppfyllelse');
    const again = await openPane(pane.workbook.snapshot());
    expect(again.field('Period').value).toBe('2019');
    expect(again.text()).toContain('Senast bedömd för helår 2019.');
    expect(again.text()).not.toContain('Bedömer du nu');
    await again.fill('Period', '2020');
    expect(again.text()).toContain('Senast bedömd för helår 2019. Bedömer du nu blir det för helår 2020.');
    await again.click('Bedöm måluppfyllelse');
    expect(again.text()).toContain('Period: 2020. Förra gången bedömdes 2019, den här gången 2020.');
    again.pane.show('judge');
    await again.rest();
    expect(again.text()).toContain('Senast bedömd för helår 2020.');
  });

  test('strikt bedömer inget som kräver ett antagande', async () => {
    const pane = await openPane(sampleWorkbook());
    pane.field('Strikt').click();
    await pane.rest();
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.text()).toContain('Strikt: det som kräver ett antagande är inte bedömt.');
    expect(pane.text()).toContain('3 gröna, 3 gula, 1 röd och 6 ej bedömda');
  });

  test('förklaringarna skrivs där det valts, och valet finns kvar i arbetsboken', async () => {
    const pane = await openPane(sampleWorkbook());
    pane.field('I en kolumn').click();
    await pane.rest();
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.workbook.snapshot().sheets[0]?.notes).toEqual([]);
    const again = await openPane(pane.workbook.snapshot());
    expect(again.field('I en kolumn').checked).toBe(true);
  });

  test('utan stöd för anteckningar ges inget val', async () => {
    const pane = await openPane(sampleWorkbook(), { services: { canWriteNotes: false } });
    expect(pane.text()).toContain('kan inte skriva anteckningar');
    await pane.click('Bedöm måluppfyllelse');
    expect(pane.workbook.snapshot().sheets[0]?.notes).toEqual([]);
  });
});

describe('resultatet', () => {
  test('målen med antal, och ett mål visar sina mätvärden', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Resultat');
    expect(pane.text()).toContain('Förhandsvisning.');
    expect(pane.text()).toContain('Gul: 2 gröna, 1 gul, 1 röd och 1 ej bedömd');
    await pane.click('Visa målets mätvärden: Kommunen tar ansvar');
    expect(pane.text()).toContain('Visar 4 av 13 mätvärden');
    expect(pane.text()).not.toContain('Ranking i Svenskt Näringsliv');
    expect(document.activeElement?.textContent).toBe('Mätvärden');
  });

  test('filter på status och sökning, och alla igen', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Resultat');
    await pane.click('Röd2');
    expect(pane.button('Röd2').getAttribute('aria-pressed')).toBe('true');
    expect(pane.heard('status')).toContain('Visar 2 av 13 mätvärden');
    await pane.fill('Sök bland mätvärdena', 'VÅLDSBROTT invånare');
    expect(pane.heard('status')).toContain('Visar 1 av 13 mätvärden');
    await pane.click('Visa alla');
    expect(pane.heard('status')).toContain('Visar alla 13 mätvärden');
  });

  test('en sökning utan träff sägs rakt ut', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Resultat');
    await pane.fill('Sök bland mätvärdena', 'rymdraketer');
    expect(pane.heard('status')).toContain('Inget av 13 mätvärden passar det du har valt och sökt.');
  });

  test('ett mätvärde öppnas med sin förklaring, och cellen markeras i arbetsboken', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Bedöm måluppfyllelse');
    await pane.click('Anmälda våldsbrott');
    expect(pane.button('Anmälda våldsbrott').getAttribute('aria-expanded')).toBe('true');
    expect(pane.text()).toContain('Röd: 16,1 mot högst 13.');
    expect(pane.workbook.selected).toEqual(['KS mål!G5']);
    await pane.click('Anmälda våldsbrott');
    expect(pane.text()).not.toContain('Röd: 16,1 mot högst 13.');
  });
});
