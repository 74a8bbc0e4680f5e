// The words in a clause that do not change what its figures mean: subjects («Andelen nöjda ska vara»), verbs, objects and
// «av alla resor i kommunen». They are dropped only in places where they cannot matter; elsewhere they stay and stop the reading.
import { shapeOf, type Tag } from './tag.ts';

/** In order: each pattern's matches in the shape are dropped. */
const DROPPED: readonly RegExp[] = [
  // a subject before its verb: «Andelen nöjda brukare ska …»
  /^[wgdLBEphlx,]*[wL][wgdLphlx,]*(?=m)/,
  /m/g,
  // «Avvikelse mot budget +/- 1 %»
  /^[wgdLj]+(?=P)/,
  // before a limit, change, comparison or place: «Sjukfrånvaron högst 5 %»
  /^[wgdLpkhjX:,-]+(?=n?[cuvilKkBIR])/,
  // «Investeringar ska till 100 % finansieras …»
  /^h(?=[qcf])/,
  // «Andel förnybar energi 100 %»
  /^L[wgd]+(?=q(?!q))/,
  // a name, colon or preposition before the figure: «NKI 75», «Andel nöjda: 80 %», «på 5 %»
  /^[wgdLp:,]*[Lg:,](?=[qfPr])/,
  // between the limit and the figure: «Minst index 41»
  /(?<=[cvlKijk])[gL:]+(?=[qfrPL])/g,
  /(?<=c)Lw+(?=q)/g,
  // object of a change: «minska utsläppen i kommunen med 5 %»
  /(?<=u)[wgdL]*[wgL](?=[phocniq])/g,
  // noun between figure and what follows it: «5 platser eller fler», «från 10 förskolor till 20»
  /(?<=[qf])[wgdL]+(?=[sh])/g,
  /(?<=q)w(?=u$)/g,
  // the ranking that a place is in: «topp 5 i Sverige»
  /(?<=[kKE]q|qE|R|F)[wgdpLxkrB,:-]+$/,
  // what the figure is about: «80 % av alla resor i kommunen ska ske med …»
  /(?<=[qfsrEAIFbR])(?!-)[wdgpLxhojkA,:;.…-]+$/,
  /(?<=u)[wdgpLxhAk,:.]+$/,
  // a place in a list: «de 10 bästa»
  /(?<=B)[wg]+(?=[qE])/g,
  /(?<=[qE])w+(?=E)/g,
  // marks and prepositions left at the ends
  /^[,.:;g-]+(?=.)/,
  /[,.:;g]+$/,
  // an activity's plan and persons: «Planen ska vara antagen av KF»
  /^[wgdphLk,]+(?=a)|(?<=a)[wgdphLak,]+$/g,
];

/** The tags without fillers. */
export function dropFillers(all: readonly Tag[]): readonly Tag[] {
  return DROPPED.reduce<readonly Tag[]>((tags, pattern) => dropMatches(tags, pattern), all);
}

function dropMatches(tags: readonly Tag[], pattern: RegExp): readonly Tag[] {
  const shape = shapeOf(tags);
  const found = Array.from(shape.matchAll(pattern.global ? pattern : new RegExp(pattern, 'g')));
  const gone = new Set(found.flatMap((m) => Array.from(m[0], (_, k) => m.index + k)));
  return gone.size === tags.length ? tags : tags.filter((_, i) => !gone.has(i));
}
