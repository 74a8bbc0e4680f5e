// The words in a clause that do not change what its figures mean: subjects («Andelen nöjda ska vara»), verbs, objects and
// «av alla resor i kommunen». They are dropped only in places where they cannot matter; elsewhere they stay and stop the reading.
import { remembered } from '../remembered.ts';
import { shapeOf, type Tag } from './tag.ts';

/** In order: each pattern's matches in the shape are dropped. */
const DROPPED: readonly RegExp[] = [
  // a subject before its verb: «Andelen nöjda brukare ska …»
  /^[wgdLBEphlx,]*[wL][wgdLphlx,]*(?=m)/g,
  /m/g,
  // «Avvikelse mot budget +/- 1 %»
  /^[wgdLj]+(?=P)/g,
  // before a limit, change, comparison or place: «Sjukfrånvaron högst 5 %»
  /^[wgdLpkhjX:,-]+(?=n?[cuvilKkBIR])/g,
  // «Investeringar ska till 100 % finansieras …»
  /^h(?=[qcf])/g,
  // «Andel förnybar energi 100 %»
  /^L[wgd]+(?=q(?!q))/g,
  // a name, colon or preposition before the figure: «NKI 75», «Andel nöjda: 80 %», «på 5 %»
  /^[wgdLp:,]*[Lg:,](?=[qfPr])/g,
  // between the limit and the figure: «Minst index 41»
  /(?<=[cvlKijk])[gL:]+(?=[qfrPL])/g,
  /(?<=c)Lw+(?=q)/g,
  // object of a change: «minska utsläppen i kommunen med 5 %»
  /(?<=u)[wgdL]*[wgL](?=[phocniq])/g,
  // noun between figure and what follows it: «5 platser eller fler», «från 10 förskolor till 20»
  /(?<=[qf])[wgdL]+(?=[sh])/g,
  /(?<=q)w(?=u$)/g,
  // the ranking that a place is in: «topp 5 i Sverige»
  /(?<=[kKE]q|qE|R|F)[wgdpLxkrB,:-]+$/g,
  // what the figure is about: «80 % av alla resor i kommunen ska ske med …»
  /(?<=[qfsrEAIFbR])(?!-)[wdgpLxhojkA,:;.…-]+$/g,
  /(?<=u)[wdgpLxhAk,:.]+$/g,
  // a place in a list: «de 10 bästa»
  /(?<=B)[wg]+(?=[qE])/g,
  /(?<=[qE])w+(?=E)/g,
  // marks and prepositions left at the ends
  /^[,.:;g-]+(?=.)/g,
  /[,.:;g]+$/g,
  // an activity's plan and persons: «Planen ska vara antagen av KF»
  /^[wgdphLk,]+(?=a)|(?<=a)[wgdphLak,]+$/g,
];

/** The tags without fillers. */
export function dropFillers(all: readonly Tag[]): readonly Tag[] {
  return keptOf(shapeOf(all)).flatMap((at) => all[at] ?? []);
}

// The shape alone decides, and the shapes of real målvärden are few.
const keptOf = remembered((shape: string): readonly number[] => {
  let kept = Array.from(shape, (_, at) => at);
  for (const pattern of DROPPED) kept = withoutMatches(kept, shape, pattern);
  return kept;
});

function withoutMatches(kept: number[], shape: string, pattern: RegExp): number[] {
  const left = kept.map((at) => shape.charAt(at)).join('');
  const gone = new Set<number>();
  for (const match of left.matchAll(pattern))
    for (let at = match.index; at < match.index + match[0].length; at++) gone.add(at);
  // Words that are nothing but fillers say at least that.
  return gone.size === kept.length ? kept : kept.filter((_, at) => !gone.has(at));
}
