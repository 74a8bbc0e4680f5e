// What each way of rolling up gives, case by case, with the words; how goals and subgoals are put together; and speed on many measures.
import { describe, expect, test } from 'vitest';
import type { Status } from '../../../lib/model/assessment.ts';
import type { RollUpRule } from '../../../lib/rules/roll-up-rule.ts';
import { createRollUpChooser, type RollUpChooser } from '../../../lib/rules/choose-roll-up.ts';
import { findPresetRules, PRESETS } from '../../../lib/rules/presets.ts';
import { rollUp } from '../../../lib/assess/roll-up.ts';
import {
  MAJORITY,
  measure,
  measures,
  oneGoal,
  POINTS,
  ruleSetWith,
  SHARE_80,
  WORST,
} from './roll-up-material.ts';

function rollUpsOf(id: string): RollUpChooser {
  return createRollUpChooser(findPresetRules(id)?.rollUps ?? []);
}

const SEVEN_OF_14 = 'G G G G G G G Y Y Y Y Y Y Y';
const SEVEN_OF_12 = 'G G G G G G G Y Y Y Y Y';

function share(green: number, yellow: number, noRed = false): RollUpRule {
  return { kind: 'share', green, yellow, noRed };
}
function points(green: number, yellow: number): RollUpRule {
  return { kind: 'points', green, yellow };
}

describe('helhetens färg', () => {
  test.each<[RollUpRule, string, Status, string]>([
    [WORST, 'G G G', 'green', 'ingen är sämre'],
    [WORST, 'G G Y', 'yellow', 'den gula är sämst'],
    [WORST, 'G Y R', 'red', 'den röda är sämst'],
    [WORST, 'G U U', 'green', 'ej bedömda räknas inte'],
    [WORST, SEVEN_OF_14, 'yellow', 'en stad kallade detta helt uppnått, men de delvis uppnådda är gula'],
    [WORST, SEVEN_OF_12, 'yellow', 'som den andra staden: delvis uppnått'],

    [SHARE_80, 'G G G G Y', 'green', '80 % är precis på gränsen'],
    [SHARE_80, 'G G G G R', 'yellow', '80 % gröna, men en röd'],
    [SHARE_80, 'G G G Y Y', 'yellow', '60 % räcker inte'],
    [SHARE_80, 'G G R R', 'yellow', 'hälften gröna är precis på gränsen för gult'],
    [SHARE_80, 'G R R', 'red', '33 % är under 50 %'],
    [SHARE_80, 'Y Y', 'yellow', 'gula räknas mot gränsen för gult'],
    [SHARE_80, 'G G G G U U U U', 'green', 'andelen räknas på bedömda'],
    [SHARE_80, SEVEN_OF_14, 'yellow', 'hälften gröna når inte 80 %'],
    [SHARE_80, SEVEN_OF_12, 'yellow', '58 % gröna når inte 80 %'],
    [share(50, 50), SEVEN_OF_14, 'green', 'så blir det som staden med 7 av 14: hälften räcker'],
    [share(58.3, 50), SEVEN_OF_12, 'green', '58,33 % är minst 58,3 %'],
    [share(58.4, 50), SEVEN_OF_12, 'yellow', '58,33 % är inte 58,4 %'],
    [share(70, 40), 'G G G G G G G R R R', 'green', 'precis 70 %, utan krav på inga röda'],
    [share(100, 0), 'R R', 'yellow', 'ingen gräns för rött'],

    [POINTS, 'G Y', 'green', 'medel 1,5 är precis på gränsen'],
    [POINTS, 'G R', 'yellow', 'medel 1'],
    [POINTS, 'Y R R', 'red', 'medel 0,33'],
    [POINTS, 'G3 R1', 'green', '(3 × 2) / 4 = 1,5'],
    [POINTS, 'G1 R3', 'red', '2 / 4 = 0,5'],
    [POINTS, 'G0,1 G0,2 R0,1', 'green', '0,6 / 0,4 = 1,5 utan brus av 0,1 + 0,2'],
    [POINTS, 'R0 G', 'green', 'vikt 0 räknas inte'],
    [POINTS, 'R0 G0', 'unrated', 'inget har någon vikt'],
    [POINTS, 'G U9', 'green', 'ej bedömda räknas inte, hur tunga de än är'],
    [POINTS, SEVEN_OF_14, 'green', 'medel 1,5: som den ena staden'],
    [POINTS, SEVEN_OF_12, 'green', 'medel 1,58: bättre än 7 av 14, alltså inte sämre färg'],
    [points(1.6, 0.75), SEVEN_OF_12, 'yellow', 'medel 1,58 når inte 1,6'],

    [MAJORITY, 'G G R', 'green', 'två av tre'],
    [MAJORITY, 'G G R R', 'yellow', 'hälften är inte mer än hälften'],
    [MAJORITY, 'R R G', 'red', 'två av tre är röda'],
    [MAJORITY, 'G Y R', 'yellow', 'ingen färg har mer än hälften'],
    [MAJORITY, 'R U U U', 'red', 'en av en bedömd'],
    [MAJORITY, SEVEN_OF_14, 'yellow', 'hälften är inte mer än hälften'],
    [MAJORITY, SEVEN_OF_12, 'green', '7 av 12 är mer än hälften'],

    [WORST, 'U U', 'unrated', 'inget är bedömt'],
    [SHARE_80, 'U', 'unrated', 'inget är bedömt'],
    [POINTS, 'U2', 'unrated', 'inget är bedömt'],
    [MAJORITY, 'U U U', 'unrated', 'inget är bedömt'],
  ])('%o: %s blir %s, ty %s', (rule, codes, expected) => {
    expect(oneGoal(measures(codes), rule).status).toBe(expected);
  });
});

