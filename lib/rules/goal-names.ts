// The ways in which a plan may name a goal: in full, by its own words, or by its number.
import { finish, inSlices, type Steps } from '../model/steps.ts';
import { nameKey } from './name-key.ts';

// «Inriktningsmål 5: », «KF-mål 2 – », «Mål 3. », «Nämndmål: », «2. »
const OPENING =
  /^(?<label>(?:(?:inriktnings|kf|ks|nämnd|effekt|verksamhets|kommun|fullmäktige)s?[-–\s]?mål|(?:övergripande|strategiskt)\s+mål|mål|delmål)?)\s*(?:nr\.?\s*)?(?<number>\d{1,2}(?:\.\d{1,2})*)?\s*(?:[.:–-]\s*|\s+|$)(?<words>.*)$/iu;

/**
 * What goals are called, by `nameKey`: their whole text; their own words («vi skall bli en friskare kommun»); and «mål 5» for
 * «Inriktningsmål 5: …». A name that several goals share tells none of them and is left out.
 */
export function goalNames(goals: readonly string[]): ReadonlyMap<string, string> {
  const whole = goals.filter((goal) => goal !== '').map((goal) => [nameKey(goal), goal] as const);
  // A goal's whole text is that goal, whatever others are called in short.
  return new Map([...finish(shortNamesInSteps(goals)), ...whole]);
}

/** The same without the whole texts, in slices: `mål 5` and `vi skall bli en friskare kommun` for «Inriktningsmål 5: Vi skall bli en friskare kommun». */
export function* shortNamesInSteps(goals: readonly string[]): Steps<ReadonlyMap<string, string>> {
  const written = new Map<string, string>();
  yield* inSlices(goals, (goal) => written.set(nameKey(goal), goal));
  const claims = new Map<string, Set<string>>();
  yield* inSlices([...written], ([whole, goal]) => {
    for (const key of shorterNames(goal).map(nameKey))
      if (key !== '' && key !== whole) claims.set(key, (claims.get(key) ?? new Set<string>()).add(goal));
  });
  const names = new Map<string, string>();
  for (const [key, [only, ...others]] of claims)
    if (only !== undefined && others.length === 0) names.set(key, only);
  return names;
}

/** How a goal's text is made up: `KF-mål`, `1` and `Trygg kommun`; '' for what is not there. */
export function partsOfName(goal: string): Readonly<Record<'label' | 'number' | 'words', string>> {
  const { label = '', number = '', words = goal } = OPENING.exec(goal)?.groups ?? {};
  return { label, number, words };
}

function shorterNames(goal: string): readonly string[] {
  const { label, number, words } = partsOfName(goal);
  if (label === '' && number === '') return [];
  return [words, ...(number === '' ? [] : [`${label} ${number}`, `mål ${number}`])];
}

/** The parts of a text that may name a goal each: «Mål 5; Mål 6». */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[;\n]|\s\/\s/u)
    .map((part) => part.trim())
    .filter((part) => nameKey(part) !== '');
}

/** The goals that a text names, one or several («Mål 5; Mål 6»); without the parts that name none. */
export function goalsNamed(text: string, names: ReadonlyMap<string, string>): readonly string[] {
  const whole = names.get(nameKey(text));
  if (whole !== undefined) return [whole];
  return [...new Set(partsOf(text).flatMap((part) => names.get(nameKey(part)) ?? []))];
}
