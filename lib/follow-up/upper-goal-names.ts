// The KF-mål of a workbook, each once though sheets write them differently, and several of them in a cell.
import { inSlices, mapInSlices, type Steps } from '../model/steps.ts';
import { nameKey } from '../rules/name-key.ts';
import { goalNames } from '../rules/goal-names.ts';
import { tidy } from '../swedish/spaces.ts';
import { sameGoals } from './same-goals.ts';

export interface UpperGoalNames {
  /** In order of first appearance. */
  readonly names: readonly string[];
  /** Those among them that a text means: several for «Trygg; Grön», all for «Alla»; none for no text. */
  readonly of: (upperGoal: string | undefined) => readonly string[];
}

// «Alla», «Samtliga KF-mål», «Alla övergripande mål»
const EVERY =
  /^(?:alla|samtliga)(?:\s+(?:(?:kf|kommunfullmäktiges?|fullmäktiges?|övergripande|strategiska|kommunens)[-\s]?)*mål(?:en)?)?$/iu;

/** The council's goals among these texts, one text for each cell or section row that names any. */
export function* upperGoalNames(texts: readonly string[]): Steps<UpperGoalNames> {
  const distinct = [...new Set(texts)];
  const pieces = [...new Set((yield* mapInSlices(distinct, listed)).flat())];
  const known = goalNames(pieces);
  const meant = new Map<string, readonly string[]>();
  yield* inSlices(pieces, (piece) => meant.set(nameKey(piece), finer(piece, known)));
  const single = pieces.filter((piece) => meant.get(nameKey(piece))?.length === 1);
  const same = yield* sameGoals(single);
  const names = [...new Set(single.map(same.of))];
  return {
    names,
    of: (upperGoal = '') => {
      if (EVERY.test(tidy(upperGoal))) return names;
      const goals = listed(upperGoal).flatMap((piece) => meant.get(nameKey(piece)) ?? [piece]);
      return [...new Set(goals.map(same.of))].filter((goal) => names.includes(goal));
    },
  };
}

/** A semicolon only ever stands between goals. */
function listed(text: string): readonly string[] {
  return text
    .split(';')
    .map(tidy)
    .filter((piece) => nameKey(piece) !== '' && !EVERY.test(piece));
}

/** «Trygg, Grön» is two where both are goals elsewhere; «Trygg, säker och grön» is one. The goals as written there. */
function finer(piece: string, known: ReadonlyMap<string, string>): readonly string[] {
  const parts = piece.split(/[,/&\n]|\s(?:och|samt)\s/u).map(nameKey);
  const goals = parts.map((part) => known.get(part));
  const found = goals.filter((goal) => goal !== undefined);
  return parts.length > 1 && found.length === parts.length ? found : [piece];
}
