// A målvärde decided by the reporting date that holds from later in the year: said beside the forecast, and nothing decided later changes it.
import { describe, expect, test } from 'vitest';
import { forecastYear } from '../../../lib/follow-up/forecast.ts';
import { reportingDate } from '../../../lib/follow-up/reporting-date.ts';
import { finish } from '../../../lib/model/steps.ts';
import { decidedWorkbook, judgeDecided, type DecisionSpec } from '../../support/judge-decided.ts';

const ROWS = [
  ['Mål', 'Mätvärde', 'Målvärde', 'Utfall T2 2020'],
  ['Trygg kommun', 'Andel nöjda', 'minst 80 %', '76 %'],
];
const OCTOBER: DecisionSpec = {
  date: '2020-06-10',
  section: '§ 12',
  measure: 'Andel nöjda',
  from: 'minst 80 %',
  to: 'minst 75 %',
  validFrom: '2020-10-01',
};

function explained(decisions: readonly DecisionSpec[], period = '2020-T2'): string {
  const run = judgeDecided(decidedWorkbook(ROWS, decisions), period);
  const date = reportingDate(period);
  const { result } = finish(forecastYear({ ...run, now: '2020-09-15T09:30', roundsSheet: null }, date));
  return result?.forecasts[0]?.explanation.replaceAll('\u00A0', ' ') ?? '';
}

const SAID =
  'Från 1 oktober 2020 gäller «minst 75 %» enligt KS 2020-06-10 § 12; prognosen är bedömd mot målvärdet på uppföljningsdagen.';

describe('ett beslut som gäller från senare under året', () => {
  test('sägs i prognosens förklaring när det var fattat till uppföljningsdagen', () => {
    const text = explained([OCTOBER]);
    expect(text).toMatch(/^Gul: beräknad prognos 76 % mot minst 80 %\./u);
    expect(text.endsWith(SAID)).toBe(true);
  });

  test('att mätvärdet utgår senare under året sägs också', () => {
    expect(explained([{ ...OCTOBER, to: 'Utgår' }])).toContain(
      'Från 1 oktober 2020 följs mätvärdet inte längre upp enligt KS 2020-06-10 § 12;',
    );
  });

  test.each<readonly [decision: DecisionSpec, why: string]>([
    [{ ...OCTOBER, date: '2020-09-09' }, 'fattat efter uppföljningsdagen'],
    [{ ...OCTOBER, validFrom: '2021-01-01' }, 'gäller från nästa år'],
    [{ ...OCTOBER, validFrom: '2020-07-01' }, 'gäller redan'],
    [{ ...OCTOBER, to: 'minst 80 %' }, 'ändrar inget'],
  ])('%j sägs inte: %s', (decision) => {
    expect(explained([decision])).not.toContain('prognosen är bedömd mot');
  });

  test('vad som än beslutas efter uppföljningsdagen ändras inget i svaret', () => {
    const later: readonly DecisionSpec[] = [
      {
        ...OCTOBER,
        date: '2020-09-09',
        section: '§ 20',
        from: 'minst 75 %',
        to: 'minst 70 %',
        validFrom: '2020-11-01',
      },
      {
        ...OCTOBER,
        date: '2020-12-09',
        section: '§ 31',
        from: 'minst 70 %',
        to: 'minst 60 %',
        validFrom: '2020-12-31',
      },
    ];
    expect(explained([OCTOBER, ...later])).toBe(explained([OCTOBER]));
  });
});
