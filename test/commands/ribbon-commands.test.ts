// The ribbon's buttons: the names of the manifest, the pane shown first, and Excel told when all is done, whatever happens.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES, registerCommands, type RibbonEvent } from '../../src/commands/ribbon-commands.ts';
import { elementsNamed, parseXml } from '../../src/manifest/xml-tree.ts';

/** What happened, in order, with actions that may be made to fail. */
function ribbon(failing: readonly string[] = []): {
  readonly click: (name: string) => Promise<void>;
  readonly happened: string[];
} {
  const happened: string[] = [];
  const commands = new Map<string, (event: RibbonEvent) => Promise<void>>();
  const act = (name: string) => async () => {
    await Promise.resolve();
    happened.push(name);
    if (failing.includes(name)) throw new Error(name);
  };
  registerCommands((name, run) => commands.set(name, run), {
    showPane: act('showPane'),
    judge: act('judge'),
    undo: act('undo'),
    reportFault: (fault) => happened.push(`fault: ${String(fault)}`),
  });
  const click = async (name: string): Promise<void> => {
    await commands.get(name)?.({ completed: () => happened.push('completed') });
  };
  return { click, happened };
}

describe('knapparna i menyfliken', () => {
  test('är de som manifestet anger', () => {
    const manifest = parseXml(readFileSync(path.resolve(import.meta.dirname, '../../manifest.xml'), 'utf8'));
    if (!manifest.ok) throw new Error(manifest.text);
    const names = elementsNamed(manifest.root, 'FunctionName').map(({ text }) => text);
    expect([...COMMAND_NAMES].sort()).toEqual([...names].sort());
  });

  test('Bedöm måluppfyllelse visar panelen och bedömer', async () => {
    const { click, happened } = ribbon();
    await click('bedomMaluppfyllelse');
    expect(happened).toEqual(['showPane', 'judge', 'completed']);
  });

  test('Ångra bedömning visar panelen och ångrar', async () => {
    const { click, happened } = ribbon();
    await click('angraBedomning');
    expect(happened).toEqual(['showPane', 'undo', 'completed']);
  });

  test.each(['showPane', 'judge'])('Excel får veta att det är klart även när %s går fel', async (failing) => {
    const { click, happened } = ribbon([failing]);
    await click('bedomMaluppfyllelse');
    expect(happened.slice(-2)).toEqual([`fault: Error: ${failing}`, 'completed']);
  });
});
