// Questions to the officer about an utfall.
import type { AskOutcome } from '../outcome.ts';

/** An utfall that has to be asked about. */
export function ask(text: string, question: string, suggestion?: string): AskOutcome {
  return { kind: 'ask', text, question, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** Shortens a text for quoting in a question. */
export function quoted(text: string): string {
  return `«${text.length > 80 ? `${text.slice(0, 77).trimEnd()}…` : text}»`;
}
