// @vitest-environment happy-dom
// «Underlag»: what is in the workbook is shown before anything is made of it, the open workbook is left alone, and every fault is a sentence.
import { describe, expect, test } from 'vitest';
import { accept, refuse } from '../../src/app/result.ts';
import type { SharingFindings } from '../../src/app/sharing.ts';
import {
  ALL_FINDINGS,
  createFakeUnderlag,
  NO_FINDINGS,
  type FakeSetting,
  type FakeUnderlag,
} from './fake-underlag.ts';
import { openPane, type OpenPane } from './open-pane.ts';
import { emptyWorkbook, sampleWorkbook } from './sample-workbook.ts';

const SEE = 'Se vad som finns i arbetsboken';
const MAKE = 'Skapa underlag';

interface OpenUnderlag extends OpenPane {
  readonly underlag: FakeUnderlag;
}

/** The pane at «Underlag»; what stands in the file is what stands in the open workbook. */
async function openUnderlag(
  setting: Partial<FakeSetting> = {},
  start = sampleWorkbook(),
): Promise<OpenUnderlag> {
  let pane: OpenPane | null = null;
  const underlag = createFakeUnderlag({ snapshot: () => pane?.workbook.snapshot() ?? start, ...setting });
  pane = await openPane(start, { services: { underlag } });
  await pane.click('Underlag');
  return { ...pane, underlag };
}

async function make(pane: OpenUnderlag): Promise<void> {
  await pane.click(SEE);
  await pane.click(MAKE);
  await pane.rest();
}

