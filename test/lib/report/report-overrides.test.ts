// A «samlad bedömning» as one line: its reason, and after it, once, that what it was made on is another.
import { expect, test } from 'vitest';
import type { Override } from '../../../lib/model/follow-up.ts';
import { reportOverride } from '../../../lib/report/report-overrides.ts';
import { reportSheet } from '../../../lib/report/report-sheet.ts';
import { followedUpReport } from '../../support/reports.ts';

const FLAG = 'Underlaget har ändrats sedan bedömningen: utfallet var 131.';
const OVERRIDE: Override = {
  subject: { kind: 'all' },
  index: null,
  calculated: 'red',
  status: 'green',
  reason: 'Nämnden väger in inflyttningen',
  body: 'KS',
  date: '2021-03-10',
  section: '§ 12',
  decision: 'KS 2021-03-10 § 12',
  madeOn: null,
  flag: FLAG,
  cell: 'Samlad bedömning!D2',
};

test.each([
  ['utan punkt', 'Nämnden väger in inflyttningen', 'Nämnden väger in inflyttningen.'],
  ['med punkt', 'Nämnden väger in det.', 'Nämnden väger in det.'],
  ['med citat', 'Se «bilaga».', 'Se «bilaga».'],
])('motivering %s: flaggan är en mening för sig', (_, reason, ended) => {
  expect(reportOverride({ ...OVERRIDE, reason }).text).toBe(
    `●\u00A0Grön enligt KS 2021-03-10 § 12: ${ended} ${FLAG}`,
  );
});

test('rapportbladet säger flaggan en gång', async () => {
  const report = await followedUpReport();
  const sheet = reportSheet({
    ...report,
    overrides: [{ about: 'Alla mål', override: reportOverride(OVERRIDE) }],
  });
  const text = sheet.rows.flatMap((row) => row.map((one) => String(one?.value))).join(' ');
  expect(text.split('Underlaget har ändrats').length - 1).toBe(1);
});

test('rapportbladet säger vad alla mål blir med de samlade bedömningarna', async () => {
  const report = await followedUpReport();
  const sheet = reportSheet(report);
  const { turned } = report;
  expect(sheet.rows.flatMap((row) => row.map((one) => one?.value))).toContain(
    `Alla mål sammanvägt: ${turned?.total.calculated.text ?? ''} beräknat, ${turned?.total.overall.text ?? ''} med de samlade bedömningarna.`,
  );
});
