// The tjänsteskrivelse of an underlag, under the headings that the municipality uses: what the workbook knows is filled in, and what only
// a person knows is left as a marked gap.
import type { Letter, LetterBlock, LetterPart, LetterSection } from '../model/letter.ts';
import type { Report } from '../model/report.ts';
import { assessmentBlocks } from './letter-assessment.ts';
import { backgroundBlocks, followUpBlocks, summaryBlocks } from './letter-summary.ts';

const HEADINGS: Readonly<Record<LetterPart, string>> = {
  förslag: 'Förslag till beslut',
  sammanfattning: 'Sammanfattning av ärendet',
  bakgrund: '1. Bakgrund',
  ekonomi: '2. Ekonomiska konsekvenser',
  beslut: '3. Politiska mål och beslut kopplade till ärendet',
  agenda: '4. Agenda 2030',
  samråd: '5. Samråd',
  uppföljning: '6. Uppföljning och utvärdering',
  helhetsbedömning: '7. Förvaltningens helhetsbedömning',
  handlingar: '8. Handlingar och bilagor',
  skickas: 'Beslutet ska skickas till',
  handläggare: 'Handläggare',
};

/** A text for a person to write, marked so that nobody takes it for finished. */
const gap = (what: string): LetterBlock => text(`[Skriv: ${what}]`);
const text = (words: string): LetterBlock => ({ kind: 'text', text: words });
const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items });

/** `attachments`: the names of the files that go with it. */
export function letter(report: Report, attachments: readonly string[]): Letter {
  const parts: Readonly<Record<LetterPart, readonly LetterBlock[]>> = {
    förslag: proposal(report),
    sammanfattning: summaryBlocks(report),
    bakgrund: [gap('varför ärendet tas upp nu och vad som har beslutats tidigare')].concat(
      backgroundBlocks(report),
    ),
    ekonomi: [gap('vad ärendet innebär för budget och ekonomi')],
    beslut: goalsAndDecisions(report),
    agenda:
      report.agenda.length === 0
        ? [gap('hur ärendet påverkar målen i Agenda 2030')]
        : [text('Så möter målen Agenda 2030 enligt arbetsboken:'), list(report.agenda)],
    samråd: [gap('vilka som har deltagit och när')],
    uppföljning: followUpBlocks(report),
    helhetsbedömning: [
      ...assessmentBlocks(report),
      gap('förvaltningens egen analys: vad som förklarar resultatet och vad som görs'),
    ],
    handlingar: attachments.length === 0 ? [gap('handlingar och bilagor')] : [list(attachments)],
    skickas: [gap('vilka som ska få beslutet')],
    handläggare: [
      text(`Handläggare: ${report.officer ?? '[Skriv: funktion, till exempel verksamhetsutvecklare]'}`),
      text('Ansvarig tjänsteperson: [Skriv: funktion, till exempel kommundirektör]'),
    ],
  };
  return {
    title: report.title,
    dnr: report.dnr ?? '[Skriv: diarienummer]',
    recipient: report.committee ?? '[Skriv: nämnd]',
    date: report.madeOn,
    sections: Object.entries(HEADINGS).map(([part, heading]): LetterSection => ({
      part: part as LetterPart,
      heading,
      numbered: /^\d/.test(heading),
      blocks: parts[part as LetterPart],
    })),
  };
}

function proposal({ committee, dateText }: Report): readonly LetterBlock[] {
  return [
    text(`${committee ?? '[Skriv: nämnd]'} godkänner redovisningen av måluppfyllelsen för ${dateText}.`),
    gap('vad mer som ska beslutas, till exempel var redovisningen ska ingå'),
  ];
}

function goalsAndDecisions({ goals, directionGoals, decisions }: Report): readonly LetterBlock[] {
  const named = goals.filter(({ measures }) => measures.length > 0).map(({ name }) => name);
  return [
    ...(named.length === 0 ? [] : [text('Mål som följs upp:'), list(named)]),
    ...(directionGoals.length === 0
      ? []
      : [text('Inriktningsmål, som följs upp utan färg:'), list(directionGoals.map(({ name }) => name))]),
    ...(decisions.length === 0
      ? [gap('beslut som ärendet bygger på, med organ, datum och paragraf')]
      : [text('Beslut som bedömningen bygger på:'), list(decisions)]),
  ];
}
