// The frozen copy for KSAU: values where Målljus's functions stood, no link to the add-in, roles instead of names.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { accept } from '../../../src/app/result.ts';
import { DEFAULT_SHARING, type SharingChoices } from '../../../src/app/sharing.ts';
import { underlagName } from '../../../src/app/underlag-name.ts';
import { openXlsx } from '../../../src/xlsx/xlsx-workbook.ts';
import { buildXlsx } from '../../support/build-xlsx.ts';
import { readXlsx, valueOf } from '../../support/read-xlsx.ts';

const CORE =
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mål</dc:title><dc:creator>Eva Ek</dc:creator><cp:lastModifiedBy>Åke &amp; Bo</cp:lastModifiedBy></cp:coreProperties>';
const COMMENTS =
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Eva Ek</author><author>Målljus</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Eva Ek:</t></r><r><t> kolla</t></r></text></comment></commentList></comments>';

function file(cells: string, hidden = '<sheetData/>'): Uint8Array {
  return buildXlsx({
    beforeSheets: '<bookViews><workbookView activeTab="0"/></bookViews>',
    sheets: [
      {
        name: 'KS',
        content: `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData><row r="1">${cells}</row></sheetData>`,
        relationships: [['rId1', 'comments', '../comments1.xml']],
      },
      {
        name: 'Måluppfyllelse',
        content: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>',
      },
      { name: 'Listor', content: hidden },
    ],
    parts: [
      [
        'xl/comments1.xml',
        COMMENTS,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
      ],
      ['docProps/core.xml', CORE, 'application/vnd.openxmlformats-package.core-properties+xml'],
      [
        'xl/webextensions/taskpanes.xml',
        '<wetp:taskpanes xmlns:wetp="x"/>',
        'application/vnd.ms-office.webextensiontaskpanes+xml',
      ],
    ],
  });
}

/** With relationships of the package itself, which the builder does not make. */
async function withPackageParts(bytes: Uint8Array): Promise<Uint8Array> {
  const { zipSync, strToU8 } = await import('fflate');
  const entries = unzipSync(bytes);
  const rels = strFromU8(entries['_rels/.rels'] ?? new Uint8Array());
  const more =
    '<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>' +
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>';
  entries['_rels/.rels'] = strToU8(rels.replace('</Relationships>', more));
  const book = strFromU8(entries['xl/workbook.xml'] ?? new Uint8Array());
  entries['xl/workbook.xml'] = strToU8(book.replace('name="Listor"', 'name="Listor" state="hidden"'));
  return zipSync(entries);
}

const CELLS =
  '<c r="A1" t="str"><f>_xldudf_MALLJUS_STATUS(B1,C1)</f><v>Grön</v></c><c r="B1"><f>1+1</f><v>2</v></c>' +
  '<c r="C1" t="str" cm="1"><f t="array" ref="C1:C1">MALLJUS.FÖRKLARING(B1)</f><v>Grön: bra</v></c>' +
  '<c r="D1" t="str"><f>"MALLJUS.STATUS("</f><v>MALLJUS.STATUS(</v></c>' +
  '<c r="E1" t="inlineStr"><is><t>Ring 19801231-1234</t></is></c><c r="F1" t="inlineStr"><is><t>eva.ek@kommun.se</t></is></c>';

async function freeze(cells = CELLS, choices: Partial<SharingChoices> = {}, hidden?: string) {
  const workbook = valueOf(openXlsx(await withPackageParts(file(cells, hidden)), 'Mål.xlsx'));
  const findings = workbook.surveySharing();
  if (!findings.ok) return findings;
  const frozen = workbook.freeze({ ...DEFAULT_SHARING, ...choices });
  return frozen.ok ? accept({ bytes: await workbook.save(), findings: findings.value }) : frozen;
}

