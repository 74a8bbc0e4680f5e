// One clause of a målvärde -> its core: the tags that decide what is meant, with times, baselines and filler words taken
// out. What makes the clause impossible to read with certainty comes back as a question.
import { countArticles } from './articles.ts';
import { doubtOf, isDoubt, type Doubt } from './doubt.ts';
import { nameNouns } from './nouns.ts';
import { resolveYears } from './years.ts';
import { settleWithin } from './within.ts';
import { shapeOf, type Tag } from './tag.ts';
import { takeTimes, type Times } from './clause-times.ts';
import { dropFillers } from './fillers.ts';

/** The core of a clause. `shape` is the roles of `tags` in a row. */
export interface Clause extends Times {
  readonly tags: readonly Tag[];
  readonly shape: string;
  /** The names before the figures («NKI», «index») say that higher is better. */
  readonly higherIsBetter: boolean;
  /** Nothing but the core was written. */
  readonly alone: boolean;
}

/** The core of a row of tags, or the doubt that stops the reading. */
export function readClause(all: readonly Tag[]): Clause | Doubt {
  const settled = resolveYears(nameNouns(settleRoles(settleWithin(countArticles(all)))));
  if (isDoubt(settled)) return settled;
  const doubt = doubtOf(settled);
  if (doubt) return doubt;
  const { tags: timeless, ...times } = takeTimes(settled);
  if (times.openEnd !== undefined) return { question: times.openEnd };
  const tags = dropFillers(timeless);
  return {
    ...times,
    tags,
    shape: shapeOf(tags),
    alone: tags.length === all.length,
    higherIsBetter: all.some((tag) => tag.higherIsBetter === true),
  };
}

const MEASURABLE = /[qfrKAR]/;
const CORE_BESIDE_ACTIVITY = /[qfrkKuFPIAR]/;

// «Andel anställda», «antal utbildade»: people and things are counted, and nothing is to be done.
const COUNTED = /^(?:andel|andelen|antal|antalet)$/i;

// «godkända betyg»: a plural before its noun tells what kind, not that something is done.
const ATTRIBUTE = /[dtnr]a$/i;

/** Roles that depend on what stands round: «under 2020» is a time, «bra hälsa 80 %» is no vagueness. */
function settleRoles(tags: readonly Tag[]): readonly Tag[] {
  const shape = shapeOf(tags);
  const measurable = MEASURABLE.test(shape);
  const busy = CORE_BESIDE_ACTIVITY.test(shape) || tags.some(({ text }) => COUNTED.test(text));
  return tags.map((tag, i) => {
    const rest = shape.slice(i + 1);
    const around = {
      measurable,
      busy,
      best: shape.includes('E'),
      done: shape.includes('a'),
      start: i === 0,
      afterFigure: shape[i - 1] === 'q',
    };
    const settled = downTo(tag, shape) ?? { ...tag, role: settledRole(tag, rest, around) };
    return /[cdhlp-]/.test(shape[i - 1] ?? '') ? withoutPlus(settled) : settled;
  });
}

// «ned till 80» without a verb is a ceiling.
function downTo(tag: Tag, shape: string): Tag | null {
  const alone = /^ne[dr] till$/i.test(tag.text) && !/[uco]/.test(shape);
  return alone ? { ...tag, role: 'c', level: 'atMost' } : null;
}

// «minst +10», «-2 till +2»: after a limit or in a band the plus can only be a sign.
function withoutPlus(tag: Tag): Tag {
  if (tag.quantity?.plus !== true) return tag;
  const { role, start, end, text, quantity } = tag;
  return { role, start, end, text, quantity };
}

interface Around {
  readonly measurable: boolean;
  readonly busy: boolean;
  readonly best: boolean;
  readonly done: boolean;
  readonly afterFigure: boolean;
  readonly start: boolean;
}

function settledRole(tag: Tag, rest: string, around: Around): string {
  switch (tag.role) {
    case 'c':
      return !around.afterFigure && /^(?:under|över)$/i.test(tag.text) && !/^[gmLT]*[nqfyrbtA]/.test(rest)
        ? 'g'
        : 'c';
    case 'Z':
      return around.measurable || (around.done && /^enligt/i.test(tag.text)) ? 'w' : 'z';
    case 'N':
      return /^[gm]*[qfykr]/.test(rest) ? 'z' : 'w';
    case 'X':
      if (tag.question !== undefined && /^[gmpL]*[qfR]/.test(rest)) return 'z';
      return /^[gmS]*[yt]/.test(rest) ? 'X' : 'g';
    case 'a':
      return around.busy || (/^[wL]/.test(rest) && ATTRIBUTE.test(tag.text)) ? 'w' : 'a';
    case 'B':
      return around.best ? 'B' : 'g';
    case 'E':
      return around.measurable ? 'E' : 'z';
    case 'A':
      return around.start ? 'A' : 'w';
    default:
      return tag.role;
  }
}
