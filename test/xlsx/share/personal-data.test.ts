// Personal data in cells and notes is found, and taken out only when that is asked for; hidden sheets and prompts are told of.
import { describe, expect, test } from 'vitest';
import { touchedParts } from '../../support/compare-packages.ts';
import { readXlsx, valueOf } from '../../support/read-xlsx.ts';
import { freezeXlsx, partsOf, type ShareSource } from './freeze.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const text = (ref: string, value: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const ofCells = (cells: string): ShareSource => ({
  sheets: [{ name: 'KS', content: `<sheetData><row r="1">${cells}</row></sheetData>` }],
});

describe('personuppgifter i celler', () => {
  test.each<[string, string | null, string, string]>([
    ['19801231-1234', 'personnummer', '[personnummer borttaget]', 'med sekel'],
    ['Ring 801231-1234!', 'personnummer', 'Ring [personnummer borttaget]!', 'utan sekel, i en text'],
    ['801231+1234', 'personnummer', '[personnummer borttaget]', 'över hundra år'],
    ['801291-1234', 'personnummer', '[personnummer borttaget]', 'samordningsnummer'],
    ['198012319870', 'personnummer', '[personnummer borttaget]', 'i ett, med rätt slutsiffra'],
    ['198012319875', null, '198012319875', 'i ett, med fel slutsiffra: ett tal'],
    ['801331-1234', null, '801331-1234', 'ingen månad 13'],
    ['KS 2019/191', null, 'KS 2019/191', 'ett diarienummer'],
    ['2020-12-31', null, '2020-12-31', 'ett datum'],
    ['0322-61 60 00', null, '0322-61 60 00', 'växelns telefon'],
    ['eva.ek@kommun.se, ring', 'e-post', '[e-post borttagen], ring', 'e-post'],
    ['6 @ 7', null, '6 @ 7', 'bara ett snabel-a'],
    ['å'.repeat(32_767), null, 'å'.repeat(32_767), 'en lång text utan'],
  ])('%s: %s, blir %s (%s)', async (value, kind, wanted) => {
    const { findings, bytes } = valueOf(
      await freezeXlsx(ofCells(text('A1', value)), { personalData: 'remove' }),
    );
    expect(findings.personalData).toEqual(kind === null ? [] : [{ cell: 'KS!A1', kind }]);
    expect(readXlsx(bytes).sheets[0]?.values[0]?.[0]).toBe(wanted);
  });

  const EVERYWHERE: ShareSource = {
    strings: ['Ansvarig: Eva Ek, eva@ek.se', 'Grön'],
    sheets: [
      {
        name: 'KS',
        content:
          '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1&amp;""</f><v>Ansvarig: Eva Ek, eva@ek.se</v></c><c r="D1" t="inlineStr"><is><r><t>1980</t></r><r><rPr><b/></rPr><t>1231-1234</t></r></is></c></row></sheetData>',
        relationships: [['rId1', 'comments', '../comments1.xml']],
      },
    ],
    parts: [
      [
        'xl/comments1.xml',
        `<comments xmlns="${MAIN}"><authors><author>Eva Ek</author></authors><commentList><comment ref="B1" authorId="0"><text><t>Ring 801231-1234</t></text></comment></commentList></comments>`,
      ],
    ],
  };

  test('finns i delade texter, formlers svar, delade löpningar och anteckningar', async () => {
    const kept = valueOf(await freezeXlsx(EVERYWHERE, { comments: 'keep' }));
    expect(kept.findings.personalData.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual([
      'KS!A1 e-post',
      'KS!C1 e-post',
      'KS!D1 personnummer',
      'KS!B1 (anteckning) personnummer',
    ]);
    expect(partsOf(kept.bytes)).toEqual(partsOf(kept.before));
    const gone = valueOf(await freezeXlsx(EVERYWHERE, { personalData: 'remove' }));
    const texts = Object.values(partsOf(gone.bytes)).join();
    expect(texts).not.toMatch(/Eva|ek\.se|1231/);
    expect(readXlsx(gone.bytes).sheets[0]?.values[0]).toEqual([
      'Ansvarig: Handläggare, [e-post borttagen]',
      'Grön',
      'Ansvarig: Handläggare, [e-post borttagen]',
      '[personnummer borttaget]',
    ]);
  });

  test('ett personnummer som är ett tal kan inte bytas ut: sägs, och inget ändras', async () => {
    const frozen = await freezeXlsx(ofCells('<c r="A1"><v>198012319870</v></c>'), { personalData: 'remove' });
    expect(frozen.ok ? '' : frozen.failure.text).toContain(
      'KS!A1 är ett tal som ser ut som ett personnummer',
    );
  });
});

describe('länkar som börjar ett brev', () => {
  const RELS =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/hyperlink" Target="mailto:eva@ek.se" TargetMode="External"/><Relationship Id="rId2" Type="x/hyperlink" Target="https://kommun.se" TargetMode="External"/></Relationships>';
  const source = (links: string): ShareSource => ({
    sheets: [
      {
        name: 'KS',
        content: `<sheetData><row r="1">${text('A1', 'Fråga')}</row></sheetData><hyperlinks>${links}</hyperlinks>`,
      },
    ],
    parts: [['xl/worksheets/_rels/sheet1.xml.rels', RELS]],
  });
  const MAIL = '<hyperlink ref="A1" r:id="rId1"/>';
  const OTHER = '<hyperlink ref="B1" r:id="rId2"/>';

  test('räknas upp och står kvar utan val', async () => {
    const { findings, before, bytes } = valueOf(await freezeXlsx(source(MAIL + OTHER)));
    expect(findings.personalData).toEqual([{ cell: 'KS!A1 (länk)', kind: 'e-post' }]);
    expect(touchedParts(before, bytes)).toEqual([]);
  });

  test.each([
    [MAIL + OTHER, `<hyperlinks>${OTHER}</hyperlinks>`],
    [MAIL, '</sheetData></worksheet>'],
  ])('%s tas bort när man vill det: %s', async (links, left) => {
    const { bytes } = valueOf(await freezeXlsx(source(links), { personalData: 'remove' }));
    const parts = partsOf(bytes);
    expect(parts['xl/worksheets/sheet1.xml']).toContain(left);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).not.toContain('mailto');
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels']).toContain('https://kommun.se');
  });
});

