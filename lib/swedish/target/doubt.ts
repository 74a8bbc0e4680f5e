// What stops the reading of a clause: a question to the officer, and the words that always raise one.
import type { Tag } from './tag.ts';

/** A question to the officer, with a wording that might be meant. */
export interface Doubt {
  readonly question: string;
  readonly suggestion?: string;
  /** The clause was read whole, so parting it would not help. */
  readonly certain?: boolean;
}

/** Whether a step of the reading ended in a question. */
export function isDoubt(result: object): result is Doubt {
  return 'question' in result;
}

/** What in a clause stops its reading whatever stands round it, or null. */
export function doubtOf(tags: readonly Tag[]): Doubt | null {
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
