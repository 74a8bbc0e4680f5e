// @vitest-environment happy-dom
// «Uppföljning»: turned on and off, the reporting date, every part with something to show and with nothing, and what it adds elsewhere.
import { describe, expect, test } from 'vitest';
import type { FollowUp } from '../../lib/index.ts';
import * as core from '../../src/app/core.ts';
import type { Judged } from '../../src/app/judging.ts';
import type { PaneServices } from '../../src/taskpane/pane-services.ts';
import { emptyFollowUp, fullFollowUp, ksWorkbook, withFollowUp } from './follow-up-fixture.ts';
import { openPane, type OpenPane } from './open-pane.ts';
import { sampleWorkbook } from './sample-workbook.ts';

async function openFollowUp(
  build: (judged: Judged) => FollowUp | null = fullFollowUp,
  services: Partial<PaneServices> = {},
): Promise<OpenPane> {
  const given = withFollowUp(core, build);
  const pane = await openPane(ksWorkbook(), {
    services: { core: () => Promise.resolve(given), ...services },
  });
  await pane.click('Uppföljning');
  return pane;
}

/** With ordinary spaces, as a person would write what stands there. */
function textOf(pane: OpenPane): string {
  return pane.text().replaceAll('\u00a0', ' ');
}

describe('på och av', () => {
  test('i en arbetsbok utan blad för uppföljning är det ett val, som följer med nästa bedömning', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Uppföljning');
    const choice = pane.field('Följ upp året och mandatperioden');
    expect([choice.checked, choice.disabled]).toEqual([false, false]);
    expect(textOf(pane)).toContain('Då skrivs också bladen «Uppföljning», «Prognos»');
    expect(textOf(pane)).toContain('Arbetsboken har inte bladen «Beslut», «Samlad bedömning»');
    expect(textOf(pane)).not.toContain('Uppföljningstillfälle');
    choice.click();
    await pane.rest();
    expect(pane.field('Följ upp året och mandatperioden').checked).toBe(true);
    expect(textOf(pane)).toContain('Uppföljningstillfälle');
    await pane.click('Bedöm');
    await pane.click('Bedöm måluppfyllelse');
    const again = await openPane(pane.workbook.snapshot());
    await again.click('Uppföljning');
    expect(again.field('Följ upp året och mandatperioden').checked).toBe(true);
    expect(pane.faults).toEqual([]);
  });

  test('med ett sådant blad är det på, och det sägs varför', async () => {
    const pane = await openFollowUp();
    const choice = pane.field('Följ upp året och mandatperioden');
    expect([choice.checked, choice.disabled]).toEqual([true, true]);
    expect(textOf(pane)).toContain(
      'Alltid på i den här arbetsboken, eftersom den har bladen «Beslut» och «Tidsplan».',
    );
    await pane.click('Ny arbetsbok från mall');
    expect(pane.workbook.opened).toEqual([20]);
  });
});

describe('uppföljningstillfället', () => {
  test('sägs i ord, och en annan period kan väljas', async () => {
    const pane = await openFollowUp();
    expect(textOf(pane)).toContain('Utfall per 31 augusti 2020 och prognos helår 2020.');
    await pane.fill('Tillfälle', '2019-T2');
    expect(pane.field('Tillfälle').value).toBe('2019-T2');
    expect(pane.faults).toEqual([]);
  });

  test('ett eget datum läses som det skrivs', async () => {
    const pane = await openFollowUp();
    await pane.fill('Datum, till exempel', '31 augusti 2019');
    await pane.click('Använd');
    expect(pane.field('Tillfälle').value).toBe('2019-T2');
    expect(pane.heard('status')).toContain('Nu visas');
  });

  test('ett datum som inte finns visas med de närmaste som finns, och inget väljs', async () => {
    const pane = await openFollowUp();
    await pane.fill('Datum, till exempel', '31 april 2020');
    await pane.click('Använd');
    expect(textOf(pane)).toContain('Menas 2020-04-30 eller 2020-05-01?');
    expect(pane.heard('status')).toContain('Menas 2020-04-30 eller 2020-05-01?');
    expect(pane.field('Datum, till exempel').getAttribute('aria-invalid')).toBe('true');
    expect(pane.field('Tillfälle').value).toBe('2020-T2');
    await pane.fill('Datum, till exempel', '30 april 2020');
    expect(pane.field('Datum, till exempel').getAttribute('aria-invalid')).toBe('false');
    expect(pane.root.querySelector('.problem')).toBeNull();
  });

  test('ett datum som arbetsboken inte har utfall för sägs', async () => {
    const pane = await openFollowUp();
    await pane.fill('Datum, till exempel', '2015-12-31');
    await pane.click('Använd');
    expect(textOf(pane)).toMatch(/2015-12-31/);
    expect(pane.heard('status')).toContain('2015-12-31');
  });
});

