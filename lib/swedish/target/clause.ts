// One clause of a målvärde -> its core: the tags that decide what is meant, with times, baselines and filler words taken
// out. What makes the clause impossible to read with certainty comes back as a question.
import { countArticles } from './articles.ts';
import { nameNouns } from './nouns.ts';
import { resolveYears } from './years.ts';
import { settleWithin } from './within.ts';
import { shapeOf, type Tag } from './tag.ts';
import { takeTimes, type Times } from './clause-times.ts';
import { dropFillers } from './fillers.ts';

/** A question to the officer, with a wording that might be meant. */
export interface Doubt {
  readonly question: string;
  readonly suggestion?: string;
  /** The clause was read whole, so parting it would not help. */
  readonly certain?: boolean;
}

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
  if ('question' in settled) return settled;
  const doubt = doubtOf(settled);
  if (doubt) return doubt;
  const { tags: timeless, ...times } = takeTimes(settled);
  const tags = dropFillers(timeless);
  return {
    ...times,
    tags,
    shape: shapeOf(tags),
    alone: tags.length === all.length,
    higherIsBetter: all.some((tag) => tag.higherIsBetter === true),
  };
}

export function isDoubt(result: Clause | Doubt): result is Doubt {
  return 'question' in result;
}

const MEASURABLE = /[qfrKAR]/;
const CORE_BESIDE_ACTIVITY = /[qfrkKuFPIAR]/;

// «godkända betyg»: a plural before its noun tells what kind, not that something is done.
const ATTRIBUTE = /[dtnr]a$/i;

/** Roles that depend on what stands round: «under 2020» is a time, «bra hälsa 80 %» is no vagueness. */
function settleRoles(tags: readonly Tag[]): readonly Tag[] {
  const shape = shapeOf(tags);
  const measurable = MEASURABLE.test(shape);
  const busy = CORE_BESIDE_ACTIVITY.test(shape);
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
    const settled = { ...tag, role: settledRole(tag, rest, around) };
    return /[cdhlp-]/.test(shape[i - 1] ?? '') ? withoutPlus(settled) : settled;
  });
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

function doubtOf(tags: readonly Tag[]): Doubt | null {
  const vague = tags.find((tag) => tag.question !== undefined && 'zqftR'.includes(tag.role));
  if (vague?.question !== undefined) {
    return {
      question: vague.question,
      ...(vague.suggestion === undefined || vague.role === 't' ? {} : { suggestion: vague.suggestion }),
    };
  }
  const share = tags.find((tag) => tag.role === 'f');
  if (share && tags.some((tag) => ON_SCALE.test(tag.text))) return onScale(share);
  if (tags.some((tag) => tag.role === 'X'))
    return { question: 'Från och med när gäller målvärdet, och när ska det vara uppnått?' };
  return null;
}

// «betyg 4 av 5», «4 av 5 stjärnor»: a grade, not a share.
const ON_SCALE = /^(?:betyg|betyget|medelbetyg|stjärnor|poäng)$/i;

function onScale({ text }: Tag): Doubt {
  const [grade = ''] = text.split(' ');
  return { question: `Är «${text}» ett betyg på en skala eller en andel?`, suggestion: `minst ${grade}` };
}
