// All slides of the presentation in order: title, overview, goals, what stands beside them, what changed, rules, plan, questions, and what
// there was no room for.
import { figuresText } from '../../lib/index.ts';
import type { Report } from '../../lib/index.ts';
import { directionSlides, forecastSlides, missing, overrideSlides } from './beside-slides.ts';
import { goalSlides } from './goal-slides.ts';
import { overviewSlides } from './overview-slides.ts';
import { tableSlides, textSlides, wholeTexts } from './part-slides.ts';
import { CONTENT_WIDTH, fitLead, fitTitle, TITLE_WIDTH } from './slide-layout.ts';
import type { SlideColumn } from './slide-table.ts';
import { fitText } from './slide-text.ts';
import { NO_SLIDES, type PartSlides, type Slide } from './slides.ts';
import { withOwnTitles } from './unique-titles.ts';

export function reportSlides(report: Report): readonly Slide[] {
  const parts = [
    overviewSlides(report),
    goalSlides(report),
    directionSlides(report),
    overrideSlides(report),
    forecastSlides(report),
    changesSlides(report),
    rulesSlides(report),
    planSlides(report),
    questionSlides(report),
  ];
  return withOwnTitles([
    titleSlide(report),
    ...parts.flatMap(({ slides }) => slides),
    ...leftOutSlides(parts.flatMap(({ leftOut }) => leftOut)),
  ]);
}

function titleSlide(report: Report): Slide {
  const { title, committee, dnr, outcomeText, forecastText, madeOn, officer } = report;
  const told = forecastText === null ? outcomeText : `${outcomeText} och ${lower(forecastText)}`;
  const made = `Underlaget gjort ${madeOn}`;
  const lines = [
    committee ?? '',
    dnr === null ? '' : `Dnr ${dnr}`,
    told,
    officer === null ? made : `${made}, ${officer}`,
  ].filter((line) => line !== '');
  const room = { width: TITLE_WIDTH, points: TITLE_LINE_POINTS };
  const fitted = lines.map((line) => fitText(line, room, 1));
  const heading = fitText(title, { width: TITLE_WIDTH, points: TITLE_SLIDE_POINTS, bold: true }, 3);
  return {
    kind: 'title',
    title: heading,
    lines: fitted,
    small: `Sigill ${report.sealText}`,
    notes: wholeTexts([
      [title, heading],
      ...lines.map((line, index) => [line, fitted[index] ?? ''] as const),
    ]),
  };
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** Letters of the first slide. */
export const TITLE_SLIDE_POINTS = 40;
export const TITLE_LINE_POINTS = 20;

const MOST_SLIDES = 10;

const RULE_COLUMNS: readonly SlideColumn[] = [
  { heading: 'Regel', width: 0.9, mostLines: 2 },
  { heading: 'Gäller', width: 3, mostLines: 4 },
  { heading: 'Grönt när', width: 2.8, mostLines: 5 },
  { heading: 'Gult när', width: 2.8, mostLines: 5 },
  { heading: 'Rött när', width: CONTENT_WIDTH - 9.5, mostLines: 5 },
];

/** The rules that gave a colour; the others are no part of the result. */
function rulesSlides({ rules }: Report): PartSlides {
  const used = rules.rows.filter((row) => row.used > 0);
  const { slides, shown } = tableSlides({
    title: 'Så bedöms mätvärden och mål',
    lead: rules.text,
    columns: RULE_COLUMNS,
    rows: used.map(({ id, section, applies, green, yellow, red }) =>
      [id, `${section}: ${applies}`, green, yellow, red].map((text) => ({ text: text === '' ? '–' : text })),
    ),
    altText: 'Tabell över reglerna som gett färg',
    mostSlides: MOST_SLIDES,
  });
  return { slides, leftOut: missing('Regler', shown, used.length) };
}

const MOST_CHANGE_SLIDES = 4;

/** What concerns a colour or a decision; changed figures are counted. */
function changesSlides({ changes }: Report): PartSlides {
  if (changes === null) return NO_SLIDES;
  const weighty = changes.lines.slice(0, changes.lines.length - changes.figures);
  const lines = [...weighty, ...figuresText(changes.figures)];
  const title = `Ändrat sedan ${changes.since}`;
  const shown = lines.length === 0 ? ['Inget har ändrats.'] : lines;
  const made = textSlides(title, shown, MOST_CHANGE_SLIDES);
  return { slides: made.slides, leftOut: missing('Ändringar', made.shown, shown.length) };
}

const MOST_PLAN_SLIDES = 3;

/** What is left of the tidsplan. */
function planSlides({ timetable, judgedAt }: Report): PartSlides {
  const left = (timetable?.meetings ?? []).filter(({ state }) => state !== 'done' && state !== 'cancelled');
  const { slides, shown } = tableSlides({
    title: 'Tidsplan: det som återstår',
    lead: `Läget ${judgedAt.slice(0, 10)}.`,
    columns: [
      { heading: 'Datum', width: 1.5, mostLines: 1 },
      { heading: 'Organ', width: 2, mostLines: 2 },
      { heading: 'Ärende', width: 4, mostLines: 3 },
      { heading: 'Tidsläge', width: 1.7, mostLines: 2 },
      { heading: 'Status enligt tidsplanen', width: CONTENT_WIDTH - 9.2, mostLines: 3 },
    ],
    rows: left.map(({ date, body, item, stateText, status }) =>
      [date, body, item, stateText, status].map((each) => ({ text: each })),
    ),
    altText: 'Tabell över sammanträden och ärenden som återstår i tidsplanen',
    mostSlides: MOST_PLAN_SLIDES,
  });
  return { slides, leftOut: missing('Tidsplan', shown, left.length) };
}

function questionSlides({ questions }: Report): PartSlides {
  const lines = questions.map(({ text, cells }) => `${text} (${cells})`);
  const { slides, shown } = textSlides('Frågor som återstår', lines, MOST_SLIDES);
  return { slides, leftOut: missing('Frågor', shown, lines.length) };
}

/** Said on a slide of its own, so that nobody takes the presentation for the whole. */
function leftOutSlides(leftOut: readonly string[]): readonly Slide[] {
  if (leftOut.length === 0) return [];
  const opening = 'Presentationen visar inte allt. Webbsidan och de öppna data har alla mål och mätvärden.';
  return [
    {
      kind: 'text',
      title: fitTitle('Vad presentationen inte visar'),
      lines: [opening, ...leftOut.slice(0, MOST_LEFT_OUT)].map(fitLead),
      notes: leftOut,
    },
  ];
}

const MOST_LEFT_OUT = 12;