function part(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

describe('den frysta kopian', () => {
  test('räknar upp det som går att välja om', async () => {
    const { findings } = valueOf(await freeze());
    expect(findings).toEqual({
      functionCells: ['KS!A1', 'KS!C1'],
      withoutValue: [],
      formulaCount: 4,
      functionNames: [],
      hiddenSheets: ['Listor'],
      hiddenCells: [],
      commentAuthors: [{ name: 'Eva Ek', sheets: ['KS'] }],
      properties: [
        { property: 'Författare', value: 'Eva Ek', isPerson: true, holdsName: false },
        { property: 'Senast ändrad av', value: 'Åke & Bo', isPerson: true, holdsName: false },
        { property: 'Rubrik', value: 'Mål', isPerson: false, holdsName: false },
      ],
      names: [],
      pageTexts: [],
      prompts: [],
      personalData: [
        { cell: 'KS!E1', kind: 'personnummer' },
        { cell: 'KS!F1', kind: 'e-post' },
      ],
      opensAddIn: true,
    });
  });

  test('har värden där Målljus funktioner stod, och andra formler kvar', async () => {
    const { bytes } = valueOf(await freeze());
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[^>]*>[^<"]*MALLJUS/);
    expect(sheet).toContain('<c r="A1" t="str"><v>Grön</v></c>');
    expect(sheet).toContain('<c r="C1" t="str"><v>Grön: bra</v></c>');
    expect(sheet).toContain('<f>1+1</f>');
    expect(readXlsx(bytes).sheets[0]?.values[0]?.slice(0, 3)).toEqual(['Grön', 2, 'Grön: bra']);
  });

  test('har bara värden när man vill det', async () => {
    const { bytes } = valueOf(await freeze(CELLS, { formulas: 'all' }));
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
  });

  test('öppnas på Måluppfyllelse', async () => {
    const { bytes } = valueOf(await freeze());
    expect(part(bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('tabSelected');
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain('tabSelected="1"');
  });

  test('har ingen länk till tillägget', async () => {
    const { bytes } = valueOf(await freeze());
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.includes('webext'))).toEqual([]);
    expect(part(bytes, '_rels/.rels')).not.toContain('webext');
    expect(part(bytes, '[Content_Types].xml')).not.toContain('webext');
  });

  test('har en roll i stället för namn, i kommentarer och egenskaper', async () => {
    const { bytes } = valueOf(await freeze(CELLS, { role: 'Handläggare' }));
    const all = ['docProps/core.xml', 'xl/comments1.xml'].map((name) => part(bytes, name)).join();
    expect(all).not.toMatch(/Eva Ek|Åke/);
    expect(all).toContain('<dc:creator>Handläggare</dc:creator>');
    expect(all).toContain('<t>Handläggare:</t>');
    expect(all).toContain('<author>Målljus</author>');
  });

  test('har namnen kvar när man vill det', async () => {
    const { bytes } = valueOf(await freeze(CELLS, { comments: 'keep', properties: 'keep' }));
    expect(part(bytes, 'docProps/core.xml')).toBe(CORE);
    expect(part(bytes, 'xl/comments1.xml')).toBe(COMMENTS);
  });

  test('visar eller tar bort dolda blad när man vill det', async () => {
    const shown = valueOf(await freeze(CELLS, { hiddenSheets: 'show' }));
    expect(readXlsx(shown.bytes).sheets.map(({ visibility }) => visibility)).toEqual([
      'visible',
      'visible',
      'visible',
    ]);
    const gone = valueOf(await freeze(CELLS, { hiddenSheets: 'remove' }));
    expect(readXlsx(gone.bytes).sheets.map(({ name }) => name)).toEqual(['KS', 'Måluppfyllelse']);
  });

  test('ett dolt blad som används av en formel tas inte bort', async () => {
    const frozen = await freeze('<c r="A1"><f>Listor!A1</f><v>1</v></c>', { hiddenSheets: 'remove' });
    expect(frozen.ok ? '' : frozen.failure.text).toBe(
      'Bladet «Listor» används i KS!A1, som skulle sluta fungera; ta bort hänvisningen dit, låt alla formler bli värden eller låt de dolda bladen stå kvar och kör igen. Inget har skrivits.',
    );
  });

  test('men tas bort när formeln blir ett värde', async () => {
    const frozen = await freeze('<c r="A1"><f>Listor!A1</f><v>1</v></c>', {
      hiddenSheets: 'remove',
      formulas: 'all',
    });
    expect(readXlsx(valueOf(frozen).bytes).sheets.map(({ name }) => name)).toEqual(['KS', 'Måluppfyllelse']);
  });

  test.each([
    ['utan lagrat värde', '<c r="A1"><f>MALLJUS.STATUS(B1)</f></c>'],
    ['med #NAMN?', '<c r="A1" t="e"><f>MALLJUS.STATUS(B1)</f><v>#NAME?</v></c>'],
  ])('fryser ingen funktion %s, utan säger vad som ska göras', async (_, cells) => {
    const frozen = await freeze(cells);
    expect(frozen.ok ? '' : frozen.failure.text).toContain('KS!A1');
  });

  test('heter efter arbetsboken', () => {
    expect(
      ['Mål 2020 – bedömd.xlsx', 'Mål.xlsm', 'Mål – KSAU-underlag.xlsx'].map((name) =>
        underlagName(name, 'xlsx'),
      ),
    ).toEqual(['Mål 2020 – KSAU-underlag.xlsx', 'Mål – KSAU-underlag.xlsm', 'Mål – KSAU-underlag.xlsx']);
  });
});
