// Lines of UTF-8 text from a stream, one at a time.
import { type Refusal, refuse } from '../app/result.ts';
import { errorCode, refuseDisk } from './failures.ts';

const NOT_UTF8 =
  'Indata är inte UTF-8, så åäö och tecken som ≥ kan bli fel; spara filen som UTF-8 och kör igen. Alla rader är inte tolkade.';

/**
 * The lines without their ends (LF or CRLF) and without a byte order mark; an end of line at the very end opens no new line.
 * Bytes that are not UTF-8 end it with a refusal, since what they stand for would be a guess.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string | Refusal> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of stream) {
      rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield withoutReturn(line);
    }
    rest += decoder.decode();
  } catch (error) {
    const isText = errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA';
    yield isText ? refuseDisk(error, 'Standard in kunde inte läsas') : refuse('usage', NOT_UTF8);
    return;
  }
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
