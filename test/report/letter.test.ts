// The tjänsteskrivelse as a Word file: read by python-docx and LibreOffice, and filled into a template of the municipality's own.
import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
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
    const { bytes, unknown } = valueOf(await fillTemplate(mall, 'Brev.docx', content));
    expect(unknown).toEqual([]);
    const { paragraphs, tables } = readWithPythonDocx(bytes);
    const texts = paragraphs.map(([, text]) => text);
    expect(texts.slice(0, 3)).toEqual(['Vaggeryds kommun', 'Dnr KS 2019/191', 'Måluppfyllelse 2020']);
    expect(texts.at(-1)).toBe('Hälsningar');
    expect(tables.length).toBe(5);
    expect(partOf(bytes, 'word/styles.xml')).toContain('Georgia');
  });

  test.skipIf(MISSING.writer !== null)('LibreOffice öppnar den fyllda mallen', async () => {
    const { bytes } = valueOf(await fillTemplate(await template(['{{ärende}}']), 'Brev.docx', content));
    const text = printedPages(bytes, 'docx').join('');
    expect(text).toContain('7. Förvaltningens helhetsbedömning');
    expect(text).toContain('[Skriv: vilka som har deltagit och när]');
  });

  test('utan kända platshållare: säger vilka som finns', async () => {
    const filled = await fillTemplate(await template(['Hej {{namn}}']), 'Brev.docx', content);
    expect(filled.ok ? '' : filled.failure.text).toMatch(
      /^Mallen «Brev\.docx» har ingen av platshållarna\. Skriv dem där texten ska stå: \{\{titel\}\}, .*\{\{handläggare\}\}\.$/,
    );
  });

  test('okända platshållare sägs och står kvar', async () => {
    const { bytes, unknown } = valueOf(
      await fillTemplate(await template(['{{titel}} {{ort}}']), 'Brev.docx', content),
    );
    expect(unknown).toEqual(['{{ort}}']);
    expect(partOf(bytes, 'word/document.xml')).toContain('{{ort}}');
  });

  test('en platshållare för hela stycken bland annan text avvisas, så att texten inte försvinner', async () => {
    const filled = await fillTemplate(await template(['Bakgrund: {{bakgrund}}']), 'Brev.docx', content);
    expect(filled.ok ? '' : filled.failure.text).toBe(
      'Platshållaren {{bakgrund}} i mallen «Brev.docx» ska stå ensam i sitt stycke.',
    );
  });

  test('platshållare i sidhuvudet fylls också', async () => {
    const header = new Header({ children: [new Paragraph('Dnr {{dnr}}')] });
    const file = new Document({
      sections: [{ headers: { default: header }, children: [new Paragraph('Hej')] }],
    });
    const { bytes } = valueOf(
      await fillTemplate(await Packer.pack(file, 'uint8array'), 'Brev.docx', content),
    );
    expect(partOf(bytes, 'word/header1.xml')).toContain('KS 2019/191');
  });

  test('ett trasigt dokument: säger vad man kan göra', async () => {
    const broken = zipSync({
      'word/document.xml': strToU8('<w:document><w:p>{{titel}}</w:body></w:document>'),
    });
    const filled = await fillTemplate(broken, 'Brev.docx', content);
    expect(filled.ok ? '' : filled.failure.text).toContain('öppna den i Word, spara den på nytt');
  });

  test.each([
    ['text', new TextEncoder().encode('ingen zip')],
    ['tom fil', new Uint8Array()],
  ])('%s är inget Word-dokument', async (_, bytes) => {
    const filled = await fillTemplate(bytes, 'Brev.docx', content);
    expect(filled.ok ? '' : filled.failure.text).toContain('är inget Word-dokument (.docx)');
  });

  test('ett mätvärde som heter som en platshållare tar aldrig slut på tiden', async () => {
    const evil = letter(await evilReport(), []);
    const mall = await template(['{{titel}}'], ['{{dnr}}'], ['{{nämnd}}'], ['{{helhetsbedömning}}']);
    expect((await fillTemplate(mall, 'Brev.docx', evil)).ok).toBe(true);
  });
});
