// The period of a row in a register, in the ways that people write it.
import { describe, expect, it } from 'vitest';
import { readRowPeriod } from '../../../lib/register/read-row-period.ts';
import { parseStatusWord } from '../../../lib/register/parse-status-word.ts';

describe('Perioden på en rad', () => {
  it.each([
    ['2020', '2020'],
    ['helår 2020', '2020'],
    ['Årsbokslut 2020', '2020'],
    ['2020-T2', '2020-T2'],
    ['Delår 2 2020', '2020-T2'],
    ['tertial 1, 2020', '2020-T1'],
    ['delår per 31 augusti 2020', '2020-08-31'],
    ['Delår 2 per 31 augusti 2020', '2020-T2'],
    ['Delår 1 per den 30 april 2020', '2020-T1'],
    ['T2 och 31 augusti', '--T2'],
    ['januari–augusti 2020', '2020-08'],
    ['Q3 2020', '2020-Q3'],
    ['T2', '--T2'],
    ['KVARTAL 3, 2020', '2020-Q3'],
    ['maj–aug 2020', '2020-08'],
    ['2020 (jan–aug)', '2020-08'],
    ['2020 jan-aug', '2020-08'],
    ['2020/T2', '2020-T2'],
    ['T2/2020', '2020-T2'],
    ['2020, tertial 2', '2020-T2'],
    ['Bokslut 2020 (prel.)', '2020'],
  ])('«%s» är %s', (text, period) => {
    expect(readRowPeriod(null, text)).toEqual({ period });
  });

  it('ett årtal som tal är året, ett datum i Excel är dagen', () => {
    const cell = (value: number, numberFormat: string) => ({ value, numberFormat, ref: 'A!A1' });
    expect(readRowPeriod(cell(2020, 'General'), '2 020')).toEqual({ period: '2020' });
    expect(readRowPeriod(cell(44074, 'yyyy-mm-dd'), '2020-08-31')).toEqual({ period: '2020-08-31' });
  });

  it.each([
    ['2019–2022', 'kan inte läsas'],
    ['2020 2021', 'kan inte läsas'],
    ['3 tertial 2020', 'kan inte läsas'],
    ['hela tiden', 'kan inte läsas'],
    ['helår', 'kan inte läsas'],
    ['31 april 2020', 'finns inte'],
    ['Delår 1 per 31 april 2020', 'finns inte'],
    ['Delår 1 per 31 augusti 2020', 'säger emot sig själv'],
    ['2020 och 2021', 'flera perioder'],
    ['2020-T1; 2020-T2', 'flera perioder'],
  ])('frågar om «%s»', (text, fault) => {
    const read = readRowPeriod(null, text);
    expect('fault' in read ? read.fault : '').toContain(fault);
  });
});

describe('Statusen på en rad', () => {
  it.each(['', '–', '●', 'Grön/Gul', '▲ Grön', 'grönare', 'ej grön', 'bedömd', 'G'])(
    '«%s» är ingen',
    (text) => {
      expect(parseStatusWord(text)).toBeNull();
    },
  );
});
