// Measures to judge by the hundred thousand: a målvärde and an utfall each, on either side of the limits.

const cell = (value, ref) => ({ value, numberFormat: 'General', ref });

/** So many measures «minst 40» to «minst 89», with outcomes from 10 under to 4 over. */
export function buildMeasures(count) {
  return Array.from({ length: count }, (_, index) => {
    const target = 40 + (index % 50);
    return {
      sheet: 'Mål',
      row: index + 2,
      goal: 'God service',
      subgoal: null,
      name: `Mätvärde ${index}`,
      target: cell(`minst ${target}`, `Mål!C${index + 2}`),
      outcome: cell(target - 10 + (index % 15), `Mål!D${index + 2}`),
      previous: [],
      baseline: null,
      direction: null,
      tolerance: null,
      yellowLimit: null,
      weight: null,
      due: null,
      type: null,
      unit: null,
      references: { riket: null, länet: null, jämförbara: null },
      statusRef: null,
    };
  });
}
