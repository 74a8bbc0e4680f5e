// @vitest-environment happy-dom
// «Regler»: which rules judge, the rule sheet made and taken back, findings mended, and what other rules would change.
import { describe, expect, test } from 'vitest';
import type { WorkbookSnapshot } from '../../lib/index.ts';
import { openPane, type OpenPane } from './open-pane.ts';
import { sampleWorkbook } from './sample-workbook.ts';

const MAKE = 'Skapa bladet Bedömningsregler';

async function openRules(): Promise<OpenPane> {
  const pane = await openPane(sampleWorkbook());
  await pane.click('Regler');
  return pane;
}

/** With ordinary spaces, as a person would write what stands there. */
function textOf(pane: OpenPane): string {
  return pane.text().replaceAll('\u00a0', ' ');
}

async function makeSheet(pane: OpenPane, preset = '90'): Promise<void> {
  await pane.fill('Utgå från', preset);
  await pane.click(MAKE);
  await pane.click('Skriv bladet');
}

function sheetNames(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets.map(({ name }) => name);
}

/** The place of the first cell in the rule sheet that says this. */
function placeOf(snapshot: WorkbookSnapshot, text: string): { row: number; column: number } {
  const values = snapshot.sheets.find(({ name }) => name === 'Bedömningsregler')?.values ?? [];
  const row = values.findIndex((cells) => cells.includes(text));
  return { row, column: values[row]?.indexOf(text) ?? -1 };
}

function valueAt(snapshot: WorkbookSnapshot, { row, column }: { row: number; column: number }): unknown {
  const value = snapshot.sheets.find(({ name }) => name === 'Bedömningsregler')?.values[row]?.[column];
  return typeof value === 'string' ? value.replaceAll('\u00a0', ' ') : value;
}

/** An officer writes in a cell of the rule sheet. */
function write(pane: OpenPane, place: { row: number; column: number }, text: string): void {
  pane.workbook.edit((snapshot) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === 'Bedömningsregler'
        ? {
            ...sheet,
            values: sheet.values.map((cells, row) =>
              row === place.row
                ? cells.map((value, column) => (column === place.column ? text : value))
                : cells,
            ),
          }
        : sheet,
    ),
  }));
}

describe('reglerna som de gäller', () => {
  test('utan regelblad: regelverket, raderna med exempel och vilken som går före', async () => {
    const pane = await openRules();
    expect(textOf(pane)).toContain(
      'Arbetsboken har inget eget regelblad. Den bedöms efter regelverket Gult ner till 90 %',
    );
    expect(textOf(pane)).toContain('R2 Där procent inte säger något');
    expect(textOf(pane)).toContain('Gäller slag: intervall, placering, målvärde på 0 eller lägre');
    expect(textOf(pane)).toContain(
      'Målvärde minst 80 %: 80,0 % grönt, 79,9 % gult, 72,0 % gult, 71,9 % rött.',
    );
    expect(textOf(pane)).toContain('Går före R1');
    expect(textOf(pane)).toContain('Inget beslut är angivet.');
    expect(pane.faults).toEqual([]);
  });

  test('ett annat val under Bedöm sägs, för det är det som bedömer', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.fill('Regelverk', '80');
    await pane.click('Regler');
    expect(textOf(pane)).toContain('Under Bedöm har du valt «Gult ner till 80 % av målvärdet»');
  });

  test('något fel i läsningen sägs, och reglerna kan läsas igen', async () => {
    const pane = await openPane(sampleWorkbook());
    pane.workbook.failAt('read', { code: 'host', text: 'Excel svarar inte.' });
    await pane.click('Regler');
    expect(pane.heard('alert')).toBe('Excel svarar inte.');
    expect(textOf(pane)).toContain('Reglerna har inte lästs.');
    pane.workbook.failAt('read', null);
    await pane.click('Läs reglerna');
    expect(textOf(pane)).toContain('Reglerna rad för rad');
  });
});

