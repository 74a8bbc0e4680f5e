// A samlad bedömning as every output says it: one sentence of why, and then the flag, once.
import { expect, test } from 'vitest';
import { reportOverride } from '../../../lib/report/report-overrides.ts';

const FLAG = 'Underlaget har ändrats sedan bedömningen.';

test.each([
  ['Nämnden väger in inflyttningen', `●\u00A0Grön enligt KS § 12: Nämnden väger in inflyttningen. ${FLAG}`],
  ['Det räcker!', `●\u00A0Grön enligt KS § 12: Det räcker! ${FLAG}`],
])('«%s» följt av en flagga', (reason, wanted) => {
  const override = reportOverride({
    subject: { kind: 'all' },
    index: null,
    calculated: 'yellow',
    status: 'green',
    reason,
    body: 'KS',
    date: '2021-03-10',
    section: '§ 12',
    decision: 'KS § 12',
    madeOn: null,
    flag: FLAG,
    cell: 'Samlad bedömning!D2',
  });
  expect(override.text).toBe(wanted);
});
