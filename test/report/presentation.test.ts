// The presentation: what stands on the slides, that it fits on them, and that other programs open the file.
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../lib/model/report.ts';
import { createPresentation } from '../../src/report/create-presentation.ts';
import { reportSlides } from '../../src/report/report-slides.ts';
import { CONTENT, CONTENT_WIDTH, numberedTitle, TITLE } from '../../src/report/slide-layout.ts';
import { evenPagesOf, pagesOf } from '../../src/report/slide-pages.ts';
import { tablePages } from '../../src/report/slide-table.ts';
import { fitText, linesOf } from '../../src/report/slide-text.ts';
import type { Slide } from '../../src/report/slides.ts';
import { MISSING, partOf, partsOf, printedPages, schemaFaults } from '../support/office-files.ts';
import {
  evilReport,
  exampleReport,
  followedUpReport,
  largeReport,
  reportOfRows,
} from '../support/reports.ts';

/** The slides as text, for the golden file. */
function slideText(slide: Slide): string {
  const title = `# ${slide.title}`;
  switch (slide.kind) {
    case 'title':
    case 'text':
      return [title, ...slide.lines].join('\n');
    case 'chart':
      return [title, slide.lead, `(${slide.altText})`].join('\n');
    case 'table': {
      const rows = slide.table.rows.map(
        (cells) => `| ${cells.map(({ text }) => (typeof text === 'string' ? text : '')).join(' | ')} |`,
      );
      return [title, slide.lead, ...rows].join('\n');
    }
  }
}

const partsIn = (bytes: Uint8Array, folder: RegExp): readonly string[] =>
  partsOf(bytes).filter((name) => folder.test(name));
const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;

describe('bilderna', () => {
  test('ord för ord (uppdatera med vitest -u)', async () => {
    const text = `${reportSlides(await followedUpReport())
      .map(slideText)
      .join('\n\n')}\n`;
    await expect(text).toMatchFileSnapshot(path.resolve(import.meta.dirname, 'golden/bilder.md'));
  });

  test('varje mål har en egen bild, och alla mätvärden står där', async () => {
    const report = await exampleReport();
    const text = reportSlides(report).map(slideText).join('\n');
    for (const { name } of report.goals.flatMap(({ measures }) => measures)) expect(text).toContain(name);
    expect(text).not.toContain('Vad presentationen inte visar');
  });

  test.each([
    ['1 000 mål', () => largeReport(1000, 1)],
    ['ett mål med 1 000 mätvärden', () => largeReport(1, 1000)],
    ['200 mål med 5 mätvärden', () => largeReport(200, 5)],
  ])('%s: inte fler bilder än någon orkar se, och det som saknas sägs', async (_, make) => {
    const slides = reportSlides(await make());
    expect(slides.length).toBeLessThanOrEqual(90);
    expect(slides.at(-1)?.title).toBe('Vad presentationen inte visar');
  });

  test.each([
    ['utfall', exampleReport],
    ['prognos', followedUpReport],
  ])('%s: varje rad har lika många celler som rubriker', async (_, make) => {
    for (const slide of reportSlides(await make()))
      if (slide.kind === 'table')
        for (const row of slide.table.rows) expect(row).toHaveLength(slide.table.colW.length);
  });

  test.each([
    ['utfall', exampleReport],
    ['prognos', followedUpReport],
    ['svåra texter', evilReport],
    ['200 mål', () => largeReport(200, 2)],
  ])('%s: ingen bild har samma rubrik som en annan', async (_, make) => {
    const titles = reportSlides(await make()).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('det som förkortas på en bild står helt i dess anteckningar', async () => {
    const name = 'En kommun för alla';
    const why = 'Mätvärdet har ett namn som är längre än raderna i tabellen på bilden, '.repeat(5).trim();
    const report = await reportOfRows([[name, null, why, 'minst 80 %', '75 %']]);
    const slide = reportSlides(report).find(({ notes }) => notes.some((text) => text.includes(why)));
    expect(slide?.notes.some((text) => text.includes(`Mätvärde: ${why}`))).toBe(true);
    const bytes = await createPresentation(report);
    const notes = partsIn(bytes, /^ppt\/notesSlides\/notesSlide\d+\.xml$/).map((part) => partOf(bytes, part));
    expect(notes.some((xml) => xml.includes(why))).toBe(true);
    for (const xml of notes) expect(xml).not.toContain('\u2028');
  });

  test('varje ljus säger om det är utfall eller prognos, och sigillet står på bilden', async () => {
    const report = await followedUpReport();
    const slides = reportSlides(report);
    const [title] = slides;
    expect(title?.kind === 'title' ? title.small : '').toBe(`Sigill ${report.sealText}`);
    const shown = slides.map(slideText);
    for (const text of shown.filter((each) => /[●▲■] (?:Grön|Gul|Röd)/.test(each)))
      expect(text).toMatch(/utfall|prognos|samlad bedömning/i);
  });

  test('inget står utanför bilden, vad arbetsboken än innehåller', async () => {
    for (const slide of reportSlides(await evilReport())) {
      const room = { width: CONTENT_WIDTH - 0.1, points: TITLE.points, bold: true };
      if (slide.kind !== 'title') expect(linesOf(slide.title, room).length).toBeLessThanOrEqual(2);
      if (slide.kind !== 'table') continue;
      const height = slide.table.rowH.reduce((sum, each) => sum + each, 0);
      expect(height).toBeLessThanOrEqual(CONTENT.bottom - CONTENT.y + 1e-9);
      expect(slide.table.colW.reduce((sum, each) => sum + each, 0)).toBeCloseTo(CONTENT_WIDTH, 6);
    }
  });
});

describe('plats för texten', () => {
  const room = { width: 2, points: 14 };

  test('lag: en förkortad text ryms, och börjar som den hela', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, lines) => {
          const shown = fitText(text, room, lines);
          expect(linesOf(shown, room).length).toBeLessThanOrEqual(lines);
          if (shown !== text) expect(shown.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  test.each([
    [
      'Ett gott liv för alla som bor här',
      'Ett gott liv…',
      1.55,
      'inte mitt i ett ord eller på ett litet ord',
    ],
    ['75 % mot 80 %. Gränsen går vid 72 %', '75 % mot 80 %. …', 2, 'efter en hel mening när det räcker'],
    ['Ett gott liv', 'Ett gott liv', 1.55, 'hel när den ryms'],
  ])('«%s» blir «%s» på %d tum: %s', (text, shown, width) => {
    expect(fitText(text, { width, points: 14 }, 1)).toBe(shown);
  });

  test('lag: jämna sidor är inte fler än de fulla, och har alla rader i ordning', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (heights) => {
        const even = evenPagesOf(heights, (height) => height, 10);
        expect(even.flat()).toEqual(heights);
        expect(even.length).toBeLessThanOrEqual(pagesOf(heights, (height) => height, 10).length);
        for (const page of even)
          expect(page.length === 1 || page.reduce((sum, height) => sum + height, 0) <= 10).toBe(true);
      }),
    );
  });

  test('lag: sidorna har alla rader i ordning, och ingen är högre än sitt rum om inte en rad ensam är det', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (heights) => {
        const pages = pagesOf(heights, (height) => height, 10);
        expect(pages.flat()).toEqual(heights);
        for (const page of pages)
          expect(page.length === 1 || page.reduce((sum, height) => sum + height, 0) <= 10).toBe(true);
      }),
    );
  });

  test('rubrikraden står på varje sida', () => {
    const columns = [{ heading: 'Mål', width: 3, mostLines: 2 }];
    const pages = tablePages(
      columns,
      Array.from({ length: 40 }, (_, index) => [{ text: String(index) }]),
      3,
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const { rows } of pages) expect(rows[0]?.[0]?.text).toBe('Mål');
  });

  test('numret på en fortsatt bild står kvar hur lång rubriken än är', () => {
    expect(numberedTitle('Mål '.repeat(200), 2, 3)).toMatch(/… \(2 av 3\)$/);
  });
});

