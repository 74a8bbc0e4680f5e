// Texts in parentheses: part of the målvärde («ska öka (med 5 %)»), a second målvärde, or only a remark («(2010: 6 %)»).
import type { CleanText } from './clean-text.ts';
import { lex } from './lex.ts';
import { shapeOf } from './tag.ts';

/** A wording parted into what stands outside and inside parentheses. */
export interface Bracketed {
  readonly outside: string;
  readonly inside: readonly string[];
  /** The whole wording with the parentheses taken away but their text kept. */
  readonly opened: string;
}

const GROUP = /[([{]([^()[\]{}]*)(?:[)\]}]+|$)/g;
const MARKS = /[()[\]{}]/g;

/** Parts a wording; tolerant of a missing or doubled bracket. */
export function partBrackets(text: string): Bracketed {
  const inside = Array.from(text.matchAll(GROUP), (m) => (m[1] ?? '').trim()).filter((each) => each !== '');
  const plain = (each: string): string =>
    each
      .replace(MARKS, ' ')
      .replace(/ +/g, ' ')
      .replace(/ ([,.;])/g, '$1')
      .trim();
  return { outside: plain(text.replace(GROUP, ' ')), inside, opened: plain(text) };
}

export type RemarkKind = 'remark' | 'part' | 'second' | 'time';

/** What the text of a parenthesis is. `part` may belong to the målvärde and has to be tried; `time` is a bare year, date or span of years. */
export function remarkKind(clean: CleanText): RemarkKind {
  if (
    /^(?:gärna|helst|ca|cirka|jfr|källa|tidigare|föregående|förra|utfall|resultat|nuvarande|enligt|obs|not|fn)(?!\p{L})/iu.test(
      clean.lower,
    )
  )
    return 'remark';
  const shape = shapeOf(lex(clean)).replace(/m/g, '');
  if (/^[gSTX]*(?:[yt]|y-y)[,T]*$/.test(shape)) return 'time';
  if (shape.includes('P') || /^(?:[pjoS]|h[qy]|c$|s$|u$|up|T+$|x?s)|^[ypho]*j/.test(shape)) return 'part';
  return /c[gL]*[qf]|[qf]s|u[ph]|Tq|^SyQ/.test(shape) ? 'second' : 'remark';
}
