// How what may fail gives its value: a result instead of an exception.
import type { Failure, FailureCode } from './failure.ts';

/** A failed Result, whatever it would have held. */
export interface Refusal {
  readonly ok: false;
  readonly failure: Failure;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

/** A refusal with its code and its Swedish text. */
export function refuse(code: FailureCode, text: string): Refusal {
  return { ok: false, failure: { code, text } };
}

/** A successful Result. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value };
}
