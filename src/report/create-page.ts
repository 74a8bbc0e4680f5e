// The web page of an underlag: one file that needs nothing else, without scripts, readable for everybody, and printable on A4.
import type { Report, ReportIssue } from '../../lib/index.ts';
import { escapeMarkup } from './escape-markup.ts';
import { headingCell, list, numberCell, paragraph, table, textCell, type Html } from './page-parts.ts';
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

function factsHtml({ committee, dnr, dateText, kindText, madeOn, officer }: Report): Html {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Nämnd', committee],
    ['Dnr', dnr],
    ['Uppföljning', dateText],
    ['Avser', kindText],
    ['Handläggare', officer],
    ['Underlaget gjort', madeOn],
  ];
  const rows = facts.flatMap(([name, value]) =>
    value === null ? [] : [`<dt>${name}</dt><dd>${escapeMarkup(value)}</dd>`],
  );
  return `<dl class="facts">${rows.join('')}</dl>`;
}

function sourceText({ workbook, judgedAt, programVersion }: Report): string {
  return `Källa: arbetsboken «${workbook}», bedömd ${judgedAt.slice(0, 10)} med Målljus ${programVersion}.`;
}

function sectionsOf(report: Report): readonly PageSection[] {
  const { goals, directionGoals, changes, questions, remarks, assumptions, decisions, kind, overrides } =
    report;
  const measured = goals.filter(({ measures }) => measures.length > 0);
  const all: readonly (PageSection | null)[] = [
    { id: 'oversikt', title: 'Översikt', html: overviewHtml(report) },
    measured.length === 0
      ? null
      : {
          id: 'matvarden',
          title: 'Mätvärden per mål',
          html: measured.map((goal) => goalHtml(goal, kind)).join('\n'),
        },
    overrides.length === 0
      ? null
      : {
          id: 'samlad',
          title: 'Samlade bedömningar',
          html: list(overrides.map(({ about, override }) => `${about}: ${override.text}`)),
        },
    directionGoals.length === 0
      ? null
      : { id: 'inriktningsmal', title: 'Inriktningsmål', html: directionHtml(report) },
    { id: 'regler', title: 'Bedömningsregler', html: rulesHtml(report) },
    decisions.length === 0 ? null : { id: 'beslut', title: 'Beslut', html: list(decisions) },
    changes === null
      ? null
      : { id: 'andrat', title: 'Ändrat sedan förra gången', html: changesHtml(changes) },
    {
      id: 'fragor',
      title: 'Frågor som återstår',
      html: questions.length === 0 ? paragraph('Inga frågor återstår.') : issuesHtml('Frågor', questions),
    },
    remarks.length === 0
      ? null
      : {
          id: 'anmarkningar',
          title: 'Bedömt, men bör kontrolleras',
          html: issuesHtml('Anmärkningar', remarks),
        },
    assumptions.length === 0
      ? null
      : { id: 'antaganden', title: 'Antaganden', html: assumptionsHtml(report) },
  ];
  return all.filter((section) => section !== null);
}

function directionHtml({ directionGoals }: Report): Html {
  return directionGoals
    .map(({ name, text, activities }) => {
      const done = activities.length === 0 ? '' : list(activities);
      return `<h3>${escapeMarkup(name)}</h3>${paragraph(text)}${done}`;
    })
    .join('\n');
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

function issuesHtml(caption: string, issues: readonly ReportIssue[]): Html {
  return table(
    caption,
    ['Fråga', 'Cell', 'Förslag till skrivning'],
    issues.map(({ text, cells, suggestion }) => [text, cells, suggestion].map(textCell)),
  );
}

function assumptionsHtml({ assumptions }: Report): Html {
  return table(
    'Antaganden som färgerna bygger på',
    ['Antagande', 'Antal mätvärden'],
    assumptions.map(({ text, count }) => [textCell(text), numberCell(count)]),
  );
}