describe('uträkningen', () => {
  test.each<[RollUpRule, string, string, string]>([
    [
      share(80, 50),
      'G G R U U',
      '3 av 5 bedömda, 2 gröna, 1 röd; minst 80 % gröna krävs för grönt',
      'som i uppdraget',
    ],
    [
      SHARE_80,
      'R R Y',
      '3 av 3 bedömda, 1 gul, 2 röda; minst 80 % gröna och ingen röd krävs för grönt, minst 50 % gröna eller gula för gult',
      'rött: gränsen som avgjorde står med',
    ],
    [
      share(66.7, 50),
      'G',
      '1 av 1 bedömd, 1 grön; minst 66,7 % gröna krävs för grönt',
      'decimalkomma, ental',
    ],
    [share(100, 50), 'G', '1 av 1 bedömd, 1 grön; 100 % gröna krävs för grönt', 'mer än 100 % finns inte'],
    [SHARE_80, 'U U U', '0 av 3 bedömda', 'inget att räkna'],
    [WORST, 'G Y', '2 av 2 bedömda, 1 grön, 1 gul; den sämsta färgen gäller', ''],
    [
      MAJORITY,
      'G G R',
      '3 av 3 bedömda, 2 gröna, 1 röd; den färg som mer än hälften har gäller, annars gult',
      '',
    ],
    [
      POINTS,
      'G Y',
      '2 av 2 bedömda, 1 grön, 1 gul; medel 1,5 av 2 poäng; minst 1,5 krävs för grönt',
      'lika vikter',
    ],
    [
      POINTS,
      'G5 Y5',
      '2 av 2 bedömda, 1 grön, 1 gul; medel 1,5 av 2 poäng; minst 1,5 krävs för grönt',
      'lika vikter',
    ],
    [
      POINTS,
      'G3 R1',
      '2 av 2 bedömda, 1 grön, 1 röd; viktat medel 1,5 av 2 poäng; minst 1,5 krävs för grönt',
      'olika vikter',
    ],
    [
      POINTS,
      'R R Y',
      '3 av 3 bedömda, 1 gul, 2 röda; medel 0,33 av 2 poäng; minst 1,5 krävs för grönt, minst 0,75 för gult',
      'rött: båda gränserna',
    ],
    [
      POINTS,
      'G1499 R501',
      '2 av 2 bedömda, 1 grön, 1 röd; viktat medel 1,499 av 2 poäng; minst 1,5 krävs för grönt',
      '1,50 vore på fel sida om gränsen',
    ],
    [
      POINTS,
      'G R0 R0',
      '3 av 3 bedömda, 1 grön, 2 röda; viktat medel 2 av 2 poäng; minst 1,5 krävs för grönt; 2 med vikt 0 räknas inte',
      'vikt 0 syns',
    ],
    [POINTS, 'G0', '1 av 1 bedömd, 1 grön; alla bedömda har vikt 0, så inget räknas', 'därför ej bedömd'],
    [
      WORST,
      'G2 G1',
      '2 av 2 bedömda, 2 gröna; den sämsta färgen gäller; vikterna används inte',
      'vikter som inte används sägs inte räknas',
    ],
    [WORST, 'G2 G2', '2 av 2 bedömda, 2 gröna; den sämsta färgen gäller', 'lika vikter gör ingen skillnad'],
  ])('%o: %s ger «%s» %s', (rule, codes, expected) => {
    const { arithmetic } = oneGoal(measures(codes), rule);
    // Written with ordinary spaces above, for reading.
    expect(arithmetic.replaceAll('\u00A0', ' ')).toBe(expected);
  });

  test('siffra och procenttecken bryts inte isär, och tusental är läsbara', () => {
    const many = Array.from({ length: 1200 }, (_, index) => measure(`M${index}`, 'green'));
    expect(oneGoal(many, SHARE_80).arithmetic).toContain('1\u00A0200 av 1\u00A0200 bedömda');
    expect(oneGoal(many, SHARE_80).arithmetic).toContain('80\u00A0%');
  });

  test('delmål och mål har ordens egna former', () => {
    const rows = [
      measure('A', 'green', 1, { goal: 'Mål 1', subgoal: 'D 1' }),
      measure('B', 'yellow', 1, { goal: 'Mål 1', subgoal: 'D 2' }),
      measure('C', 'unrated', 1, { goal: 'Mål 1', subgoal: 'D 3' }),
      measure('D', 'red', 1, { goal: 'Mål 2' }),
    ];
    const { goals, total } = rollUp(rows, ruleSetWith({ goal: SHARE_80 }));
    expect(goals[0]?.arithmetic).toMatch(/^2 av 3 delmål bedömda, 1 grönt, 1 gult; .* och inget rött krävs/);
    expect(total.arithmetic).toBe('2 av 2 mål bedömda, 1 gult, 1 rött; den sämsta färgen gäller');
  });

  test('ett enda bedömt delmål är bedömt', () => {
    const rows = [
      measure('A', 'green', 1, { subgoal: 'D 1' }),
      measure('B', 'unrated', 1, { subgoal: 'D 2' }),
    ];
    expect(oneGoal(rows, WORST).arithmetic).toMatch(/^1 av 2 delmål bedömt, 1 grönt;/);
  });

  test('delmål och mätvärden bredvid varandra räknas tillsammans', () => {
    const rows = [measure('A', 'green', 1, { subgoal: 'D 1' }), measure('B', 'red')];
    expect(oneGoal(rows, WORST).arithmetic).toMatch(/^2 av 2 delmål och mätvärden bedömda, 1 grönt, 1 rött;/);
  });
});