describe('filen', () => {
  let example: Report;
  let bytes: Uint8Array;
  beforeAll(async () => {
    example = await exampleReport();
    bytes = await createPresentation(example);
  });

  test('är densamma varje gång', async () => {
    expect(Buffer.from(await createPresentation(example)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('varje bild har en riktig rubrik, och språket är svenska', () => {
    for (const part of partsIn(bytes, SLIDES)) {
      const xml = partOf(bytes, part);
      expect(xml).toMatch(/<p:ph\s[^>]*type="title"/);
      expect(xml).not.toContain('en-US');
      expect(xml).toContain('lang="sv-SE"');
    }
  });

  test('diagram och tabeller är äkta och har text att läsas upp', () => {
    const charts = partsIn(bytes, /^ppt\/charts\/chart\d+\.xml$/);
    expect(charts).toHaveLength(1);
    const slides = partsIn(bytes, SLIDES).map((part) => partOf(bytes, part));
    const frames = slides.flatMap((xml) => xml.match(/<p:graphicFrame>[\s\S]*?<p:cNvPr [^>]*>/g) ?? []);
    expect(frames.length).toBeGreaterThan(4);
    for (const frame of frames) expect(frame).toMatch(/descr="[^"]{20,}"/);
    for (const xml of slides.filter((each) => each.includes('<a:tbl>')))
      expect(xml).toContain('firstRow="1"');
  });

  test('delarna av en stapel skiljs åt också utan färg: varje siffra har sin form', () => {
    const chart = partOf(bytes, 'ppt/charts/chart1.xml');
    for (const shape of ['●', '▲', '■', '–'])
      expect(chart).toContain(`formatCode="&quot;${shape} &quot;0;;;"`);
  });

  test('ingen text är mindre än 14 punkter', () => {
    for (const part of partsIn(bytes, SLIDES)) {
      const sizes = [...partOf(bytes, part).matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1400);
    }
  });

  test.skipIf(MISSING.schemas !== null)('följer formatets scheman, också med svåra texter', async () => {
    for (const file of [bytes, await createPresentation(await evilReport())]) {
      const parts = partsIn(
        file,
        /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$|^ppt\/presentation\.xml$/,
      );
      expect(schemaFaults(file, 'pml.xsd', parts)).toEqual([]);
      expect(schemaFaults(file, 'dml-chart.xsd', partsIn(file, /^ppt\/charts\/chart\d+\.xml$/))).toEqual([]);
    }
  });

  test.skipIf(MISSING.impress !== null)('LibreOffice visar varje bild med sin text', () => {
    const pages = printedPages(bytes, 'pptx');
    const slides = reportSlides(example);
    expect(pages).toHaveLength(slides.length);
    expect(pages[1]).toContain('Översikt');
    expect(pages.join('')).toContain('● Grön');
  });

  test.skipIf(MISSING.impress !== null)('LibreOffice öppnar den med svåra texter', async () => {
    const report = await evilReport();
    expect(printedPages(await createPresentation(report), 'pptx')).toHaveLength(reportSlides(report).length);
  });
});
