// How the web page of an underlag looks, on screen and on A4: inline, so that the page is one file.
import { STATUSES } from '../../lib/index.ts';
import { ACCENT, INK, LINE, PALE, QUIET, STATUS_COLOURS } from './status-colours.ts';

// Patterns make the parts of a bar differ also where the print has no colours.
const PATTERN = {
  green: '',
  yellow: `background-image: repeating-linear-gradient(45deg, transparent 0 5px, #33260033 5px 7px);`,
  red: `background-image: repeating-linear-gradient(90deg, transparent 0 5px, #00000045 5px 7px);`,
  unrated: `background-image: repeating-linear-gradient(0deg, transparent 0 6px, #59595933 6px 7px);`,
} as const;

const statusRules = STATUSES.map((status) => {
  const { fill, text } = STATUS_COLOURS[status];
  return `.${status} { background-color: #${fill}; color: #${text}; }\n.bar .${status} { ${PATTERN[status]} }`;
}).join('\n');

/** The whole style sheet. */
export const PAGE_STYLE = `
:root { color: #${INK}; background: #fff; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
body { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 2.2rem 0 .6rem; padding-top: .6rem; border-top: 2px solid #${LINE}; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
p, li { max-width: 48rem; }
h1, h2, h3, p, li, td, th, dd { overflow-wrap: anywhere; }
a { color: #${ACCENT}; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #${ACCENT}; outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem; }
.facts dt { color: #${QUIET}; }
.facts dd { margin: 0; }
.scroll { overflow-x: auto; padding: 0 1px; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; font-size: .95rem; }
caption { text-align: left; color: #${QUIET}; padding-bottom: .3rem; }
th, td { border: 1px solid #${LINE}; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #${PALE}; overflow-wrap: break-word; }
td:not(.number) { min-width: 7.5rem; }
.number { text-align: right; white-space: nowrap; }
.goal { min-width: 14rem; }
.status { display: inline-block; padding: .05rem .5rem; border: 1px solid #${LINE}; border-radius: .25rem; font-weight: 600; white-space: nowrap; overflow-wrap: normal; }
.quiet { color: #${QUIET}; font-size: .9em; font-weight: 400; }
.bar { display: flex; min-width: 10rem; border: 1px solid #${LINE}; }
.bar span { text-align: center; font-weight: 600; padding: .1rem 0; overflow: hidden; border-right: 1px solid #${LINE}; }
.bar span:last-child { border-right: 0; }
${statusRules}
@media (max-width: 30rem) { .facts { display: block; } .facts dd { margin-bottom: .4rem; } }
@media print {
  @page { size: A4 landscape; margin: 14mm; }
  :root { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  /* A heading row is never left alone at the foot of a page. */
  thead, thead tr { break-inside: avoid; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tr, .bar, li { break-inside: avoid; }
  h2, h3, caption, .lights { break-after: avoid; }
  .status, .bar span, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