describe('vikter', () => {
  test('delmålen väger lika, hur tunga mätvärdena i dem än är, och det sägs', () => {
    const rows = [
      measure('A', 'green', 50, { subgoal: 'D 1' }),
      measure('B', 'red', 1, { subgoal: 'D 2' }),
      measure('C', 'red', 1, { subgoal: 'D 2' }),
    ];
    const goal = oneGoal(rows, points(1, 0.5));
    expect(goal.status).toBe('green');
    expect(goal.arithmetic).toContain('medel 1 av 2 poäng; minst 1 krävs för grönt; delmålen väger lika');
  });

  test('ett vägt mätvärde bredvid ett delmål: delmålet har vikt 1, och det sägs', () => {
    const rows = [measure('A', 'green', 3), measure('B', 'red', 7, { subgoal: 'D 1' })];
    const goal = oneGoal(rows, POINTS);
    expect(goal.status).toBe('green');
    expect(goal.arithmetic).toContain(
      'viktat medel 1,5 av 2 poäng; minst 1,5 krävs för grönt; varje delmål har vikt 1',
    );
  });

  test('utan vikter sägs ingenting om dem', () => {
    const rows = [measure('A', 'green', 1, { subgoal: 'D 1' }), measure('B', 'red')];
    expect(oneGoal(rows, POINTS).arithmetic).not.toMatch(/vikt |väger/);
  });

  test('målen väger lika i det samlade resultatet', () => {
    const rows = [measure('A', 'green', 9, { goal: 'Mål 1' }), measure('B', 'red', 1, { goal: 'Mål 2' })];
    const { total } = rollUp(rows, ruleSetWith({ total: POINTS }));
    expect(total.arithmetic).toContain('medel 1 av 2 poäng; minst 1,5 krävs för grönt; målen väger lika');
  });

  test('orimliga vikter fäller inte uträkningen', () => {
    const heavy = [measure('A', 'green', 1e300), measure('B', 'red', 1), measure('C', 'red', Infinity)];
    expect(oneGoal(heavy, POINTS).status).toBe('yellow');
  });
});

