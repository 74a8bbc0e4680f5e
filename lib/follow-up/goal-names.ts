// The ways in which a plan may name a goal: in full, by its own words, or by its number.
import { nameKey } from '../rules/name-key.ts';

// «Inriktningsmål 5: », «KF-mål 2 – », «Mål 3. », «Nämndmål: », «2. »
const OPENING =
  /^(?<label>(?:(?:inriktnings|kf|ks|nämnd|effekt|verksamhets|kommun|fullmäktige)s?[-–\s]?mål|(?:övergripande|strategiskt)\s+mål|mål|delmål)?)\s*(?:nr\.?\s*)?(?<number>\d{1,2}(?:\.\d{1,2})*)?\s*(?:[.:–-]\s*|\s+|$)(?<words>.*)$/iu;

/**
 * What goals are called, by `nameKey`: their whole text; their own words («vi skall bli en friskare kommun»); and «mål 5» for
 * «Inriktningsmål 5: …». A name that several goals share tells none of them and is left out.
 */
export function goalNames(goals: readonly string[]): ReadonlyMap<string, string> {
  const claims = new Map<string, Set<string>>();
  const claim = (name: string, goal: string): void => {
    const key = nameKey(name);
    if (key !== '') claims.set(key, (claims.get(key) ?? new Set<string>()).add(goal));
  };
  const whole = new Map(goals.filter((goal) => goal !== '').map((goal) => [nameKey(goal), goal]));
  for (const goal of whole.values()) for (const name of shorterNames(goal)) claim(name, goal);
  const names = new Map<string, string>();
  for (const [key, owners] of claims) {
    const [only, ...others] = owners;
    if (only !== undefined && others.length === 0) names.set(key, only);
  }
  // A goal's whole text is that goal, whatever others are called in short.
  return new Map([...names, ...whole]);
}

function shorterNames(goal: string): readonly string[] {
  const { label = '', number = '', words = '' } = OPENING.exec(goal)?.groups ?? {};
  if (label === '' && number === '') return [];
  return [words, ...(number === '' ? [] : [`${label} ${number}`, `mål ${number}`])];
}

/** The goals that a text names, one or several («Mål 5; Mål 6»); without the parts that name none. */
export function goalsNamed(text: string, names: ReadonlyMap<string, string>): readonly string[] {
  const whole = names.get(nameKey(text));
  if (whole !== undefined) return [whole];
  const parts = text.split(/[;\n]|\s\/\s/u).filter((part) => nameKey(part) !== '');
  return [...new Set(parts.flatMap((part) => names.get(nameKey(part)) ?? []))];
}