describe('delarna', () => {
  test('varje del säger hur det står innan den öppnas', async () => {
    const text = textOf(await openFollowUp());
    expect(text).toContain('Prognos helår 2020: 3 gröna, 4 gula, 3 röda och 2 ej bedömda.');
    expect(text).toContain('5 förbättras, 2 försämras, 1 är oförändrat, 2 är oklara.');
    expect(text).toContain('2 ändringar sedan förra körningen, 3 ändringar sedan förra uppföljningen.');
    expect(text).toContain('2 samlade bedömningar. 1 behöver ses över.');
    expect(text).toContain('1 inriktningsmål, 3 aktiviteter.');
    expect(text).toContain('7 av 11 mätvärden klarar alla tre prövningarna. 4 saker att göra.');
    expect(text).toContain('4 luckor, 1 mätvärde utan mål.');
    expect(text).toContain('2 försenade, 2 inom 30 dagar.');
    expect(text).not.toContain('Sammanvägt med och utan');
  });

  test('prognos: utfall och prognos bredvid varandra, vems den är, och filter på prognosens status', async () => {
    const pane = await openFollowUp();
    await pane.click('Prognos');
    expect(pane.button('Prognos').getAttribute('aria-expanded')).toBe('true');
    const row = pane.button('Budgetföljsamhet').textContent.replace(/\s+/g, ' ');
    expect(row).toContain('Utfall Röd · 101,8 %');
    expect(row).toContain('Prognos Grön · 100,5 %, förvaltningens');
    await pane.click('Arbetslöshet');
    expect(pane.workbook.selected).toHaveLength(1);
    expect(textOf(pane)).toContain('Når målet om nuvarande takt håller: nej, 7,9 mot högst 6.');
    await pane.click('Grön3');
    expect(pane.findButton('Arbetslöshet')).toBeNull();
    expect(textOf(pane)).toContain('Visar 3 av 12 mätvärden');
    await pane.click('Andel hushåll');
    expect(pane.findButton('Gå till cellen KS mål!I5')).not.toBeNull();
    expect(pane.faults).toEqual([]);
  });

  test('utveckling: ett diagram som sägs i ord, och filter på trend', async () => {
    const pane = await openFollowUp();
    await pane.click('Utveckling');
    expect(textOf(pane)).toContain('2 mätvärden har färre än två jämförbara utfall i tal och ingen linje.');
    await pane.click('↘Försämras2');
    expect(pane.findButton('Antal medborgardialoger')).toBeNull();
    await pane.click('Arbetslöshet');
    const chart = pane.root.querySelector('svg[role=img]');
    expect(chart?.getAttribute('aria-label')).toBe(
      'Utfall: tertial 2 2017 5,4 %, tertial 2 2018 5,8 %, tertial 2 2019 6,9 %, tertial 2 2020 7,4 %. Målvärde: 2020 högst 6 %.',
    );
    expect(chart?.querySelectorAll('circle')).toHaveLength(4);
    expect(textOf(pane)).toContain('Försämras: 5,4 → 5,8 → 6,9 → 7,4 %.');
  });

  test('sedan sist: statusarna först, körningen och uppföljningen var för sig', async () => {
    const pane = await openFollowUp();
    await pane.click('Sedan sist');
    const text = textOf(pane);
    expect(text).toContain('Sedan förra körningen, 14 september 2020 kl. 10:05');
    expect(text.indexOf('från Gul till Grön')).toBeLessThan(text.indexOf('utfallet 7,2 %, nu 7,4 %'));
    expect(text).toContain('Sedan förra uppföljningen, ');
    expect(text).toContain('Ändrade utfall för tidigare perioder');
  });

  test('samlad bedömning: den beräknade statusen står alltid bredvid, med motivering, beslut och flagga', async () => {
    const pane = await openFollowUp();
    await pane.click('Samlad bedömning');
    const text = textOf(pane);
    expect(text).toContain('Beräknad RödSamlad bedömning Gul');
    expect(text).toContain('Ökningen beror på pandemin.');
    expect(text).toContain('KS 2020-10-07 § 175. Gjord på utfallet 6,8 %.');
    expect(text).toContain('Se över: Bedömningen gjordes på ett annat utfall (6,8 %, nu 6,4 %).');
    expect(text).toContain('Mål 3. Ökat medborgarinflytandeUtan RödMed Gul');
    await pane.click('Gå till cellen Samlad bedömning!D5');
    expect(pane.workbook.selected).toEqual(['Samlad bedömning!D5']);
  });

  test('inriktningsmål, ambitionsnivå och täckning, med celler att gå till', async () => {
    const pane = await openFollowUp();
    for (const part of ['Inriktningsmål', 'Ambitionsnivå', 'Täckning']) await pane.click(part);
    const text = textOf(pane);
    expect(text).toContain('Överenskommelse med föreningarna: Genomförd 2020-06-15');
    expect(text).toContain('Gemensam integrationsdag: uppgift saknas');
    expect(text).toContain('Svar saknas om det finns resurser att nå målvärdet.');
    expect(text).toContain('Socialnämnden bidrar inte till KF-mål 4 Delaktighet.');
    await pane.click('Gå till cellen Ambitionsnivå!E14');
    await pane.click('Gå till cellen KS mål!C20');
    expect(pane.workbook.selected).toEqual(['Ambitionsnivå!E14', 'KS mål!C20']);
    const table = pane.root.querySelector('table');
    expect(table?.querySelectorAll('thead th[scope=col]')).toHaveLength(5);
    expect(table?.querySelectorAll('tbody th[scope=row]')).toHaveLength(4);
    expect(table?.querySelector('td.hole')?.textContent).toContain('inget mätvärde');
  });

  test('tidsplan: försenat, inom 30 dagar, senare och klart, och en kalenderfil', async () => {
    const asked: string[] = [];
    const pane = await openFollowUp(fullFollowUp, {
      calendar: (timetable, workbook) => {
        asked.push(`${String(timetable.entries.length)} ${workbook}`);
        return Promise.resolve({ fileName: 'Tidsplan.ics', text: 'BEGIN:VCALENDAR' });
      },
    });
    await pane.click('Tidsplan');
    const text = textOf(pane);
    const order = ['Försenat', 'Inom 30 dagar', 'Senare', 'Klart'].map((name) => text.indexOf(`${name} 1`));
    expect(order.every((at) => at > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    await pane.click('Spara kalenderfil (.ics)');
    expect(asked).toEqual(['4 Kommunstyrelsens mål 2020.xlsx']);
    const link = pane.root.querySelector<HTMLAnchorElement>('a[download]');
    expect([link?.download, document.activeElement === link]).toEqual(['Tidsplan.ics', true]);
    expect(pane.heard('status')).toContain('Filen Tidsplan.ics är klar att hämta.');
  });

  test('en kalenderfil som inte går att göra sägs, och inget försvinner', async () => {
    const pane = await openFollowUp(fullFollowUp, { calendar: () => Promise.reject(new Error('full')) });
    await pane.click('Tidsplan');
    await pane.click('Spara kalenderfil (.ics)');
    expect(pane.heard('alert')).toContain('Något gick fel i Målljus.');
    expect(pane.faults).toHaveLength(1);
    expect(textOf(pane)).toContain('Delårsrapport per 31 augusti');
  });

  test('utan sätt att göra kalenderfiler erbjuds ingen', async () => {
    const pane = await openFollowUp();
    await pane.click('Tidsplan');
    expect(pane.findButton('Spara kalenderfil')).toBeNull();
  });
});

test('en arbetsbok som inget av det finns i säger det, del för del', async () => {
  const pane = await openFollowUp(emptyFollowUp);
  const text = textOf(pane);
  expect(text).toContain('Utfall helår 2020.');
  expect(text).toContain('Helåret bedöms på sitt utfall. Prognosen visas när ett delår följs upp.');
  expect(text).toContain('Inget mätvärde har två jämförbara utfall i tal.');
  expect(text).toContain('Det finns ingen tidigare bedömning att jämföra med.');
  expect(text).toContain(
    'Arbetsboken har inget blad «Samlad bedömning». I mallen finns det, med rubriker att kopiera.',
  );
  expect(text).toContain('Arbetsboken har inga inriktningsmål.');
  expect(text).toContain('Arbetsboken har inget blad «Ambitionsnivå».');
  expect(text).toContain('Arbetsboken anger inte vilka KF-mål eller mål i Agenda 2030');
  expect(text).toContain('Arbetsboken har inget blad «Tidsplan».');
  for (const part of ['Prognos', 'Utveckling', 'Sedan sist']) expect(pane.findButton(part)).toBeNull();
  expect(pane.faults).toEqual([]);
});

describe('på andra ställen i panelen', () => {
  test('Bedöm och Resultat säger vad som är utfall och vad som är prognos', async () => {
    const pane = await openFollowUp();
    await pane.click('Bedöm');
    const counts =
      /Utfall per 31 augusti 2020: 1 grön, .*?Prognos helår 2020: 3 gröna, 4 gula, 3 röda och 2 ej bedömda\./;
    expect(textOf(pane)).toMatch(counts);
    await pane.click('Bedöm måluppfyllelse');
    expect(textOf(pane)).toMatch(counts);
    expect(pane.heard('status')).toContain('Bedömningen är klar: Utfall per 31 augusti 2020: 1 grön');
  });

  test('ett mätvärde i Resultat har prognos, samlad bedömning och diagram', async () => {
    const pane = await openFollowUp();
    await pane.click('Resultat');
    await pane.click('Sjukfrånvaro');
    expect(textOf(pane)).toContain('Samlad bedömning: Gul, KS 2020-10-07 § 175. Ökningen beror på pandemin.');
    expect(textOf(pane)).toContain('Prognos. Röd: ');
    expect(pane.root.querySelectorAll('svg[role=img]')).toHaveLength(1);
    await pane.click('Ny översiktsplan');
    expect(pane.root.querySelectorAll('svg[role=img]')).toHaveLength(0);
  });

  test('utan uppföljning sägs inget av det', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.click('Resultat');
    await pane.click('Antal nystartade företag');
    expect(textOf(pane)).toContain('Grön: 92 mot ');
    expect(textOf(pane)).not.toMatch(/Prognos|Utfall per|Samlad bedömning/);
    expect(pane.root.querySelectorAll('svg[role=img]')).toHaveLength(0);
  });
});
