// The command line from its arguments to its exit status.
import { PROGRAM_VERSION } from '../app/program-version.ts';
import type { ExitStatus } from './exit-status.ts';
import { checkFile } from './check-file.ts';
import { compareFile } from './compare-file.ts';
import { HELP_TEXT } from './help-text.ts';
import { interpretTargets } from './interpret-targets.ts';
import { judgeFile } from './judge-file.ts';
import { parseCommand } from './options.ts';
import type { Command } from './options.ts';
import { leaveFile } from './leave-file.ts';
import { rulesFile } from './rules-file.ts';
import { templateFile } from './template-file.ts';
import { timetableFile } from './timetable-file.ts';
import { createTerminal } from './terminal.ts';
import type { Terminal } from './terminal.ts';
import { underlagFile } from './underlag-file.ts';

/** Runs the command that the arguments (without node and the program) ask for. Never throws. */
export async function runMalljus(args: readonly string[]): Promise<ExitStatus> {
  const terminal = createTerminal(process);
  process.on('uncaughtException', (error) => {
    process.exitCode = tellFault(error, terminal);
  });
  try {
    standWhereUserStands(process.env);
    const command = parseCommand(args);
    if (command.ok) return await runCommand(command.value, terminal);
    terminal.tell(command.failure.text);
    return 2;
  } catch (error) {
    return tellFault(error, terminal);
  }
}

async function runCommand(command: Command, terminal: Terminal): Promise<ExitStatus> {
  switch (command.kind) {
    case 'judge':
      return judgeFile(command.options, terminal);
    case 'rules':
      return rulesFile(command.options, terminal);
    case 'compare':
      return compareFile(command.options, terminal);
    case 'timetable':
      return timetableFile(command.options, terminal);
    case 'template':
      return templateFile(command.options, terminal);
    case 'underlag':
      return underlagFile(command.options, terminal);
    case 'check':
      return checkFile(command.options, terminal);
    case 'leave':
      return leaveFile(command.options, terminal);
    case 'interpret':
      return interpretTargets(command.texts, process);
    case 'help':
      terminal.print(HELP_TEXT);
      return 0;
    case 'version':
      terminal.print(PROGRAM_VERSION);
      return 0;
  }
}

/** `npm run` moves to the top of the project; paths are meant from where the user stood. */
function standWhereUserStands(env: NodeJS.ProcessEnv): void {
  const isScript = [
    'bedom',
    'regler',
    'jamfor',
    'underlag',
    'tolka',
    'tidsplan',
    'mall',
    'kontrollera',
    'ta-bort',
  ].includes(env['npm_lifecycle_event'] ?? '');
  if (isScript && env['INIT_CWD'] !== undefined) process.chdir(env['INIT_CWD']);
}

/** Our own fault, told in one sentence instead of a stack trace. */
function tellFault(error: unknown, terminal: Terminal): ExitStatus {
  const [what = ''] = String(error).split('\n');
  terminal.tell(
    `Ett fel i Målljus gjorde att det inte gick; rapportera det till den som ansvarar för Målljus, med texten «${what}».`,
  );
  return 2;
}