describe('bladet Bedömningsregler', () => {
  test('visas först och skrivs efter ett ja; därefter är det reglerna', async () => {
    const pane = await openRules();
    await pane.fill('Utgå från', '80');
    await pane.click(MAKE);
    expect(sheetNames(pane.workbook.snapshot())).toEqual(['KS mål', 'Anteckningar']);
    expect(textOf(pane)).toContain('Skriva bladet «Bedömningsregler»?');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Skriva bladet «Bedömningsregler»?');
    await pane.click('Skriv bladet');
    expect(sheetNames(pane.workbook.snapshot())).toContain('Bedömningsregler');
    expect(textOf(pane)).toContain('Arbetsboken bedöms efter bladet «Bedömningsregler»: Gult ner till 80 %');
    expect(pane.findButton(MAKE)).toBeNull();
    expect(pane.heard('status')).toContain('Bladet «Bedömningsregler» är skrivet.');
    await pane.click('Bedöm');
    expect(pane.field('Regelverk').value).toBe('');
    expect(textOf(pane)).toContain('Reglerna i bladet «Bedömningsregler» gäller: Gult ner till 80 %');
  });

  test('avstår man skrivs ingenting', async () => {
    const pane = await openRules();
    await pane.click(MAKE);
    await pane.click('Avstå');
    expect(sheetNames(pane.workbook.snapshot())).toEqual(['KS mål', 'Anteckningar']);
    expect(document.activeElement?.textContent).toBe(MAKE);
  });

  test('bladet går före ett regelverk som valdes tidigare i samma session', async () => {
    const pane = await openPane(sampleWorkbook());
    await pane.fill('Regelverk', 'strikt');
    await pane.click('Regler');
    await makeSheet(pane, '80');
    expect(textOf(pane)).not.toContain('Under Bedöm har du valt');
    await pane.click('Bedöm');
    expect(textOf(pane)).toContain('Reglerna i bladet «Bedömningsregler» gäller: Gult ner till 80 %');
  });

  test('skrivningen ångras under Resultat, med sitt eget namn', async () => {
    const pane = await openRules();
    await makeSheet(pane);
    await pane.click('Resultat');
    expect(textOf(pane)).toContain('Regelbladet skrevs 15 mars 2021 kl. 09:30.');
    await pane.click('Ångra regelbladet');
    await pane.click('Ta bort regelbladet');
    expect(sheetNames(pane.workbook.snapshot())).toEqual(['KS mål', 'Anteckningar']);
    expect(textOf(pane)).toContain('Skrivningen av regelbladet är ångrad');
    await pane.click('Regler');
    expect(pane.findButton(MAKE)).not.toBeNull();
  });

  test('ett regelverk som väljs i stället för bladet sägs, och bladet kan tas till heders igen', async () => {
    const pane = await openRules();
    await makeSheet(pane);
    await pane.click('Bedöm');
    await pane.fill('Regelverk', 'strikt');
    expect(textOf(pane)).toContain(
      'egna regler i bladet «Bedömningsregler», men de används inte med det här valet',
    );
    await pane.click('Regler');
    await pane.click('Bedöm efter arbetsbokens regler');
    await pane.click('Bedöm');
    expect(pane.field('Regelverk').value).toBe('');
  });
});

describe('fel i reglerna', () => {
  async function openBroken(): Promise<{ pane: OpenPane; place: { row: number; column: number } }> {
    const pane = await openRules();
    await makeSheet(pane);
    const place = placeOf(pane.workbook.snapshot(), 'minst 90 % av målvärdet');
    write(pane, place, 'minst 90 % utav målvärdena');
    await pane.click('Läs reglerna igen');
    return { pane, place };
  }

  test('sägs med cell och förslag, och de gamla reglerna gäller', async () => {
    const { pane } = await openBroken();
    expect(textOf(pane)).toContain('Att rätta');
    expect(textOf(pane)).toContain('Bladet «Bedömningsregler» kan inte användas som det är');
    expect(textOf(pane)).toContain('Förslag, som ersätter det som står i cellen: «minst 90 % av målvärdet»');
  });

  test('förslaget skrivs bara när man ber om det, och gör reglerna hela', async () => {
    const { pane, place } = await openBroken();
    expect(valueAt(pane.workbook.snapshot(), place)).toBe('minst 90 % utav målvärdena');
    await pane.click('Skriv förslaget');
    expect(valueAt(pane.workbook.snapshot(), place)).toBe('minst 90 % av målvärdet');
    expect(textOf(pane)).not.toContain('Att rätta');
    expect(textOf(pane)).toContain('Arbetsboken bedöms efter bladet «Bedömningsregler»');
  });

  test('det som någon har skrivit sedan dess skrivs aldrig över', async () => {
    const { pane, place } = await openBroken();
    write(pane, place, 'minst 85 % av målvärdet');
    await pane.click('Skriv förslaget');
    expect(valueAt(pane.workbook.snapshot(), place)).toBe('minst 85 % av målvärdet');
    expect(pane.heard('alert')).toContain('förslaget skrevs inte');
  });

  test('ändringar sedan förra bedömningen sägs på vanlig svenska', async () => {
    const pane = await openRules();
    await makeSheet(pane);
    await pane.click('Bedöm');
    await pane.click('Bedöm måluppfyllelse');
    const place = placeOf(pane.workbook.snapshot(), 'minst 90 % av målvärdet');
    write(pane, place, 'minst 85 % av målvärdet');
    await pane.click('Regler');
    expect(textOf(pane)).toContain('Ändringar sedan förra bedömningen');
    expect(textOf(pane)).toMatch(/Regel R1.*minst 90 % av målvärdet.*minst 85 % av målvärdet/);
    expect(textOf(pane)).toContain('2020: 90, version 1, senast 15 mars 2021 kl. 09:30');
  });
});

