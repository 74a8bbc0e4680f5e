// The times in a clause: when the målvärde is to be reached (`by`) and what it is measured from (`from`).
import { shapeOf, type Tag } from './tag.ts';

/** Times found in a clause, and its remarks. */
export interface Times {
  readonly by?: string;
  readonly from?: string;
  /** Date of phrases such as «vid årets slut», for activities without another date. */
  readonly softBy?: string;
  readonly warnings: readonly string[];
}

interface State {
  tags: readonly Tag[];
  by?: string;
  from?: string;
  softBy?: string;
  warnings: string[];
}

/** Takes the times out of a row of tags. A second, different time is left in, so that no shape fits. */
export function takeTimes(all: readonly Tag[]): Times & { readonly tags: readonly Tag[] } {
  const state: State = { tags: all, warnings: [] };
  for (const step of STEPS) step(state);
  const { tags, by, from, softBy, warnings } = state;
  return {
    tags,
    warnings,
    ...(by === undefined ? {} : { by }),
    ...(from === undefined ? {} : { from }),
    ...(softBy === undefined ? {} : { softBy }),
  };
}

const STEPS: readonly ((state: State) => void)[] = [
  // från 2009 till 2020
  (state) =>
    cut(
      state,
      /o[Smg]*y[hSg]+y/,
      (tags) => setFrom(state, firstOf(tags, 'y')) && setBy(state, lastOf(tags, 'y')),
    ),
  // 2009-2020 with a change is its baseline and its end; elsewhere it is a period
  (state) => cut(state, /[Sg]*y-y/, (tags) => takePeriod(state, tags)),
  // jämfört med 2004, än föregående år
  (state) =>
    cut(state, /[.,;]?(?:[jo][mSgLw]{0,2}[jb]?[mSg]*[yb]|by)(?!q)/, (tags) => takeBaseline(state, tags)),
  // öka från 17 % 2011
  (state) => cut(state, /(?<=oq)[Sg]?y(?=[^j]*[hq])/, (tags) => setFrom(state, firstOf(tags, 'y'))),
  // T: löpande, på sikt, vid årets slut
  (state) => {
    cutAll(state, /T/, (tags) => takeSoft(state, tags));
  },
  // senast 2020, till 2015, år 2020, 2020
  (state) => {
    cutAll(state, /(?:[Shgm]*[Shg])?(?<![ci])[yt]:?/, (tags) => takeBy(state, tags));
  },
];

function cut(state: State, pattern: RegExp, take: (tags: readonly Tag[]) => boolean): boolean {
  const match = pattern.exec(shapeOf(state.tags));
  if (!match) return false;
  const end = match.index + match[0].length;
  if (!take(state.tags.slice(match.index, end))) return false;
  state.tags = [...state.tags.slice(0, match.index), ...state.tags.slice(end)];
  return true;
}

function cutAll(state: State, pattern: RegExp, take: (tags: readonly Tag[]) => boolean): void {
  while (cut(state, pattern, take));
}

const firstOf = (tags: readonly Tag[], role: string): string | undefined =>
  tags.find((tag) => tag.role === role)?.text;
const lastOf = (tags: readonly Tag[], role: string): string | undefined =>
  tags.filter((tag) => tag.role === role).at(-1)?.text;

function setFrom(state: State, from: string | undefined): boolean {
  if (from === undefined || (state.from !== undefined && state.from !== from)) return false;
  state.from = from;
  return true;
}

function setBy(state: State, by: string | undefined): boolean {
  if (by === undefined || (state.by !== undefined && state.by !== by)) return false;
  state.by = by;
  return true;
}

function takePeriod(state: State, tags: readonly Tag[]): boolean {
  if (!state.tags.some((tag) => tag.role === 'u')) return true;
  return setFrom(state, firstOf(tags, 'y')) && setBy(state, lastOf(tags, 'y'));
}

// «från 2019» names a baseline only where something changes; «sedan 2019» and «jämfört med 2019» always do.
function takeBaseline(state: State, tags: readonly Tag[]): boolean {
  const change = state.tags.some((tag) => tag.role === 'u');
  if (!change && tags.some((tag) => tag.role === 'o')) return false;
  const baseline = tags.find((tag) => tag.role === 'y') ?? tags.find((tag) => tag.role === 'b');
  return setFrom(state, baseline?.from ?? baseline?.text);
}

function takeSoft(state: State, [tag]: readonly Tag[]): boolean {
  if (tag?.date !== undefined) state.softBy = tag.date;
  if (tag?.warning !== undefined) state.warnings.push(tag.warning);
  return true;
}

function takeBy(state: State, tags: readonly Tag[]): boolean {
  const time = tags.find((tag) => tag.role === 'y' || tag.role === 't');
  if (!time) return false;
  const date = time.date ?? time.text;
  const earlier = tags.some((tag) => tag.before === true) && /^\d{4}$/.test(date);
  return setBy(state, earlier ? String(Number(date) - 1) : date);
}