describe('det som är dolt', () => {
  const SOURCE: ShareSource = {
    strings: ['synlig', 'hemlig', 'båda'],
    sheets: [
      {
        name: 'KS',
        content:
          '<cols><col min="2" max="16384" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData>',
      },
      {
        name: 'Listor',
        content:
          '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c></row></sheetData>',
      },
    ],
    changes: [['xl/workbook.xml', 'name="Listor"', 'name="Listor" state="veryHidden"']],
  };

  test('räknas upp: blad, rader och kolumner där det finns något', async () => {
    const { findings } = valueOf(await freezeXlsx(SOURCE));
    expect(findings.hiddenSheets).toEqual(['Listor']);
    expect(findings.hiddenCells).toEqual([{ sheet: 'KS', rows: 1, columns: 1 }]);
  });

  test('ett borttaget blads texter finns inte kvar i filen', async () => {
    const { bytes } = valueOf(await freezeXlsx(SOURCE, { hiddenSheets: 'remove' }));
    expect(Object.values(partsOf(bytes)).join()).not.toContain('hemlig');
    expect(readXlsx(bytes).sheets.map(({ values }) => values[0])).toEqual([['synlig', 'båda']]);
  });

  test('ett blad som en pivottabell är gjord av tas inte bort', async () => {
    const pivot = `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Listor"/></cacheSource></pivotCacheDefinition>`;
    const frozen = await freezeXlsx(
      { ...SOURCE, parts: [['xl/pivotCache/pivotCacheDefinition1.xml', pivot]] },
      { hiddenSheets: 'remove' },
    );
    expect(frozen.ok ? '' : frozen.failure.text).toContain('Bladet «Listor» används');
  });
});

test('länkar till andra filer: kopian frågar inte efter dem, och det som Excel ändå frågar om räknas upp', async () => {
  const source: ShareSource = {
    sheets: [
      { name: 'KS', content: '<sheetData><row r="1"><c r="A1"><f>[1]B!A1</f><v>1</v></c></row></sheetData>' },
    ],
    relationships: [
      ['rIdE', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['rIdD', 'connections', 'connections.xml'],
      ['rIdV', 'vbaProject', 'vbaProject.bin'],
    ],
    parts: [
      ['xl/externalLinks/externalLink1.xml', `<externalLink xmlns="${MAIN}"/>`],
      [
        'xl/externalLinks/_rels/externalLink1.xml.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///C:\\Users\\Budget%202020.xlsx" TargetMode="External"/></Relationships>',
      ],
      [
        'xl/connections.xml',
        `<connections xmlns="${MAIN}"><connection id="1" name="Ekonomi"/></connections>`,
      ],
      ['xl/vbaProject.bin', 'x', 'application/vnd.ms-office.vbaProject'],
      ['xl/embeddings/oleObject1.bin', 'x', 'application/vnd.openxmlformats-officedocument.oleObject'],
    ],
  };
  const { findings, bytes } = valueOf(await freezeXlsx(source));
  expect(findings.prompts).toEqual([
    'makron, som Excel frågar om; spara som .xlsx i Excel för en kopia utan',
    '1 länk till en annan fil (Budget 2020.xlsx); kopian visar de lagrade värdena och frågar inte efter filerna',
    '1 anslutning till data (Ekonomi); Excel kan fråga om de ska användas',
    '1 inbäddad fil, som följer med hel; namn i den står kvar',
  ]);
  expect(partsOf(bytes)['xl/workbook.xml']).toContain('<workbookPr updateLinks="never"/><sheets>');
});
