// The times in a clause: when the målvärde is to be reached (`by`) and what it is measured from (`from`).
import { TERM } from '../calendar.ts';
import { shapeOf, type Tag } from './tag.ts';

/** Times found in a clause, and its remarks. */
export interface Times {
  readonly by?: string;
  readonly from?: string;
  /** Date of phrases such as «vid årets slut», for activities without another date. */
  readonly softBy?: string;
  /** What to ask when no year tells how long a period named without one lasts. */
  readonly openEnd?: string;
  readonly warnings: readonly string[];
}

interface State {
  tags: readonly Tag[];
  by?: string;
  from?: string;
  softBy?: string;
  openEnd?: string;
  warnings: string[];
}

/** Takes the times out of a row of tags. A second, different time is left in, so that no shape fits. */
export function takeTimes(all: readonly Tag[]): Times & { readonly tags: readonly Tag[] } {
  const state: State = { tags: all, warnings: [] };
  for (const step of STEPS) step(state);
  const { tags, from, softBy, openEnd, warnings } = state;
  const by = state.by ?? (softBy === TERM_END && !holdsEachTime(all) ? TERM_END : undefined);
  return {
    tags,
    warnings,
    ...(by === undefined ? {} : { by }),
    ...(from === undefined ? {} : { from }),
    ...(softBy === undefined ? {} : { softBy }),
    ...(openEnd === undefined || by !== undefined || holdsEachTime(all) ? {} : { openEnd }),
  };
}

const TERM_END = `--${TERM}`;

// «minst 80 % varje år 2023–2026», «400 bostäder per år»: reached or not each year, not first at the end.
function holdsEachTime(tags: readonly Tag[]): boolean {
  return tags.some(
    ({ repeated, quantity, text }) =>
      repeated === true || (quantity !== undefined && /(?:per|\/|om) ?år(?:et)?$/iu.test(text)),
  );
}

const STEPS: readonly ((state: State) => void)[] = [
  // från 2009 till 2020
  (state) =>
    cut(
      state,
      /o[Smg]*y[hSg]+y/,
      (tags) => setFrom(state, firstOf(tags, 'y')) && setBy(state, lastOf(tags, 'y')),
    ),
  // 2009-2020 with a change is its baseline and its end; elsewhere it is a period, and what it ends with is when it is due
  (state) => cut(state, /[ghST]*y-y:?/, (tags) => takePeriod(state, tags)),
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
  if (!state.tags.some((tag) => tag.role === 'u'))
    return (
      isComparedWith(state.tags, tags[0]) || holdsEachTime(state.tags) || setBy(state, lastOf(tags, 'y'))
    );
  return setFrom(state, firstOf(tags, 'y')) && setBy(state, lastOf(tags, 'y'));
}

// «snittet 2017–2019», «jämfört med 2017–2019»: the years of what it is compared with.
function isComparedWith(tags: readonly Tag[], period: Tag | undefined): boolean {
  const before = tags.filter((tag) => tag.start < (period?.start ?? 0)).at(-1);
  return before !== undefined && /[rjbi]/.test(before.role);
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
  if (tag?.question !== undefined) state.openEnd = tag.question;
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
