// The year that a title, a sheet's name or a heading gives a «Tidsplan»: that of the plan itself, never that of what is to be handled.
import { tidy } from '../swedish/spaces.ts';

// A year, but not that of a day («2019-01-14»), of a läsår or of a diarienummer («KS 2019/017»). Of a span, «2019-2022», both ends.
const YEAR =
  /(?<![\d/.-])(?:19|20)\d\d(?!\d|\/|[.-]\d{1,2}(?!\d))|(?<=(?:19|20)\d\d ?[–-] ?)(?:19|20)\d\d(?!\d)/gu;

/** The years that the texts name, whatever they are of. */
export function yearsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(YEAR)].map(([year]) => year)));
}

/**
 * The year of the plan: 2019 of «Tidsplan 2019 för budget 2020», «Våren 2019» and «2019». Null where none is, as in «Tidsplan för budget
 * 2020», whose meetings may be held the year before, and where there are several, as in «Tidsplan 2019–2020».
 */
export function planYear(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => yearsOfPlan(tidy(text))));
  const [only] = years;
  return years.size === 1 && only !== undefined ? Number(only) : null;
}

function yearsOfPlan(text: string): readonly string[] {
  return [...text.matchAll(YEAR)].flatMap((match) => {
    const [year] = match;
    const before = wordsOf(text.slice(0, match.index)).reverse();
    const after = wordsOf(text.slice(match.index + year.length));
    return isOfPlan(before, after) ? [year] : [];
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}

/** Whether the nearest word that says something is one for the plan, or there is none. `before`: from the year backwards. */
function isOfPlan(before: readonly string[], after: readonly string[]): boolean {
  const [nearest = ''] = before;
  if (SEASON.test(nearest)) return true;
  const left = before.find((word) => !SAYS_NOTHING.test(word));
  if (left !== undefined) return PLAN.test(left);
  const right = after.find((word) => !SAYS_NOTHING.test(word));
  return right === undefined || PLAN.test(right);
}

// «Tidsplan», «mötesplanen», «sammanträdesdagar», «möten»; «årshjul»
const PLAN =
  /^(?:tids?plan\p{L}*|tidtabell(?:en)?|(?:mötes|sammanträdes)\p{L}*|(?:möten?|sammanträden?)(?:a)?|årshjul(?:et)?|kalendari(?:um|et))$/u;
// Meetings are held in a spring; a budget is not of one.
const SEASON = /^(?:vår(?:en|terminen)?|höst(?:en|terminen)?|vt|ht)$/u;
// Small words, bodies, years and what is said of any plan: «Förslag till övergripande tidsplan för kommunstyrelsen år 2019».
const SAYS_NOTHING =
  /^(?:för|i|av|till|och|samt|den|det|under|år|året|års|kalenderår(?:et)?|första|andra|halvår(?:et)?|vår(?:en|terminen)?|höst(?:en|terminen)?|vt|ht|förslag|utkast|övergripande|preliminär|reviderad|politiska?|ny|ks|ksau|kf|au|kommunens?|\p{L}*(?:styrelsen?s?|fullmäktiges?|nämnd(?:en|er|erna)?s?|utskott(?:et|ets)?)|(?:19|20)\d\d)$/u;