describe('grupper', () => {
  test('samma mål på flera blad är samma mål, hur det än är skrivet; första stavningen visas', () => {
    const rows = [
      measure('A', 'green', 1, { goal: 'Mål 1  Trygg\nkommun', sheet: 'KS' }),
      measure('B', 'green', 1, { goal: 'Mål 2', sheet: 'KS' }),
      measure('C', 'red', 1, { goal: 'mål 1 trygg\u00A0kommun ', sheet: 'Socialnämnden' }),
    ];
    const { goals } = rollUp(rows, ruleSetWith({}));
    expect(goals.map(({ goal, status, counts }) => [goal, status, counts.green + counts.red])).toEqual([
      ['Mål 1  Trygg\nkommun', 'red', 2],
      ['Mål 2', 'green', 1],
    ]);
  });

  test('delmål står i ordning efter första förekomst, med egna antal och egen förklaring', () => {
    const rows = [
      measure('A', 'green', 1, { subgoal: 'D 2' }),
      measure('B', 'red', 1, { subgoal: 'D 1' }),
      measure('C', 'yellow', 1, { subgoal: 'd  2' }),
      measure('D', 'green', 1, { subgoal: '  ' }),
    ];
    const goal = oneGoal(rows, MAJORITY);
    expect(goal.subgoals.map((subgoal) => [subgoal.goal, subgoal.status, subgoal.counts])).toEqual([
      ['D 2', 'yellow', { green: 1, yellow: 1, red: 0, unrated: 0 }],
      ['D 1', 'red', { green: 0, yellow: 0, red: 1, unrated: 0 }],
    ]);
    expect(goal.subgoals[0]?.explanation).toMatch(/^Gul: 2 av 2 bedömda, 1 grön, 1 gul; /);
    expect(goal.counts).toEqual({ green: 2, yellow: 1, red: 1, unrated: 0 });
    expect(goal.arithmetic).toMatch(/^3 av 3 delmål och mätvärden bedömda, 1 grönt, 1 gult, 1 rött;/);
  });

  test('samma delmål under två mål är två delmål', () => {
    const rows = [
      measure('A', 'green', 1, { goal: 'Mål 1', subgoal: 'D' }),
      measure('B', 'red', 1, { goal: 'Mål 2', subgoal: 'D' }),
    ];
    const { goals } = rollUp(rows, ruleSetWith({}));
    expect(goals.map(({ subgoals }) => subgoals.map(({ status }) => status))).toEqual([['green'], ['red']]);
  });

  test('varje led har sin regel', () => {
    const rows = [
      measure('A', 'green', 1, { goal: 'Mål 1', subgoal: 'D 1' }),
      measure('B', 'red', 1, { goal: 'Mål 1', subgoal: 'D 1' }),
      measure('C', 'green', 1, { goal: 'Mål 1' }),
      measure('D', 'red', 1, { goal: 'Mål 2' }),
    ];
    const { goals, total } = rollUp(
      rows,
      ruleSetWith({ subgoal: MAJORITY, goal: WORST, total: share(50, 20) }),
    );
    expect(goals[0]?.subgoals[0]?.status).toBe('yellow');
    expect(goals.map(({ status }) => status)).toEqual(['yellow', 'red']);
    expect(total.status).toBe('yellow');
  });

  test('mätvärden utan mål står sist, räknas i antalen men väger inte in, och det sägs', () => {
    const rows = [
      measure('A', 'red', 1, { goal: '' }),
      measure('B', 'green', 1, { goal: 'Mål 1' }),
      measure('C', 'red', 1, { goal: ' \n' }),
    ];
    const { goals, total } = rollUp(rows, ruleSetWith({}));
    expect(goals.map(({ goal, status }) => [goal, status])).toEqual([
      ['Mål 1', 'green'],
      ['', 'red'],
    ]);
    expect(goals[1]?.explanation).toMatch(/ Mätvärden utan mål vägs inte in i det samlade resultatet\.$/);
    expect(total.status).toBe('green');
    expect(total.counts).toEqual({ green: 1, yellow: 0, red: 2, unrated: 0 });
    expect(total.explanation).toMatch(/ 2 mätvärden utan mål vägs inte in\.$/);
  });

  test('har inget mål någon text räknas allt ur mätvärdena, med regeln för allt', () => {
    const rows = measures('G R R', { goal: '' });
    const { goals, total } = rollUp(rows, ruleSetWith({ goal: WORST, total: MAJORITY }));
    expect(goals).toHaveLength(1);
    expect(goals[0]?.explanation).not.toContain('vägs inte in');
    expect(total.arithmetic).toMatch(/^3 av 3 bedömda, 1 grön, 2 röda; den färg som mer än hälften/);
    expect(total.subgoals).toEqual([]);
  });

  test('inget alls ger ej bedömd', () => {
    expect(rollUp([], ruleSetWith({}))).toEqual({
      goals: [],
      total: {
        goal: '',
        status: 'unrated',
        counts: { green: 0, yellow: 0, red: 0, unrated: 0 },
        explanation: 'Ej bedömd: inga mätvärden.',
        arithmetic: 'inga mätvärden',
        ruleId: null,
        subgoals: [],
      },
      issues: [],
    });
  });

  test('de regler som följer med kan väga samman', () => {
    for (const preset of PRESETS) {
      expect(rollUp(measures('G G G G Y U'), rollUpsOf(preset.id)).total.arithmetic).toMatch(
        /^1 av 1 mål bedömt, 1 grönt;/,
      );
    }
  });
});

