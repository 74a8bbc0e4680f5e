// What the rules of a municipality cost beside those that ship: a formula against a phrase, and a comparison against a judgement.
import { goal, heading, line, median, number } from './report.mjs';
import { measureTypeScript } from './run-script.mjs';

const MEASURES = 100_000;
const ROUNDS = 3;
const LARGEST_FORMULA = 5;
const LARGEST_COMPARISON = 3;

/** Judges the same measures by a phrase, by a formula and by two rule sets, in turn; medians, so the ratios are of one run. */
export function benchRules() {
  const ways = ['phrase', 'formula', 'compare'];
  const runs = new Map(ways.map((way) => [way, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of ways)
      runs.get(way).push(measureTypeScript(['judge-by-rules.mjs', way, String(MEASURES)]));
  }
  const results = runs
    .get('phrase')
    .concat(runs.get('formula'))
    .map(({ result }) => JSON.stringify(result));
  const seconds = (way) => median(runs.get(way).map((once) => once.seconds));
  const share = (way) => seconds(way) / seconds('phrase');
  heading(`Regler: ${number(MEASURES)} mätvärden (median av ${ROUNDS})`);
  line('bedömda med fraser', `${number(seconds('phrase'), 2)} s`);
  line('bedömda med en formel', `${number(seconds('formula'), 2)} s`, `${number(share('formula'), 2)} ×`);
  line('två regelverk jämförda', `${number(seconds('compare'), 2)} s`, `${number(share('compare'), 2)} ×`);
  return [
    goal('formeln ger samma färger som frasen', new Set(results).size === 1),
    goal(`en formel kostar högst ${number(LARGEST_FORMULA)} × en fras`, share('formula') <= LARGEST_FORMULA),
    goal(
      `en jämförelse tar mindre än ${number(LARGEST_COMPARISON)} bedömningar`,
      share('compare') < LARGEST_COMPARISON,
    ),
  ].every(Boolean);
}
