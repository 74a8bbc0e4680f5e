// Walks over the parts of a formula one by one, and keeps count of how deep in parentheses it is.
import type { Expression } from './expression.ts';
import { problem } from './formula-problem.ts';
import type { FormulaProblem, Span } from './formula-problem.ts';
import { notHere } from './not-here.ts';
import type { Sign, Token } from './token.ts';

const DEEPEST = 25;

/** The tokens of a formula and the place in them. */
export class TokenReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #readInner: (reader: TokenReader) => Expression;
  #at = 0;
  #depth = 0;
  #enclosed: Span = { start: -1, end: -1 };

  /** `readInner` reads what stands within parentheses. */
  constructor(text: string, tokens: readonly Token[], readInner: (reader: TokenReader) => Expression) {
    this.#text = text;
    this.#tokens = tokens;
    this.#readInner = readInner;
  }

  /** The token to read next; the end stays when it is reached. */
  get next(): Token {
    return (
      this.#tokens[this.#at] ?? { kind: 'end', text: '', start: this.#text.length, end: this.#text.length }
    );
  }

  /** The text of a part as it is written. */
  readonly shown = ({ start, end }: Span): string => this.#text.slice(start, end);

  take(): Token {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  isAtEnd(): boolean {
    return this.next.kind === 'end';
  }

  isWord(word: string): boolean {
    return this.next.kind === 'word' && this.next.word.toLowerCase() === word;
  }

  /** Takes the word, in any case, if it is next. */
  takeWord(word: string): boolean {
    const isNext = this.isWord(word);
    if (isNext) this.#at += 1;
    return isNext;
  }

  isConnective(): boolean {
    return this.isWord('och') || this.isWord('eller');
  }

  isSign(sign: Sign): boolean {
    return this.next.kind === 'sign' && this.next.sign === sign;
  }

  /** Takes the next token if it is one of the signs. */
  takeSign<S extends Sign>(signs: readonly S[]): S | null {
    const { next } = this;
    const taken = next.kind === 'sign' ? signs.find((sign) => sign === next.sign) : undefined;
    if (taken !== undefined) this.#at += 1;
    return taken ?? null;
  }

  /** One step deeper, for what may stand within itself; throws when it is too deep. */
  within<T>(read: () => T): T {
    if (this.#depth >= DEEPEST)
      throw problem(`Formeln har för många parenteser i varandra: högst ${DEEPEST}.`, this.next);
    this.#depth += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  /** What stands within the parenthesis that is next: parts with «;» between them. */
  takeParenthesis(start: number): { readonly parts: readonly Expression[]; readonly span: Span } {
    const opening = this.take();
    const parts = this.within(() => this.#takeParts());
    if (!this.isSign(')')) throw this.#unclosed(opening);
    const span = { start, end: this.take().end };
    this.#enclosed = span;
    return { parts, span };
  }

  #takeParts(): readonly Expression[] {
    if (this.isSign(')')) return [];
    const parts = [this.#readInner(this)];
    while (this.takeSign([';']) !== null) parts.push(this.#readInner(this));
    return parts;
  }

  /** Whether a part that has just been read is one parenthesis or one call. */
  wasEnclosed({ start, end }: Span): boolean {
    return this.#enclosed.start === start && this.#enclosed.end === end;
  }

  #unclosed(opening: Span): FormulaProblem {
    if (this.next.kind !== 'end') return notHere(this.next);
    return problem('Parentesen har ingen avslutande parentes: skriv ) där den slutar.', opening);
  }
}