describe('vad en enda ändring skulle ge', () => {
  const turn = (codes: string, rule: RollUpRule): string => {
    const { explanation, arithmetic } = oneGoal(measures(codes), rule);
    return explanation.slice(explanation.indexOf(arithmetic) + arithmetic.length + 2);
  };

  test.each<[RollUpRule, string, string]>([
    [
      SHARE_80,
      'G G R U U',
      'Blir grönt om mätvärdet «C» blir grönt, och rött om ett grönt mätvärde blir rött.',
    ],
    [SHARE_80, SEVEN_OF_14, 'Ingen enskild ändring ändrar färgen.'],
    [WORST, 'G', 'Blir gult om mätvärdet «A» blir gult, och rött om det blir rött.'],
    [WORST, 'R G', 'Blir gult om mätvärdet «A» blir gult, och grönt om det blir grönt.'],
    [
      WORST,
      'G G U',
      'Blir gult om ett grönt eller ej bedömt mätvärde blir gult, och rött om ett grönt eller ej bedömt mätvärde blir rött.',
    ],
    [MAJORITY, 'R R Y', 'Blir gult om ett rött mätvärde blir gult eller grönt.'],
    [
      POINTS,
      'G2 R R R1 Y3',
      'Blir rött om mätvärdet «A» blir gult eller rött eller om mätvärdet «E» blir rött.',
    ],
    [points(1.2, 0), 'G6 R1 R2 R3 R4', 'Blir grönt om mätvärdet «E» blir grönt.'],
    [points(1.1, 0), 'G6 R1 R2 R4 R5', 'Blir grönt om ett rött mätvärde med vikt minst 4 blir grönt.'],
    [
      points(1.2, 0.5),
      'G2 R1 R2 R6',
      'Blir gult om ett rött mätvärde med vikt högst 2 blir grönt eller om ett rött mätvärde med vikt minst 2 blir gult, och grönt om mätvärdet «D» blir grönt.',
    ],
    [points(1.3, 0), 'G6 R1 R4 R4', 'Blir grönt om ett rött mätvärde med vikt 4 blir grönt.'],
    [
      points(1, 0.5),
      'G2 R1 R4 R5 R12',
      'Blir gult om ett rött mätvärde med vikt mellan 4 och 5 blir grönt eller om mätvärdet «E» blir gult, och grönt om det blir grönt.',
    ],
    [WORST, 'U', 'Får färg så snart mätvärdet «A» är bedömt.'],
    [WORST, 'U U', 'Får färg så snart ett mätvärde är bedömt.'],
    [POINTS, 'U0 U2 U3', 'Får färg så snart ett mätvärde med vikt minst 2 är bedömt.'],
    [POINTS, 'U0 G0', 'Ingen enskild ändring ger en färg.'],
  ])('%o: %s: %s', (rule, codes, expected) => {
    expect(turn(codes, rule)).toBe(expected);
  });

  test('långa namn kortas till 60 tecken, utan att klyva tecken, och radbrytningar försvinner', () => {
    const name = `Andel elever\nsom är nöjda ${'😀'.repeat(40)}`;
    const { explanation } = oneGoal([measure(name, 'red')], WORST);
    const shown = /«(.+?)»/.exec(explanation)?.[1] ?? '';
    expect(Array.from(shown)).toHaveLength(60);
    expect(shown).toMatch(/^Andel elever som är nöjda 😀+…$/u);
  });

  test('delmål och mål nämns vid namn', () => {
    const rows = [
      measure('A', 'red', 1, { goal: 'Mål 1', subgoal: 'Trygg skola' }),
      measure('B', 'green', 1, { goal: 'Mål 1', subgoal: 'Nöjda elever' }),
      measure('C', 'green', 1, { goal: 'Mål 2' }),
    ];
    const { goals, total } = rollUp(rows, ruleSetWith({}));
    expect(goals[0]?.explanation).toContain(
      'Blir gult om delmålet «Trygg skola» blir gult, och grönt om det',
    );
    expect(total.explanation).toContain('Blir gult om målet «Mål 1» blir gult, och grönt om det');
  });

  test('ett namn som flera har säger inte vilket det är', () => {
    const rows = [
      measure('Sjukfrånvaro', 'red', 1, { sheet: 'Socialnämnden' }),
      measure('Sjukfrånvaro', 'green', 1, { sheet: 'Kommunstyrelsen' }),
    ];
    expect(oneGoal(rows, WORST).explanation).toContain(
      'Blir gult om ett rött mätvärde blir gult, och grönt om',
    );
  });

  test('ett mätvärde utan namn nämns utan namn', () => {
    expect(oneGoal([measure(' ', 'red')], WORST).explanation).toContain('om ett rött mätvärde blir gult');
  });
});

test('100 000 mätvärden under ett mål går fort', () => {
  const colours = ['green', 'yellow', 'red', 'unrated'] as const;
  const many = Array.from({ length: 100_000 }, (_, index) =>
    measure(`M${index}`, colours[index % 4] ?? 'green', index % 7),
  );
  const before = performance.now();
  oneGoal(many, POINTS);
  // Takes some 40 ms; the bound catches work that grows with the square, on any machine.
  expect(performance.now() - before).toBeLessThan(2000);
});
