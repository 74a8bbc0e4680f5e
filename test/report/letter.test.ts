// The tjänsteskrivelse as a Word file: read by python-docx and LibreOffice, and filled into a template of the municipality's own.
import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Letter } from '../../lib/model/letter.ts';
import { letter } from '../../lib/report/letter.ts';
import { createLetter } from '../../src/report/create-letter.ts';
import { fillTemplate } from '../../src/report/fill-template.ts';
import { MISSING, partOf, printedPages, readWithPythonDocx, schemaFaults } from '../support/office-files.ts';
import { evilReport, exampleReport, followedUpReport } from '../support/reports.ts';
import { valueOf } from '../support/read-xlsx.ts';

const PROPERTIES = { author: 'Kommunstyrelsen', when: '2021-03-01T09:30' };
const HEADINGS = [
  'Förslag till beslut',
  'Sammanfattning av ärendet',
  'Ärende',
  '1. Bakgrund',
  '2. Ekonomiska konsekvenser',
  '3. Politiska mål och beslut kopplade till ärendet',
  '4. Agenda 2030',
  '5. Samråd',
  '6. Uppföljning och utvärdering',
  '7. Förvaltningens helhetsbedömning',
  '8. Handlingar och bilagor',
  'Beslutet ska skickas till',
  'Handläggare',
];

describe('egen skrivelse', () => {
  let content: Letter;
  let bytes: Uint8Array;
  beforeAll(async () => {
    content = letter(await followedUpReport(), ['Mål – presentation.pptx']);
    bytes = await createLetter(content, PROPERTIES);
  });

  test('är densamma varje gång', async () => {
    expect(Buffer.from(await createLetter(content, PROPERTIES)).equals(Buffer.from(bytes))).toBe(true);
  });

  test.skipIf(MISSING.pythonDocx !== null)('python-docx: kommunens rubriker som riktiga rubriker', () => {
    const { paragraphs } = readWithPythonDocx(bytes);
    const headings = paragraphs.filter(([style]) => /^Heading [23]$/.test(style)).map(([, text]) => text);
    // The numbers are real ones: Word counts them.
    expect(headings).toEqual(HEADINGS.map((text) => text.replace(/^\d+\. /, '')));
    expect(paragraphs.find(([style]) => style === 'Heading 1')?.[1]).toBe('Måluppfyllelse 2020');
  });

  test.skipIf(MISSING.pythonDocx !== null)(
    'python-docx: tabeller med rubrikrad som upprepas, och text att läsas upp',
    () => {
      const { tables } = readWithPythonDocx(bytes);
      expect(tables).toHaveLength(4);
      for (const table of tables) expect(table.header).toBe(true);
      expect(tables.map(({ caption }) => caption)).toEqual([
        'Måluppfyllelse per mål, delår per 31 augusti 2020. Antalen avser mätvärden.',
        'Samlade bedömningar bredvid den beräknade statusen.',
        'Mätvärden: En trygg kommun. Utfall per 31 augusti 2020. Prognos helår 2020.',
        'Mätvärden: Ett starkt näringsliv. Utfall per 31 augusti 2020. Prognos helår 2020.',
      ]);
      expect(tables[2]?.rows[1]).toEqual([
        'Nöjda besökare',
        // beslutet står i förklaringen
        'minst 80 %',
        '75 %',
        '▲\u00A0Gul',
        '●\u00A0Grön, 82 %',
        expect.stringContaining('Målvärdet gäller enligt KS 2020-10-07 § 175, Dnr KS 2019/191.'),
      ]);
    },
  );

  test.skipIf(MISSING.pythonDocx !== null)(
    'python-docx: titel, upphov utan personnamn, språk och diarienummer',
    () => {
      const { title, author, created, language, headers } = readWithPythonDocx(bytes);
      expect([title, author, language]).toEqual(['Måluppfyllelse 2020', 'Kommunstyrelsen', 'sv-SE']);
      expect(created).toContain('2021-03-01T09:30:00');
      expect(headers).toEqual(['Dnr KS 2019/191']);
    },
  );

  test('luckorna är markerade', () => {
    const xml = partOf(bytes, 'word/document.xml');
    const gaps = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*\[Skriv: (?:(?!<\/w:r>).)*<\/w:r>/gs)];
    expect(gaps.length).toBeGreaterThan(5);
    for (const [run] of gaps) expect(run).toMatch(/<w:shd [^>]*w:fill="FFF176"/);
  });

  test.skipIf(MISSING.writer !== null)('LibreOffice skriver ut den', () => {
    const text = printedPages(bytes, 'docx').join('');
    for (const heading of HEADINGS) expect(text).toContain(heading);
    expect(text).toContain('● Grön');
  });

  test.skipIf(MISSING.schemas !== null)('följer formatets schema, också med svåra texter', async () => {
    const evil = await createLetter(letter(await evilReport(), []), PROPERTIES);
    const parts = ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/footer1.xml'];
    expect(schemaFaults(bytes, 'wml.xsd', parts)).toEqual([]);
    expect(schemaFaults(evil, 'wml.xsd', parts)).toEqual([]);
  });

  test.skipIf(MISSING.pythonDocx !== null)('långa namn står hela', async () => {
    const evil = await createLetter(letter(await evilReport(), []), PROPERTIES);
    const cells = readWithPythonDocx(evil).tables.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain('å'.repeat(32_767));
  });
});

