// Which rounds stay stored where there is not room for all.
import { describe, expect, it } from 'vitest';
import { keepRounds } from '../../../lib/follow-up/keep-rounds.ts';
import type { Round } from '../../../lib/model/follow-up.ts';

const round = (period: string, when: string, more: Partial<Round> = {}): Round => ({
  period,
  when,
  ruleSet: '90',
  ruleSetVersion: '1',
  rows: [],
  ...more,
});
const [a, b, c, d, e] = [
  round('2020-T1', '2020-05-10T09:00'),
  round('2020-T2', '2020-09-10T09:00'),
  round('2020-08-31', '2020-09-11T09:00'),
  round('2020-T2', '2020-09-12T09:00'),
  round('2020', '2021-01-12T09:00'),
] as const;

describe('Det som lagras', () => {
  it('är den senaste av varje period och den före', () => {
    expect(keepRounds([a, b, c, d, e], [e])).toEqual([a, c, d, e]);
  });

  it('är det viktigaste först där inte allt ryms, och av annat det senaste', () => {
    expect(keepRounds([a, c, d, e], [d, a], 9)).toEqual([a, d, e]);
    expect(keepRounds([a, c, d, e], [d, a], 6)).toEqual([a, d]);
  });

  it('är alltid det som har ändrats för hand, som det står', () => {
    const edited = round('2020-T2', '2020-09-10T09:00', { kept: [['Bedömning 2020-T2']] });
    expect(keepRounds([edited, b, c, d], [d])).toEqual([edited, c, d]);
    expect(keepRounds([edited, d], [d], 4)).toEqual([edited]);
  });
});
