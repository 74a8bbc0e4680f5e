// The web page of an underlag: one file that needs nothing else, without scripts, readable for everybody, and printable on A4.
import type { Report, ReportIssue } from '../../lib/index.ts';
import { escapeMarkup } from './escape-markup.ts';
import { headingCell, list, numberCell, paragraph, table, textCell, type Html } from './page-parts.ts';
import { ambitionHtml, coverageHtml, directionHtml, overridesHtml, plansHtml } from './page-beside.ts';
import { goalHtml, overviewHtml } from './page-goals.ts';
import { PAGE_STYLE } from './page-style.ts';

interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly html: Html;
}

/** The page as UTF-8. */
export function createPage(report: Report): Uint8Array {
  const sections = sectionsOf(report);
  const contents = sections
    .map(({ id, title }) => `<li><a href="#${id}">${escapeMarkup(title)}</a></li>`)
    .join('');
  const body = sections
    .map(
      ({ id, title, html }) =>
        `<section aria-labelledby="${id}"><h2 id="${id}">${escapeMarkup(title)}</h2>\n${html}\n</section>`,
    )
    .join('\n');
  const title = escapeMarkup(
    report.committee === null ? report.title : `${report.title} – ${report.committee}`,
  );
  // Nothing is fetched and nothing runs, whatever the texts of the workbook hold.
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`;
  const page = `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${policy}
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#innehall">Till innehållet</a>
<header>
<h1>${escapeMarkup(report.title)}</h1>
${factsHtml(report)}
</header>
<nav aria-label="Innehåll"><ul>${contents}</ul></nav>
<main id="innehall">
${body}
</main>
<footer>${paragraph(sourceText(report))}</footer>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function factsHtml(report: Report): Html {
  const { forecastText } = report;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Nämnd', report.committee],
    ['Dnr', report.dnr],
    ['Uppföljning', report.dateText],
    [
      'Statusarna avser',
      forecastText === null
        ? report.outcomeText
        : `${report.outcomeText} och ${forecastText.slice(0, 1).toLowerCase()}${forecastText.slice(1)}`,
    ],
    ['Handläggare', report.officer],
    ['Underlaget gjort', report.madeOn],
    ['Sigill', report.sealText],
  ];
  const rows = facts.flatMap(([name, value]) =>
    value === null ? [] : [`<dt>${name}</dt><dd>${escapeMarkup(value)}</dd>`],
  );
  return `<dl class="facts">${rows.join('')}</dl>`;
}

function sourceText({ workbook, judgedAt, programVersion }: Report): string {
  return `Källa: arbetsboken «${workbook}», bedömd ${judgedAt.slice(0, 10)} med Målljus ${programVersion}. Med sigillet går det att kontrollera att arbetsboken är oförändrad.`;
}

/** Those that the workbook has something for, in order. */
function sectionsOf(report: Report): readonly PageSection[] {
  const { goals, directionGoals, changes, questions, remarks, assumptions, decisions } = report;
  const measured = goals.filter(({ measures, isDirection }) => measures.length > 0 && !isDirection);
  const all: readonly PageSection[] = [
    { id: 'oversikt', title: 'Översikt', html: overviewHtml(report) },
    { id: 'samlad', title: 'Samlade bedömningar', html: overridesHtml(report) },
    {
      id: 'matvarden',
      title: 'Mätvärden per mål',
      html: measured.map((goal) => goalHtml(goal, report)).join('\n'),
    },
    {
      id: 'inriktningsmal',
      title: 'Inriktningsmål',
      html: directionGoals.length === 0 ? '' : directionHtml(report),
    },
    {
      id: 'andrat',
      title: 'Ändrat sedan förra gången',
      html: changes === null ? '' : changesHtml(changes),
    },
    { id: 'regler', title: 'Bedömningsregler', html: rulesHtml(report) },
    { id: 'beslut', title: 'Beslut', html: decisions.length === 0 ? '' : list(decisions) },
    { id: 'tackning', title: 'Nämnder, KF-mål och Agenda 2030', html: coverageHtml(report) },
    { id: 'ambition', title: 'Ambitionsnivå', html: ambitionHtml(report) },
    { id: 'tidsplan', title: 'Tidsplan', html: plansHtml(report) },
    {
      id: 'fragor',
      title: 'Frågor som återstår',
      html:
        questions.length === 0
          ? paragraph('Inga frågor återstår.')
          : issuesHtml('Fråga', 'Frågor', questions),
    },
    {
      id: 'anmarkningar',
      title: 'Bedömt, men bör kontrolleras',
      html: remarks.length === 0 ? '' : issuesHtml('Anmärkning', 'Anmärkningar', remarks),
    },
    {
      id: 'antaganden',
      title: 'Antaganden',
      html: assumptions.length === 0 ? '' : assumptionsHtml(report),
    },
  ];
  return all.filter(({ html }) => html !== '');
}

function rulesHtml({ rules, strict }: Report): Html {
  const headings = ['Id', 'Avsnitt', 'Gäller', 'Grönt när', 'Gult när', 'Rött när', 'Beslut', 'Använd'];
  const rows = rules.rows.map((rule) => [
    headingCell(rule.id),
    ...[rule.section, rule.applies, rule.green, rule.yellow, rule.red, rule.decision].map(textCell),
    numberCell(rule.used),
  ]);
  const strictly = strict ? paragraph('Mätvärden som kräver ett antagande är inte bedömda.') : '';
  const described = rules.description === '' ? '' : paragraph(rules.description);
  return `${paragraph(rules.text)}${described}${strictly}\n${table('Regler i kraft, ordagrant', headings, rows)}`;
}

function changesHtml({ since, lines }: NonNullable<Report['changes']>): Html {
  return (
    paragraph(`Jämfört med ${since}.`) + (lines.length === 0 ? paragraph('Inget har ändrats.') : list(lines))
  );
}

function issuesHtml(what: string, caption: string, issues: readonly ReportIssue[]): Html {
  const hasWordings = issues.some(({ suggestion }) => suggestion !== '');
  const headings = [what, 'Cell', ...(hasWordings ? ['Förslag till skrivning'] : [])];
  const rows = issues.map(({ text, cells, suggestion }) =>
    [text, cells, ...(hasWordings ? [suggestion] : [])].map(textCell),
  );
  return table(caption, headings, rows);
}

function assumptionsHtml({ assumptions }: Report): Html {
  return table(
    'Antaganden som färgerna bygger på',
    ['Antagande', 'Antal mätvärden'],
    assumptions.map(({ text, count }) => [textCell(text), numberCell(count)]),
  );
}
