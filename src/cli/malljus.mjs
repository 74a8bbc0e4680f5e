#!/usr/bin/env node
// The command `malljus`: checks that Node and the packages are there, lets Node read TypeScript, and runs main.ts.
const OLDEST_NODE = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  stop(`Målljus behöver Node ${OLDEST_NODE.join('.')} eller senare; här finns ${process.versions.node}.`);
} else {
  await start();
}

async function start() {
  try {
    const { register } = await import('tsx/esm/api');
    // The settings of whatever project the user stands in are no concern of ours.
    register({ tsconfig: false });
    const { runMalljus } = await import('./main.ts');
    const status = await runMalljus(process.argv.slice(2));
    // A fault while printing may have set a worse one.
    process.exitCode = Math.max(status, process.exitCode ?? 0);
  } catch (error) {
    stop(
      /^Cannot find package/.test(error?.message)
        ? 'Målljus är inte färdiginstallerat; kör «npm ci» i Målljus mapp och försök igen.'
        : `Målljus kunde inte starta; rapportera det till den som ansvarar för Målljus, med texten «${String(error).split('\n')[0]}».`,
    );
  }
}

function stop(text) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}