/** Chooses one or none in the file field with this label. */
async function chooseFile(pane: OpenPane, label: string, name: string, content = 'PK'): Promise<void> {
  const field = pane.field(label);
  Object.defineProperty(field, 'files', { value: [new File([content], name)], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await pane.rest();
}

const links = (pane: OpenPane): readonly string[] =>
  Array.from(pane.root.querySelectorAll('a[download]')).map((one) => one.getAttribute('download') ?? '');

describe('från den öppna arbetsboken', () => {
  test('först ses vad som finns i den, sedan görs filerna, och arbetsboken är orörd', async () => {
    const pane = await openUnderlag({ findings: () => ALL_FINDINGS });
    const before = pane.workbook.snapshot();
    expect(pane.button(MAKE).disabled).toBe(true);
    expect(pane.text()).toContain('Se först vad som finns i arbetsboken');
    await pane.click(SEE);
    expect(document.activeElement?.textContent).toBe('Detta finns i arbetsboken');
    for (const text of [
      '2 dolda blad',
      'Löner',
      'Anna Andersson: KS mål, Löner',
      'Senast ändrad av: Anna Andersson',
      'Mapp på datorn: C:\\Users\\anna.andersson',
      'Personuppgifter i 3 celler',
      'Löner!B3: ser ut som ett personnummer',
      'KS mål!I4: e-postadress',
      'KS mål!I4: ser ut som ett personnummer, i anteckningen',
      '120 andra celler med formler',
      '1 cell med Målljus funktioner',
      'KS mål: 2 rader och 1 kolumn',
      'KS mål: «Arbetsmaterial Anna A, sida …»',
      'Den som öppnar kopian kan få frågor',
      'Makron, som Excel frågar om',
      '1 namn i Namnhanteraren',
      'Arbetsboken öppnar ett tillägg av sig själv',
    ])
      expect(pane.text()).toContain(text);
    await pane.click(MAKE);
    await pane.rest();
    expect(document.activeElement?.textContent).toBe('Underlaget är klart');
    expect(pane.heard('status')).toMatch(/^Underlaget är klart\. \d+ gröna/);
    expect(pane.workbook.snapshot()).toBe(before);
    expect(pane.workbook.opened).toEqual([4]);
    expect(links(pane)).toEqual([
      'Kommunens mål 2019–2022 – KSAU-underlag.xlsx',
      'Kommunens mål 2019–2022 – presentation.pptx',
      'Kommunens mål 2019–2022 – tjänsteskrivelse.docx',
      'Kommunens mål 2019–2022 – måluppfyllelse.html',
      'Kommunens mål 2019–2022 – öppna data.csv',
      'Kommunens mål 2019–2022 – öppna data.json',
    ]);
    expect(pane.text()).toContain('Mallen har okända platshållare.');
    expect(pane.underlag.openedOn).toEqual(['Måluppfyllelse']);
    for (const text of [
      'återstår att besvara. De står i underlaget.',
      'I kopian av arbetsboken',
      '2 dolda blad (Underlag, Löner) står kvar i kopian.',
      'Filens egenskaper Senast ändrad av (Anna Andersson) står som «Handläggare».',
      '2 celler som ser ut att ha personnummer (Löner!B3, KS mål!I4 (anteckning)) står kvar i kopian.',
    ])
      expect(pane.text()).toContain(text);
    expect(pane.faults).toEqual([]);
  });

  test('namn byts mot rollen om inget annat väljs', async () => {
    const pane = await openUnderlag({ findings: () => ALL_FINDINGS });
    await make(pane);
    expect(pane.underlag.frozen).toEqual([
      expect.objectContaining({
        comments: 'role',
        properties: 'role',
        role: 'Handläggare',
        hiddenSheets: 'keep',
      }),
    ]);
  });

  test('det som väljs är det som görs', async () => {
    const pane = await openUnderlag({ findings: () => ALL_FINDINGS });
    await pane.click(SEE);
    const choose = async (text: string): Promise<void> => {
      const label = Array.from(pane.root.querySelectorAll('label')).find((one) => one.textContent === text);
      label?.querySelector('input')?.click();
      await pane.rest();
    };
    await choose('Ta bort dem ur kopian');
    await choose('Ta bort dem i kopian: där står till exempel [personnummer borttaget], och rollen för namn');
    await choose('Gör värden av alla formler');
    await pane.fill('Roll i stället för namn', 'Controller');
    await choose('Presentation (.pptx)');
    await choose('Öppna data som tabell (.csv)');
    await pane.click(MAKE);
    await pane.rest();
    expect(pane.underlag.frozen[0]).toMatchObject({
      hiddenSheets: 'remove',
      formulas: 'all',
      personalData: 'remove',
      role: 'Controller',
    });
    expect(pane.text()).toContain('2 dolda blad (Underlag, Löner) är inte med i kopian.');
    expect(pane.text()).toContain('där det nu står «Controller».');
    expect(pane.underlag.wanted).toEqual([['xlsx', 'docx', 'html', 'json']]);
  });

  test('cellen med personuppgifter går att gå till, också när de står i anteckningen', async () => {
    const pane = await openUnderlag({ findings: () => ALL_FINDINGS });
    await pane.click(SEE);
    for (const one of pane.root.querySelectorAll<HTMLButtonElement>('[role=radiogroup] button.link'))
      one.click();
    await pane.rest();
    expect(pane.workbook.selected).toEqual(['Löner!B3', 'KS mål!I4', 'KS mål!I4', 'KS mål!I5']);
  });

  test('finns inget sägs det, och inget behöver väljas', async () => {
    const pane = await openUnderlag({ findings: () => NO_FINDINGS });
    await pane.click(SEE);
    expect(document.activeElement?.textContent).toBe('Inget särskilt hittades');
    expect(pane.root.querySelectorAll('[role=radiogroup]')).toHaveLength(0);
    await pane.click(MAKE);
    await pane.rest();
    expect(pane.text()).toContain('Underlaget är klart');
    expect(pane.text()).not.toContain('I kopian av arbetsboken');
  });

  test('en tömd roll ger den vanliga: något ska stå där namnet stod', async () => {
    const pane = await openUnderlag({ findings: () => ALL_FINDINGS });
    await pane.click(SEE);
    await pane.fill('Roll i stället för namn', ' ');
    await pane.click(MAKE);
    await pane.rest();
    expect(pane.underlag.frozen[0]?.role).toBe('Handläggare');
  });

  test('uppgifterna följer med, numret utan sitt ord, och inget sparas i webbläsaren', async () => {
    let told: unknown = null;
    const pane = await openUnderlag({
      createReportFiles: (report) => {
        told = [report.title, report.committee, report.dnr, report.officer];
        return Promise.resolve(accept({ files: [], remarks: [] }));
      },
    });
    await pane.fill('Titel', ' Måluppfyllelse för KSAU ');
    await pane.fill('Nämnd', 'Kommunstyrelsen');
    await pane.fill('Diarienummer', 'Dnr: KS 2019/191');
    await make(pane);
    expect(told).toEqual(['Måluppfyllelse för KSAU', 'Kommunstyrelsen', 'KS 2019/191', null]);
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(pane.field('Nämnd').autocomplete).toBe('off');
  });

  test('är den inte bedömd sägs det, annars inte', async () => {
    const pane = await openUnderlag();
    await make(pane);
    expect(pane.text()).toContain('Arbetsboken var inte bedömd som den står nu');
    await pane.click('Bedöm');
    await pane.click('Bedöm måluppfyllelse');
    await pane.click('Gör ett underlag');
    await make(pane);
    expect(pane.text()).toContain('Underlaget är klart');
    expect(pane.text()).not.toContain('Arbetsboken var inte bedömd');
  });

  test('har ett utfall ändrats sedan panelen läste den sägs att färgen är en annan', async () => {
    const pane = await openUnderlag();
    await pane.click(SEE);
    pane.workbook.edit((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) => row.map((value) => (value === '81 %' ? '20 %' : value))),
      })),
    }));
    await pane.click(MAKE);
    await pane.rest();
    expect(pane.text()).toContain('1 mätvärde har en annan status i underlaget än i panelen');
  });

  test('reglerna som är valda i panelen bedömer underlaget också', async () => {
    const rules: string[] = [];
    const pane = await openUnderlag({
      createReportFiles: (report) => {
        rules.push(report.rules.id);
        return Promise.resolve(accept({ files: [], remarks: [] }));
      },
    });
    await make(pane);
    await pane.click('Bedöm');
    await pane.fill('Regelverk', 'strikt');
    await pane.rest();
    await pane.click('Underlag');
    await make(pane);
    expect(rules).toEqual(['90', 'strikt']);
    expect(pane.text()).not.toContain('en annan status');
  });

  test('det som har tillkommit sedan man såg efter visas innan något görs', async () => {
    let findings: SharingFindings = { ...ALL_FINDINGS, hiddenSheets: ['Underlag'] };
    const pane = await openUnderlag({ findings: () => findings });
    await pane.click(SEE);
    findings = ALL_FINDINGS;
    await pane.click(MAKE);
    await pane.rest();
    expect(pane.text()).toContain('Arbetsboken har ändrats sedan du såg vad som finns i den');
    expect(pane.text()).toContain('2 dolda blad');
    expect(pane.underlag.frozen).toEqual([]);
    await pane.click(MAKE);
    await pane.rest();
    expect(pane.text()).toContain('Underlaget är klart');
  });

  test('utan fryst kopia behöver inget ses efter, och ingen arbetsbok öppnas', async () => {
    const pane = await openUnderlag();
    pane.field('Fryst kopia av arbetsboken').click();
    await pane.rest();
    await pane.click(MAKE);
    await pane.rest();
    expect(pane.text()).toContain('Underlaget är klart');
    expect(pane.underlag.frozen).toEqual([]);
    expect(pane.workbook.opened).toEqual([]);
  });
});