describe('vad som skulle ändras', () => {
  test('mål och mätvärden som byter färg, från vad till vad och varför', async () => {
    const pane = await openRules();
    await pane.fill('Jämför', '90');
    await pane.fill('Med', 'strikt');
    await pane.click('Jämför reglerna');
    expect(textOf(pane)).toContain('Jämförelse av regler: 90 mot strikt');
    expect(textOf(pane)).toMatch(/3 av \d+ mätvärden får en annan färg\./);
    expect(textOf(pane)).toContain('Gul → Röd: 3');
    await pane.click('Andel elever som trivs i skolan');
    expect(textOf(pane)).toContain('Gul → Röd · KS mål, rad 7');
    await pane.click('Gå till cellen KS mål!');
    expect(pane.workbook.selected.at(-1)).toMatch(/^KS mål![A-Z]+7$/);
    expect(sheetNames(pane.workbook.snapshot())).toEqual(['KS mål', 'Anteckningar']);
  });

  test('jämförelsen skrivs som blad, och andra gången skrivs ingenting', async () => {
    const pane = await openRules();
    await pane.fill('Med', 'strikt');
    await pane.click('Jämför reglerna');
    await pane.click('Skriv bladet Jämförelse av regler');
    expect(sheetNames(pane.workbook.snapshot())).toContain('Jämförelse av regler');
    expect(textOf(pane)).toContain('Bladet «Jämförelse av regler» är skrivet.');
    await pane.click('Jämför reglerna');
    await pane.click('Skriv bladet Jämförelse av regler');
    expect(textOf(pane)).toContain('Bladet säger redan detsamma.');
    await pane.click('Resultat');
    expect(pane.findButton('Ångra jämförelsen')).not.toBeNull();
  });

  test('utan vald fil sägs det', async () => {
    const pane = await openRules();
    await pane.fill('Med', 'file:');
    await pane.click('Jämför reglerna');
    expect(pane.heard('alert')).toBe('Välj filen med regler först.');
  });

  test('nära gränsen med vald marginal', async () => {
    const pane = await openRules();
    await pane.fill('Marginal', '5');
    await pane.click('Visa mätvärden nära gränsen');
    expect(textOf(pane)).toContain(
      '88 % är gult, och 2 procentenheter bort, vid 90 %, går gränsen mot grönt.',
    );
    await pane.fill('Marginal', 'mycket');
    await pane.click('Visa mätvärden nära gränsen');
    expect(textOf(pane)).toContain('Skriv marginalen som ett tal, till exempel 2 eller 0,5.');
    expect(pane.field('Marginal').getAttribute('aria-invalid')).toBe('true');
    expect(textOf(pane)).not.toContain('går gränsen mot');
  });
});

describe('reglerna som fil', () => {
  async function chooseFile(pane: OpenPane, label: string, name: string, text: string): Promise<void> {
    const input = pane.field(label);
    const file = new File([text], name, { type: 'application/json' });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await pane.rest();
  }

  const saved = (pane: OpenPane): string => pane.root.querySelector('textarea')?.value ?? '';

  test('sparas och läses in i en annan arbetsbok', async () => {
    const one = await openRules();
    await makeSheet(one, '80');
    await one.click('Gör en fil av reglerna');
    const link = one.root.querySelector<HTMLAnchorElement>('a[download]');
    expect(link?.download).toBe('Bedömningsregler 80, version 1.json');
    expect(document.activeElement).toBe(link);
    const json = saved(one);
    one.pane.unmount();
    const other = await openRules();
    await chooseFile(other, 'Läs in regler från en fil', 'regler.json', json);
    expect(textOf(other)).toContain('Skriva bladet «Bedömningsregler»?');
    await other.click('Skriv bladet');
    expect(textOf(other)).toContain('Arbetsboken bedöms efter bladet «Bedömningsregler»: Gult ner till 80 %');
  });

  test('en trasig fil sägs med sitt namn, och inget ändras', async () => {
    const pane = await openRules();
    await chooseFile(pane, 'Läs in regler från en fil', 'trasig.json', '{"format": 2,');
    expect(pane.heard('alert')).toContain('«trasig.json»');
    expect(sheetNames(pane.workbook.snapshot())).toEqual(['KS mål', 'Anteckningar']);
  });

  test('jämförs utan att läsas in', async () => {
    const pane = await openRules();
    await pane.fill('Jämför', 'strikt');
    await pane.click('Gör en fil av reglerna');
    const json = saved(pane).replace('minst 90 % av målvärdet', 'minst 70 % av målvärdet');
    await pane.fill('Med', 'file:');
    await chooseFile(pane, 'Fil att jämföra', 'förslag.json', json);
    expect(textOf(pane)).toContain('Vald fil: förslag.json');
    await pane.click('Jämför reglerna');
    expect(textOf(pane)).toContain('Jämförelse av regler: strikt mot 90');
  });
});
