// What a row of «Beslut» says, and what is asked of one that does not say enough.
import { describe, expect, test } from 'vitest';
import { finish } from '../../../lib/model/steps.ts';
import { decisionInWords, type DecisionParts } from '../../../lib/register/decision-words.ts';
import { readDecisions } from '../../../lib/register/read-decisions.ts';
import { buildSnapshot } from '../../support/build-snapshot.ts';
import { decidedWorkbook, type DecisionSpec } from '../../support/judge-decided.ts';

const WHOLE: DecisionSpec = {
  date: '2020-10-07',
  section: '§ 175',
  measure: 'Andel elbilar',
  from: '80 %',
  to: 'minst 90 %',
  validFrom: '2020-10-07',
};

const read = (...rows: readonly DecisionSpec[]): ReturnType<typeof reading> => reading(rows);
const reading = (rows: readonly DecisionSpec[]) => finish(readDecisions(decidedWorkbook([], rows)));

describe('ett beslut', () => {
  test('läses med organ, dag, paragraf, målvärden och första dag', () => {
    const { decisions, issues } = read({ ...WHOLE, dnr: 'KS 2019/191' });
    expect(issues).toEqual([]);
    expect(decisions).toMatchObject([
      {
        words: 'KS 2020-10-07 § 175, Dnr KS 2019/191',
        date: '2020-10-07',
        measure: 'Andel elbilar',
        from: { value: '80 %', ref: 'Beslut!G2' },
        to: { value: 'minst 90 %', ref: 'Beslut!H2' },
        ends: false,
        validFrom: '2020-10-07',
        askedAt: null,
      },
    ]);
  });

  test.each([
    ['Utgår', true, 'ordet i mallen'],
    ['Mätvärdet utgår', true, 'samma sak utskrivet'],
    ['Följs inte längre upp', true, 'samma sak med andra ord'],
    ['Avslutat', false, 'en aktivitet kan ha målvärdet att den är avslutad'],
    ['minst 90 %', false, 'ett målvärde'],
  ])('Till «%s» slutar följas upp: %s (%s)', (to, ends) => {
    const [decision] = read({ ...WHOLE, to }).decisions;
    expect([decision?.ends, decision?.askedAt]).toEqual([ends, null]);
  });

  test.each([[null], ['–'], ['Nytt'], ['Nytt mätvärde'], ['Utgått']])(
    'Från «%s» är inget målvärde',
    (from) => {
      expect(read({ ...WHOLE, from }).decisions[0]?.from).toBeNull();
    },
  );

  test('«2021» som första dag är den 1 januari', () => {
    expect(read({ ...WHOLE, validFrom: 2021 }).decisions[0]?.validFrom).toBe('2021-01-01');
  });

  test('en rad med bara en kommentar är ingen fråga', () => {
    expect(read({ body: null, section: null, comment: 'Se protokollet' })).toEqual({
      decisions: [],
      issues: [],
    });
  });
});

describe('ett beslut som inte säger allt', () => {
  test.each<[DecisionSpec, string, string, string]>([
    [{ body: null }, 'Beslut!A2', 'saknar organ', 'ingen vet vem som beslutade'],
    [{ date: null }, 'Beslut!B2', 'saknar datum', 'ingen vet när'],
    [{ body: null, date: '-' }, 'Beslut!A2', 'saknar organ och datum', 'en fråga för allt som saknas'],
    [{ validFrom: null }, 'Beslut!I2', 'saknar dag som det gäller från', 'dagen gissas inte'],
    [{ validFrom: 'tills vidare' }, 'Beslut!I2', 'saknar dag som det gäller från', 'det är ingen dag'],
    [{ to: null }, 'Beslut!H2', 'saknar nytt målvärde', 'tomt är inte «Utgår»'],
    [{ measure: null }, 'Beslut!F2', 'saknar mätvärde', 'beslutet gäller ingenting'],
    [{ date: '2020-04-31' }, 'Beslut!B2', '2020-04-30', 'dagen finns inte, och flyttas inte'],
    [{ date: '31 november' }, 'Beslut!B2', '30 november eller 1 december', 'dagen finns inget år'],
    [{ validFrom: '31 september 2020' }, 'Beslut!I2', '2020-09-30', 'dagen finns inte, och flyttas inte'],
    [{ date: 'hösten' }, 'Beslut!B2', 'kan inte läsas', 'inget datum'],
  ])('%j: frågan står i %s och säger «%s» (%s)', (change, cell, told) => {
    const { decisions, issues } = read({ ...WHOLE, ...change });
    expect(issues).toMatchObject([{ code: 'decision-not-understood', severity: 'question', cell }]);
    expect(issues[0]?.text).toContain(told);
    expect(decisions.every(({ askedAt }) => askedAt === cell)).toBe(true);
  });
});

test.each<[DecisionParts, string, string]>([
  [{ body: 'KS', date: '2021-01-13', section: '§ 010' }, 'KS 2021-01-13 § 010', 'som i protokollet'],
  [{ body: 'KS', date: '2021-01-13', section: '§010' }, 'KS 2021-01-13 § 010', 'mellanrummet skrivs alltid'],
  [{ body: 'KF', date: '2021-01-13', section: '45' }, 'KF 2021-01-13 § 45', 'tecknet skrivs alltid'],
  [{ body: 'KF', date: null, section: '' }, 'KF', 'det som saknas nämns inte'],
  [{ body: 'KF', date: null, section: '', dnr: 'Dnr KS 1' }, 'KF, Dnr KS 1', 'Dnr skrivs en gång'],
])('%j heter «%s» (%s)', (parts, words) => {
  expect(decisionInWords(parts)).toBe(words);
});

test('ett fel i delmålets cell gör att ingen kan säga vilket mätvärde beslutet gäller', () => {
  const headings = ['Organ', 'Datum', 'Paragraf', 'Mål', 'Delmål', 'Mätvärde', 'Från', 'Till', 'Gäller från'];
  const row = ['KS', '2020-10-07', '§ 175', 'Klimat', { value: { error: '#REF!' } as const }];
  const rows = [headings, [...row, 'Andel elbilar', '80 %', 'minst 90 %', '2020-10-07']];
  const { decisions } = finish(readDecisions(buildSnapshot([{ name: 'Beslut', rows }])));
  expect(decisions).toMatchObject([{ goal: 'Klimat', askedAt: 'Beslut!E2' }]);
});