describe('när något står i vägen', () => {
  test('Excel lämnar inte ut arbetsboken: en sparad kopia väljs i stället', async () => {
    const pane = await openUnderlag({
      openFile: () => Promise.resolve(refuse('unsupported', 'Excel lämnade inte ut arbetsbokens innehåll.')),
    });
    await pane.click(SEE);
    expect(pane.heard('alert')).toContain('Excel lämnade inte ut');
    await chooseFile(pane, 'Välj en sparad kopia', 'Kopia av Mål.xlsx');
    expect(pane.text()).toContain('Det som har ändrats sedan den sparades är inte med.');
    await make(pane);
    expect(pane.underlag.opened).toEqual(['Kopia av Mål.xlsx', 'Kopia av Mål.xlsx']);
    expect(links(pane)[0]).toBe('Kopia av Mål – KSAU-underlag.xlsx');
  });

  test('kopian går inte att öppna: den finns ändå att hämta, och att försöka öppna igen', async () => {
    const pane = await openUnderlag();
    pane.workbook.failAt('openNew', { code: 'host', text: 'Excel är upptaget.' });
    await make(pane);
    expect(pane.text()).toContain('Excel öppnade inte den frysta kopian.');
    expect(links(pane)).toHaveLength(6);
    await pane.click('Öppna kopian');
    expect(pane.heard('alert')).toBe('Excel är upptaget.');
    pane.workbook.failAt('openNew', null);
    await pane.click('Öppna kopian');
    expect(pane.workbook.opened).toEqual([4]);
  });

  test('verktygen går inte att läsa in', async () => {
    const pane = await openUnderlag({ tools: () => Promise.reject(new Error('ChunkLoadError')) });
    await pane.click(SEE);
    expect(pane.heard('alert')).toContain('Målljus kunde inte läsas in');
    expect(pane.faults).toHaveLength(1);
  });

  test('en fil kan inte göras: ingen öppnas eller länkas', async () => {
    const text = 'Mallen «Brev.docx» är inget Word-dokument.';
    const pane = await openUnderlag({
      createReportFiles: () => Promise.resolve(refuse('not-a-workbook', text)),
    });
    await make(pane);
    expect(pane.heard('alert')).toBe(text);
    expect(links(pane)).toEqual([]);
    expect(pane.workbook.opened).toEqual([]);
  });

  test('det finns inget att bedöma', async () => {
    const pane = await openUnderlag({}, emptyWorkbook());
    await make(pane);
    expect(pane.heard('alert')).toContain('Det finns inget att göra underlag av.');
    expect(pane.workbook.opened).toEqual([]);
  });

  test('inget slag är valt', async () => {
    const pane = await openUnderlag();
    for (const box of pane.root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.click();
    await pane.rest();
    expect(pane.text()).toContain('Välj minst en fil att göra.');
    expect(pane.button(MAKE).disabled).toBe(true);
  });

  test('en mall som inte är ett Word-dokument tas inte emot', async () => {
    const pane = await openUnderlag();
    await chooseFile(pane, 'Egen Wordmall', 'Brev.odt');
    expect(pane.heard('alert')).toContain('«Brev.odt» måste vara ett Word-dokument');
    await chooseFile(pane, 'Egen Wordmall', 'Brev.docx');
    expect(pane.text()).toContain('Vald fil: Brev.docx');
    await pane.click('Använd ingen mall');
    expect(pane.text()).not.toContain('Vald fil');
  });

  test('arbetet avbryts: inget öppnas', async () => {
    let pauses = 0;
    const start = sampleWorkbook();
    const underlag = createFakeUnderlag({
      snapshot: () => start,
      openFile: async () => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return accept(Uint8Array.of(1));
      },
    });
    const pane = await openPane(start, {
      services: {
        underlag,
        pause: () => {
          pauses += 1;
          return null;
        },
      },
    });
    await pane.click('Underlag');
    pane.button(SEE).click();
    await new Promise((resolve) => setTimeout(resolve, 350));
    await pane.click('Avbryt');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(pane.heard('status')).toContain('Avbrutet. Inget har skrivits.');
    expect(underlag.opened).toEqual([]);
    expect(pauses).toBeGreaterThan(0);
  });
});

describe('i Excel på Mac', () => {
  test('öppnas kopian, text går att kopiera, och resten görs på sidan i webbläsaren', async () => {
    let opened = 0;
    const pane = await openUnderlag({
      canDownload: false,
      page: {
        address: 'underlag.html',
        open: () => {
          opened += 1;
        },
      },
    });
    await make(pane);
    expect(links(pane)).toEqual([]);
    expect(pane.workbook.opened).toEqual([4]);
    expect(pane.underlag.wanted).toEqual([['xlsx', 'html', 'csv', 'json']]);
    expect(
      pane.field('Kopiera texten till en textfil och spara den som Kommunens mål 2019–2022 – öppna').value,
    ).toBe('Måluppfyllelse 2020');
    const link = pane.root.querySelector<HTMLAnchorElement>('a[href="underlag.html"]');
    link?.click();
    expect(opened).toBe(1);
    expect(pane.text()).toContain('Spara den frysta kopian som öppnades.');
  });
});

test('utan det som underlag behöver finns ingen flik', async () => {
  const pane = await openPane(sampleWorkbook());
  expect(pane.findButton('Underlag')).toBeNull();
});
