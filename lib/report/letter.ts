// The tjänsteskrivelse of an underlag, under the headings that the municipality uses: what the workbook knows is filled in, and what only
// a person knows is left as a marked gap.
import type { Letter, LetterBlock, LetterPart, LetterSection } from '../model/letter.ts';
import type { Report, ReportMeeting } from '../model/report.ts';
import { assessmentBlocks } from './letter-assessment.ts';
import { followUpBlocks, meetingText } from './letter-follow-up.ts';
import { gap, listed, text } from './letter-parts.ts';
import { backgroundBlocks, summaryBlocks } from './letter-summary.ts';

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

/** `attachments`: the names of the files that go with it. */
export function letter(report: Report, attachments: readonly string[]): Letter {
  const officer = report.officer ?? '[Skriv: funktion, till exempel verksamhetsutvecklare]';
  const parts: Readonly<Record<LetterPart, readonly LetterBlock[]>> = {
    förslag: proposal(report),
    sammanfattning: summaryBlocks(report),
    bakgrund: [
      gap('varför ärendet tas upp nu och vad som har beslutats tidigare'),
      ...listed('Behandlat hittills enligt tidsplanen:', dealtWith(report).map(meetingText)),
      ...backgroundBlocks(report),
    ],
    ekonomi: [
      gap('vad ärendet innebär för budget och ekonomi'),
      ...listed('Mätvärden som enligt bladet «Ambitionsnivå» saknar resurser:', withoutResources(report)),
    ],
    beslut: goalsAndDecisions(report),
    agenda:
      report.agenda.length === 0
        ? [gap('hur ärendet påverkar målen i Agenda 2030')]
        : listed('Så möter målen Agenda 2030 enligt arbetsboken:', report.agenda),
    samråd: [gap('vilka som har deltagit och när')],
    uppföljning: followUpBlocks(report),
    helhetsbedömning: [
      ...assessmentBlocks(report),
      gap('förvaltningens egen analys: vad som förklarar resultatet och vad som görs'),
    ],
    handlingar: [
      ...(attachments.length === 0
        ? [gap('handlingar och bilagor')]
        : [{ kind: 'list', items: attachments } as const]),
      text(
        `Bedömningens sigill: ${report.sealText}. Med det går det att kontrollera att arbetsboken är oförändrad.`,
      ),
    ],
    skickas: [gap('vilka som ska få beslutet')],
    handläggare: [
      text(`Handläggare: ${officer}`),
      text('Ansvarig tjänsteperson: [Skriv: funktion, till exempel kommundirektör]'),
    ],
  };
  return {
    title: report.title,
    dnr: report.dnr ?? '[Skriv: diarienummer]',
    recipient: report.committee ?? '[Skriv: nämnd]',
    date: report.madeOn,
    seal: report.sealText,
    officer,
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
    text(
      `${committee ?? '[Skriv: nämnd]'} godkänner redovisningen av måluppfyllelsen ${definite(dateText)}.`,
    ),
    gap('vad mer som ska beslutas, till exempel var redovisningen ska ingå'),
  ];
}

/** `för helåret 2020`, `för delåret per 31 augusti 2020`, `per 15 oktober 2020`. */
function definite(dateText: string): string {
  const named = dateText.replace(/^(helår|delår)(?= )/u, 'för $1et');
  return /^(?:för|per) /u.test(named) ? named : `för ${named}`;
}

function dealtWith({ timetable }: Report): readonly ReportMeeting[] {
  return (timetable?.meetings ?? []).filter(({ state }) => state === 'done');
}

function withoutResources({ ambition }: Report): readonly string[] {
  return (ambition?.findings ?? [])
    .filter(({ test }) => test === 'resources')
    .map(({ measure, text: told }) => `${measure}: ${told}`);
}

function goalsAndDecisions(report: Report): readonly LetterBlock[] {
  const { goals, directionGoals, decisions, committees } = report;
  const named = goals.filter(({ measures, isDirection }) => measures.length > 0 && !isDirection);
  return [
    ...listed('Mål som följs upp:', names(named)),
    ...listed('Inriktningsmål, som följs upp utan färg:', names(directionGoals)),
    ...listed('Luckor mellan nämnder och KF-mål:', committees?.holes ?? []),
    ...(decisions.length === 0
      ? [gap('beslut som ärendet bygger på, med organ, datum och paragraf')]
      : listed('Beslut som bedömningen bygger på:', decisions)),
  ];
}

function names(goals: readonly { readonly name: string }[]): readonly string[] {
  return goals.map(({ name }) => name);
}
