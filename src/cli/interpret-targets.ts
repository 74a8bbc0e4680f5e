// `malljus tolka`: målvärden from the arguments or stdin, one JSON object per line on stdout.
import { parseTarget, toTolka } from '../../lib/index.ts';
import type { ExitStatus } from './exit-status.ts';
import { readLines } from './read-lines.ts';

type Streams = Pick<typeof process, 'stdin' | 'stdout' | 'stderr'>;

/** Prints how each målvärde is understood. Status 1 when at least one leaves a question, 2 when the input is no text. */
export async function interpretTargets(texts: readonly string[], streams: Streams): Promise<ExitStatus> {
  const { stdin, stdout, stderr } = streams;
  if (texts.length === 0 && stdin.isTTY)
    stderr.write('Skriv ett målvärde per rad och avsluta med Ctrl+D (i Windows Ctrl+Z och Enter).\n');
  const writer = createLineWriter(stdout);
  let hasQuestions = false;
  for await (const text of texts.length > 0 ? texts : readLines(stdin)) {
    if (typeof text !== 'string') {
      stderr.write(`${text.failure.text}\n`);
      return 2;
    }
    const tolka = toTolka(parseTarget(text));
    hasQuestions ||= tolka.question !== undefined;
    const isRead = await writer.write(JSON.stringify(tolka));
    // Nobody reads any more (`| head`), so nothing more is to be said.
    if (!isRead) break;
  }
  stdin.destroy();
  return hasQuestions ? 1 : 0;
}

/** Writes lines, waiting while the reader is behind. */
interface LineWriter {
  /** False when the reader has gone away. */
  write(line: string): Promise<boolean>;
}

function createLineWriter(stdout: NodeJS.WriteStream): LineWriter {
  // stdout never closes, not even when there is nobody left to read it: only its error tells.
  let isGone = false;
  let goOn = (): void => undefined;
  stdout.on('error', () => {
    isGone = true;
    goOn();
  });
  stdout.on('drain', () => {
    goOn();
  });
  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve;
    });
  return {
    write: async (line) => {
      if (!isGone && !stdout.write(`${line}\n`)) await drained();
      return !isGone;
    },
  };
}
