// `malljus tolka`: målvärden from the arguments or stdin, one JSON object per line on stdout.
import { once } from 'node:events';
import { parseTarget, toTolka } from '../../lib/index.ts';
import type { ExitStatus } from './exit-status.ts';
import { readLines } from './read-lines.ts';

type Streams = Pick<typeof process, 'stdin' | 'stdout' | 'stderr'>;

/** Prints how each målvärde is understood. Status 1 when at least one leaves a question, 2 when the input is no text. */
export async function interpretTargets(texts: readonly string[], streams: Streams): Promise<ExitStatus> {
  const { stdin, stdout, stderr } = streams;
  if (texts.length === 0 && stdin.isTTY)
    stderr.write('Skriv ett målvärde per rad och avsluta med Ctrl+D (i Windows Ctrl+Z och Enter).\n');
  let hasQuestions = false;
  for await (const text of texts.length > 0 ? texts : readLines(stdin)) {
    if (typeof text !== 'string') {
      stderr.write(`${text.failure.text}\n`);
      return 2;
    }
    const tolka = toTolka(parseTarget(text));
    hasQuestions ||= tolka.question !== undefined;
    const isRead = await writeLine(stdout, JSON.stringify(tolka));
    // Nobody reads any more (`| head`), so nothing more is to be said.
    if (!isRead) break;
  }
  stdin.destroy();
  return hasQuestions ? 1 : 0;
}

/** Writes a line, waiting while the reader is behind; false when the reader has gone away. */
async function writeLine(stdout: NodeJS.WriteStream, line: string): Promise<boolean> {
  if (!stdout.writable) return false;
  if (!stdout.write(`${line}\n`)) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]);
  return stdout.writable;
}
