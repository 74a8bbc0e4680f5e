// How fast målvärden are interpreted, each wording a new one so that nothing can be remembered: node interpret-targets.mjs COUNT
import { parseTarget } from '../../dist/malljus.mjs';
import { measure } from './measure.mjs';

const WORDINGS = [
  (value) => `minst ${value} %`,
  (value) => `Högst ${value} dagar`,
  (value) => `≥ ${value},5`,
  (value) => `mellan ${value} och ${value + 10} procent`,
  (value) => `minska med minst ${value} % jämfört med 2004`,
  (value) => `ska öka till ${value}`,
  (value) => `Plats ${value} eller bättre`,
  (value) => `topp ${value} i Svenskt Näringslivs ranking`,
  () => 'bättre än rikssnittet',
  (value) => `Antagen av KF senast ${2000 + (value % 30)}-12-31`,
  (value) => `inte under ${value},5`,
  (value) => `får inte överstiga ${value} tkr`,
];

const [, , count] = process.argv;
const texts = Array.from({ length: Number(count) }, (_, index) =>
  WORDINGS[index % WORDINGS.length](1 + Math.floor(index / WORDINGS.length)),
);

await measure(() => {
  const kinds = {};
  for (const text of texts) {
    const { kind } = parseTarget(text);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
});
