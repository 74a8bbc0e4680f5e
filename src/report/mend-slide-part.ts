// Mends what the library for presentations leaves unfinished in its XML: the language, texts to be read aloud for tables, the heading row
// of a table, ids, and how each part of a stacked bar is labelled.
import { STATUSES, STATUS_SHAPE } from '../../lib/index.ts';
import { escapeMarkup } from './escape-markup.ts';
import { STATUS_COLOURS } from './status-colours.ts';

/** Between the paragraphs of notes, which the library has no way to tell apart; no text of a report holds it. */
export const NOTE_BREAK = '\u2028';

/** The part as it should be. `spoken`: for each slide, what is read aloud for its table; null for a slide without one. */
export function mendSlidePart(xml: string, name: string, spoken: readonly (string | null)[]): string {
  const swedish = xml.replace(/ altLang="en-US"/g, '').replace(/lang="en-US"/g, 'lang="sv-SE"');
  if (name === 'ppt/presentation.xml') return inSchemaOrder(swedish);
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return mendChart(swedish);
  if (name.startsWith('ppt/notesSlides/')) return inParagraphs(swedish);
  const [, number] = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name) ?? [];
  return number === undefined ? swedish : mendSlide(swedish, spoken[Number(number) - 1] ?? null);
}

function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)?<\/a:p>/g,
    (whole, look: string, text: string) =>
      text.includes(NOTE_BREAK)
        ? text
            .split(NOTE_BREAK)
            .map((each) => `<a:p><a:r>${look}<a:t>${each}</a:t></a:r></a:p>`)
            .join('')
        : whole,
  );
}

/** The list of masters for notes belongs before that of slides. */
function inSchemaOrder(xml: string): string {
  return xml.replace(
    /(<p:sldIdLst>[\s\S]*?<\/p:sldIdLst>)(<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>)/,
    '$2$1',
  );
}

function mendSlide(xml: string, spoken: string | null): string {
  let id = 1;
  const numbered = xml.replace(
    /(<p:cNvPr id=")\d+(")/g,
    (_, start: string, end: string) => `${start}${String(id++)}${end}`,
  );
  if (spoken === null) return numbered;
  return numbered
    .replace(
      /(<p:nvGraphicFramePr><p:cNvPr id="\d+" name="[^"]*")\/>/,
      (_, start: string) => `${start} descr="${escapeMarkup(spoken)}"/>`,
    )
    .replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>');
}

/** Each part of a bar has its shape before the number and letters that can be read on its colour; nothing is written for 0. */
function mendChart(xml: string): string {
  let index = 0;
  // A flat chart has two axes; the library names a third that is nowhere.
  const flat = xml.replace(/(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/, '$1');
  return flat.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (series) => {
    const status = STATUSES[index];
    index++;
    return status === undefined
      ? series
      : series.replace(/<c:dLbls>[\s\S]*?<\/c:dLbls>/, (labels) => mendLabels(labels, status));
  });
}

function mendLabels(labels: string, status: (typeof STATUSES)[number]): string {
  const format = `&quot;${STATUS_SHAPE[status]} &quot;0;;;`;
  return labels
    .replace(/(<c:numFmt formatCode=")[^"]*(")/, (_, start: string, end: string) => `${start}${format}${end}`)
    .replace(
      /(<a:srgbClr val=")[0-9A-Fa-f]{6}(")/,
      (_, start: string, end: string) => `${start}${STATUS_COLOURS[status].text}${end}`,
    );
}
