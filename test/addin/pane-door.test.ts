// A click on the ribbon before the pane is there waits for it.
import { expect, test } from 'vitest';
import { createPaneDoor } from '../../src/addin/pane-door.ts';

function paneThat(record: string[]): { judge(): Promise<void>; undo(): Promise<void> } {
  const note = (what: string) => () => {
    record.push(what);
    return Promise.resolve();
  };
  return { judge: note('judge'), undo: note('undo') };
}

test('ett klick före panelen utförs när den kommer', async () => {
  const record: string[] = [];
  const door = createPaneDoor();
  const click = door.pane.then((pane) => pane.judge());
  await Promise.resolve();
  expect(record).toEqual([]);
  door.open(paneThat(record));
  await click;
  expect(record).toEqual(['judge']);
});

test('ett klick efter att panelen kom utförs genast', async () => {
  const record: string[] = [];
  const door = createPaneDoor();
  door.open(paneThat(record));
  await (await door.pane).undo();
  expect(record).toEqual(['undo']);
});

test('kommer panelen aldrig får den som väntar veta det', async () => {
  const door = createPaneDoor();
  door.close(new Error('sidan gick sönder'));
  await expect(door.pane).rejects.toThrow('sidan gick sönder');
});