/** A template with these paragraphs, a run to each piece, since Word divides texts as it likes. */
async function template(...paragraphs: readonly (readonly string[])[]): Promise<Uint8Array> {
  const children = paragraphs.map(
    (runs) =>
      new Paragraph({
        style: 'Brevtext',
        children: runs.map((text) => new TextRun(text)),
      }),
  );
  const styles = { paragraphStyles: [{ id: 'Brevtext', name: 'Brevtext', run: { font: 'Georgia' } }] };
  return Packer.pack(new Document({ styles, sections: [{ children }] }), 'uint8array');
}

describe('kommunens egen mall', () => {
  let content: Letter;
  beforeAll(async () => {
    content = letter(await exampleReport(), ['Mål – presentation.pptx']);
  });

  test.skipIf(MISSING.pythonDocx !== null)('fylls, med mallens egen text kvar', async () => {
    const mall = await template(
      ['Vaggeryds kommun'],
      ['Dnr {{dnr}}'],
      ['{{ti', 'tel}}'],
      ['{{Helhetsbedömning}}'],
      ['Hälsningar'],
    );
    const { bytes, unknown } = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES));
    expect(unknown).toEqual([]);
    const { paragraphs, tables } = readWithPythonDocx(bytes);
    const texts = paragraphs.map(([, text]) => text);
    expect(texts.slice(0, 3)).toEqual(['Vaggeryds kommun', 'Dnr KS 2019/191', 'Måluppfyllelse 2020']);
    expect(texts.at(-1)).toBe('Hälsningar');
    expect(tables.length).toBe(5);
    expect(partOf(bytes, 'word/styles.xml')).toContain('Georgia');
  });

  test.skipIf(MISSING.writer !== null)('LibreOffice öppnar den fyllda mallen', async () => {
    const { bytes } = valueOf(
      await fillTemplate(await template(['{{ärende}}']), 'Brev.docx', content, PROPERTIES),
    );
    const text = printedPages(bytes, 'docx').join('');
    expect(text).toContain('7. Förvaltningens helhetsbedömning');
    expect(text).toContain('[Skriv: vilka som har deltagit och när]');
    // A heading row alone at the foot of a page made LibreOffice leave out all the rows after it.
    for (const name of ['Arbetslöshet', 'Meritvärde', 'Rörelse']) expect(text).toContain(name);
  });

  test('utan kända platshållare: säger vilka som finns', async () => {
    const filled = await fillTemplate(await template(['Hej {{namn}}']), 'Brev.docx', content, PROPERTIES);
    expect(filled.ok ? '' : filled.failure.text).toMatch(
      /^Mallen «Brev\.docx» har ingen av platshållarna\. Öppna den i Word, .*: \{\{titel\}\}, .*\{\{ärende\}\}.*\. Räcker det med en: /,
    );
  });

  test('okända platshållare sägs och står kvar', async () => {
    const { bytes, unknown } = valueOf(
      await fillTemplate(await template(['{{titel}} {{ort}}']), 'Brev.docx', content, PROPERTIES),
    );
    expect(unknown).toEqual(['{{ort}}']);
    expect(partOf(bytes, 'word/document.xml')).toContain('{{ort}}');
  });

  test('en platshållare för hela stycken bland annan text avvisas, så att texten inte försvinner', async () => {
    const filled = await fillTemplate(
      await template(['Bakgrund: {{bakgrund}}']),
      'Brev.docx',
      content,
      PROPERTIES,
    );
    expect(filled.ok ? '' : filled.failure.text).toBe(
      'Platshållaren {{bakgrund}} i mallen «Brev.docx» ska stå ensam i sitt stycke. I löpande text får dessa stå: {{titel}}, {{dnr}}, {{nämnd}}, {{datum}}, {{sigill}}, {{handläggare}}.',
    );
  });

  test('handläggaren är ord i löpande text, och hela avsnittet i ett eget stycke', async () => {
    const among = valueOf(
      await fillTemplate(
        await template(['Handläggare: {{handläggare}}, {{datum}}']),
        'Brev.docx',
        content,
        PROPERTIES,
      ),
    );
    const alone = valueOf(
      await fillTemplate(await template(['{{handläggare}}']), 'Brev.docx', content, PROPERTIES),
    );
    const texts = [among, alone].map(({ bytes }) =>
      partOf(bytes, 'word/document.xml').replace(/<[^>]+>/g, ''),
    );
    expect(texts[0]).toBe(`Handläggare: ${content.officer}, ${content.date}`);
    expect(texts[1]).toContain('Ansvarig tjänsteperson');
  });

  test('mallens egna egenskaper blir skrivelsens, och inget namn följer med i tysthet', async () => {
    const file = new Document({
      title: 'Mall 2019',
      creator: 'Karin Öberg',
      lastModifiedBy: 'Per Åkesson',
      description: 'hemlig kommentar av Karin',
      keywords: 'budget',
      customProperties: [{ name: 'Ägare & co', value: 'Siv Sand' }],
      sections: [{ children: [new Paragraph('{{titel}}')] }],
    });
    const mall = await Packer.pack(file, 'uint8array');
    const parts = unzipSync(mall);
    const app =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Manager>Bo Berg</Manager></Properties>';
    const given = zipSync({ ...parts, 'docProps/app.xml': strToU8(app) });
    const { bytes, kept } = valueOf(await fillTemplate(given, 'Brev.docx', content, PROPERTIES));
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).not.toMatch(/Karin|Åkesson|hemlig|Mall 2019/);
    const said = Array.from(core.matchAll(/<p:(\w+)[^>]*>([^<]*)</g), ([, name, value]) => [name, value]);
    expect(Object.fromEntries(said)).toEqual({
      title: content.title,
      subject: `Dnr ${content.dnr}`,
      creator: 'Kommunstyrelsen',
      lastModifiedBy: 'Kommunstyrelsen',
      description: 'Tjänsteskrivelse',
    });
    expect(partOf(bytes, 'docProps/app.xml')).not.toContain('Bo Berg');
    expect(kept).toEqual(['Nyckelord (budget)', 'Ägare & co (Siv Sand)']);
  });

  test('den som kommenterat eller ändrat i mallen nämns', async () => {
    const ins = `<w:p><w:ins w:id="1" w:author="Eva &amp; Bo" w:date="2020-01-01T00:00:00Z">${run('x')}</w:ins></w:p>`;
    const mall = withBody(await template(['{{titel}}']), ins);
    const { kept } = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES));
    expect(kept).toEqual(['kommentarer eller spårade ändringar av Eva & Bo']);
  });

  test('en platshållare i mallens rubrik fylls och står kvar', async () => {
    const file = new Document({
      title: 'KS: {{titel}}',
      sections: [{ children: [new Paragraph('{{dnr}}')] }],
    });
    const mall = await Packer.pack(file, 'uint8array');
    const { bytes } = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES));
    expect(partOf(bytes, 'docProps/core.xml')).toContain(`KS: ${content.title}<`);
  });

  test('platshållare i sidhuvudet fylls också', async () => {
    const header = new Header({ children: [new Paragraph('Dnr {{dnr}}')] });
    const file = new Document({
      sections: [{ headers: { default: header }, children: [new Paragraph('Hej')] }],
    });
    const { bytes } = valueOf(
      await fillTemplate(await Packer.pack(file, 'uint8array'), 'Brev.docx', content, PROPERTIES),
    );
    expect(partOf(bytes, 'word/header1.xml')).toContain('KS 2019/191');
  });

  test('ett trasigt dokument: säger vad man kan göra', async () => {
    const broken = zipSync({
      'word/document.xml': strToU8('<w:document><w:p>{{titel}}</w:body></w:document>'),
    });
    const filled = await fillTemplate(broken, 'Brev.docx', content, PROPERTIES);
    expect(filled.ok ? '' : filled.failure.text).toContain('öppna den i Word, spara den på nytt');
  });

  /** The document part of a template with this XML in its body. */
  const withBody = (bytes: Uint8Array, xml: string): Uint8Array => {
    const parts = unzipSync(bytes);
    const text = partOf(bytes, 'word/document.xml').replace('<w:body>', `<w:body>${xml}`);
    return zipSync({ ...parts, 'word/document.xml': strToU8(text) });
  };
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const control = (content: string): string =>
    `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

  test.each([
    ['innehållskontroll i ett stycke', `<w:p>${run('Dnr')}${control(run('{{dnr}}'))}</w:p>`],
    ['innehållskontroll runt ett stycke', control(`<w:p>${run('{{dnr}}')}</w:p>`)],
    ['länk', `<w:p><w:hyperlink w:anchor="a">${run('{{dnr}}')}</w:hyperlink></w:p>`],
    [
      'spårad ändring',
      `<w:p><w:ins w:id="1" w:author="KLK" w:date="2020-01-01T00:00:00Z">${run('{{dnr}}')}</w:ins></w:p>`,
    ],
    [
      'delad av stavningskontrollen',
      `<w:p>${run('{{')}<w:proofErr w:type="spellStart"/>${run('dnr')}<w:proofErr w:type="spellEnd"/>${run('}}')}</w:p>`,
    ],
    [
      'tabell',
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>${run('{{dnr}}')}</w:p></w:tc></w:tr></w:tbl>`,
    ],
    [
      'bokmärke',
      `<w:p><w:bookmarkStart w:id="1" w:name="b"/>${run('{{dnr}}')}<w:bookmarkEnd w:id="1"/></w:p>`,
    ],
  ])('ord fylls också i: %s', async (_, xml) => {
    const mall = withBody(await template(['{{titel}}']), xml);
    const { bytes, unfilled } = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES));
    expect(unfilled).toEqual([]);
    const text = partOf(bytes, 'word/document.xml');
    expect(text).toContain('KS 2019/191');
    expect(text).not.toContain('{{');
  });

  test('det som inte kan fyllas sägs, i stället för att stå kvar i tysthet', async () => {
    const divided = `<w:p>${control(run('{{ti') + run('tel}}'))}</w:p>`;
    const part = `<w:p><w:hyperlink w:anchor="a">${run('{{bakgrund}}')}</w:hyperlink></w:p>`;
    const mall = withBody(await template(['{{dnr}}', ' {{öppen']), divided + part);
    const { unfilled, unknown } = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES));
    expect(unfilled).toEqual(['{{titel}}', '{{bakgrund}}']);
    expect(unknown).toEqual(['{{öppen']);
  });

  test('mallens egna rubrikformat används när de finns, vad de än heter på svenska', async () => {
    const styles = {
      paragraphStyles: [
        { id: 'Rubrik2', name: 'heading 2', run: { bold: true } },
        { id: 'Rubrik3', name: 'heading 3', run: { bold: true } },
      ],
    };
    const file = new Document({ styles, sections: [{ children: [new Paragraph('{{ärende}}')] }] });
    const mall = await Packer.pack(file, 'uint8array');
    const { bytes } = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES));
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml.match(/<w:pStyle w:val="Rubrik2"\/>/g)).toHaveLength(8);
    expect(xml).toContain('<w:pStyle w:val="Rubrik3"/>');
  });

  test('samma mall ger samma fil', async () => {
    const mall = await template(['{{titel}}'], ['{{ärende}}']);
    const first = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES)).bytes;
    const second = valueOf(await fillTemplate(mall, 'Brev.docx', content, PROPERTIES)).bytes;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test('makron och lösenord avvisas med vad man kan göra', async () => {
    const mall = await template(['{{titel}}']);
    const macros = zipSync({
      ...unzipSync(mall),
      '[Content_Types].xml': strToU8(
        partOf(mall, '[Content_Types].xml').replace(
          'openxmlformats-officedocument.wordprocessingml.document.main',
          'ms-word.document.macroEnabled.main',
        ),
      ),
    });
    const locked = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const refusals = [macros, locked].map(async (bytes) => {
      const filled = await fillTemplate(bytes, 'Brev.docx', content, PROPERTIES);
      return filled.ok ? '' : filled.failure.text;
    });
    expect(await Promise.all(refusals)).toEqual([
      'Mallen «Brev.docx» har makron. Spara den i Word som Word-dokument (.docx), utan makron, och försök igen.',
      'Mallen «Brev.docx» har lösenord eller är sparad i ett äldre format. Öppna den i Word, ta bort lösenordet, spara den som Word-dokument (.docx) och försök igen.',
    ]);
  });

  test.each([
    ['text', new TextEncoder().encode('ingen zip')],
    ['tom fil', new Uint8Array()],
  ])('%s är inget Word-dokument', async (_, bytes) => {
    const filled = await fillTemplate(bytes, 'Brev.docx', content, PROPERTIES);
    expect(filled.ok ? '' : filled.failure.text).toContain('är inget Word-dokument (.docx)');
  });

  test('ett mätvärde som heter som en platshållare tar aldrig slut på tiden', async () => {
    const evil = letter(await evilReport(), []);
    const mall = await template(['{{titel}}'], ['{{dnr}}'], ['{{nämnd}}'], ['{{helhetsbedömning}}']);
    expect((await fillTemplate(mall, 'Brev.docx', evil, PROPERTIES)).ok).toBe(true);
  });
});
