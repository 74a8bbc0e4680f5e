// @vitest-environment happy-dom
// Long work and long lists: progress that can be cancelled, and only the rows in view drawn.
import { describe, expect, test } from 'vitest';
import type { PauseAnswer } from '../../src/app/judge-workbook.ts';
import { openPane, soon, type OpenPane } from './open-pane.ts';
import { largeWorkbook, sampleWorkbook } from './sample-workbook.ts';

interface Gate {
  readonly pause: () => Promise<PauseAnswer> | null;
  open: boolean;
}

/** Holds the work at its first pause until it is opened. */
function createGate(): Gate {
  const gate: Gate = {
    open: true,
    pause: () =>
      gate.open
        ? null
        : new Promise((resolve) =>
            setTimeout(() => {
              resolve('go on');
            }, 20),
          ),
  };
  return gate;
}

describe('långt arbete', () => {
  test('visar vad som pågår, kan avbrytas, och då skrivs inget', async () => {
    const gate = createGate();
    const start = largeWorkbook(3000);
    const pane = await openPane(start, { services: { pause: gate.pause } });
    await soon(() => {
      expect(pane.text()).toContain('måltabell');
    }, 5000);
    gate.open = false;
    pane.button('Bedöm måluppfyllelse').click();
    await soon(() => {
      expect(pane.findButton('Avbryt')).not.toBeNull();
    }, 5000);
    expect(pane.root.querySelector('progress')).not.toBeNull();
    expect(pane.heard('status')).toMatch(/ …/);
    await pane.click('Avbryt');
    gate.open = true;
    await soon(() => {
      expect(pane.heard('status')).toContain('Avbrutet. Inget har skrivits.');
    }, 5000);
    expect(pane.workbook.snapshot()).toBe(start);
    expect(pane.findButton('Avbryt')).toBeNull();
  });

  test('en bedömning väntar inte på förhandsvisningen', async () => {
    const pane = await openPane(sampleWorkbook());
    void pane.fill('Regelverk', '80');
    await pane.pane.judge();
    await pane.rest();
    expect(pane.text()).toContain('Bedömd 15 mars 2021');
    expect(pane.text()).toContain('Gult ner till 80 % av målvärdet');
  });
});

describe('tiotusen mätvärden', () => {
  async function openLarge(): Promise<OpenPane> {
    const pane = await openPane(largeWorkbook(10_000));
    await soon(() => {
      expect(pane.text()).toContain('måltabell');
    }, 20_000);
    await pane.click('Resultat');
    return pane;
  }
  const rows = ({ root }: OpenPane): HTMLElement[] => Array.from(root.querySelectorAll('li[aria-posinset]'));

  test('bara raderna i synhåll ritas, var och en med sitt nummer av alla', async () => {
    const pane = await openLarge();
    expect(rows(pane).length).toBeLessThan(60);
    expect(rows(pane).map((row) => row.getAttribute('aria-posinset'))[0]).toBe('1');
    expect(rows(pane)[0]?.getAttribute('aria-setsize')).toBe('10000');
  });

  test('piltangenter och End går från rad till rad, och raden med fokus finns alltid kvar', async () => {
    const pane = await openLarge();
    const press = async (key: string): Promise<void> => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
      await pane.rest();
    };
    pane.button('Mätvärde nummer 1 ').focus();
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Mätvärde nummer 2 ');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement?.textContent).toContain('Mätvärde nummer 1 ');
  });

  test('sökningen visar det som söks och säger hur mycket det är', async () => {
    const pane = await openLarge();
    const field = pane.field('Sök bland mätvärdena');
    field.value = 'nummer 9999';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await soon(() => {
      expect(rows(pane)).toHaveLength(1);
    });
    expect(pane.heard('status')).toContain('Visar 1 av 10\u00A0000 mätvärden');
  });
});
