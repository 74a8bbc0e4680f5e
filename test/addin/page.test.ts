// @vitest-environment happy-dom
// What the page says when Microsoft's library does not answer, how it follows Excel's theme, and what it remembers.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchAskedByUser } from '../../src/addin/asked-by-user.ts';
import { fetchFile } from '../../src/addin/fetch-file.ts';
import { guardStart, reportStarted, START_LIMIT_MS } from '../../src/addin/guard-start.ts';
import { showNotice } from '../../src/addin/notice.ts';
import { createPreferences } from '../../src/addin/preferences.ts';
import { followTheme, type ExcelTheme } from '../../src/addin/theme.ts';

const shown = (): string => document.querySelector('[role=alert]')?.textContent ?? '';

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.removeAttribute('data-started');
  document.documentElement.removeAttribute('data-notice');
  document.body.innerHTML = '<div id="malljus"></div>';
});
afterEach(() => {
  vi.useRealTimers();
});

describe('när Excels bibliotek inte svarar', () => {
  test('sägs det efter tio sekunder, med vad man kan göra', () => {
    guardStart(document, window);
    vi.advanceTimersByTime(START_LIMIT_MS - 1);
    expect(shown()).toBe('');
    vi.advanceTimersByTime(1);
    expect(shown()).toContain('Målljus kunde inte starta');
    expect(shown()).toContain('appsforoffice.microsoft.com');
    expect(document.querySelector('[role=alert] a')?.getAttribute('href')).toBe('hjalp.html');
  });

  test('svarar det i tid sägs inget', () => {
    guardStart(document, window);
    reportStarted(document);
    vi.advanceTimersByTime(2 * START_LIMIT_MS);
    expect(shown()).toBe('');
  });

  test('svarar det för sent försvinner meddelandet', () => {
    guardStart(document, window);
    vi.advanceTimersByTime(START_LIMIT_MS);
    reportStarted(document);
    expect(shown()).toBe('');
  });

  test('ett annat meddelande står kvar', () => {
    showNotice(document, 'fault');
    reportStarted(document);
    expect(shown()).toContain('Något gick fel');
  });

  test('det visas bara ett meddelande', () => {
    showNotice(document, 'no-office');
    showNotice(document, 'not-excel');
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect(shown()).toContain('används i Excel');
  });
});

describe('panelen följer Excels tema', () => {
  test.each<[string, ExcelTheme | undefined, string | undefined]>([
    ['mörkt tema', { isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, 'dark'],
    ['ljust tema', { isDarkTheme: false }, 'light'],
    ['äldre Excel, mörk bakgrund', { bodyBackgroundColor: '#262626' }, 'dark'],
    ['äldre Excel, ljus bakgrund', { bodyBackgroundColor: '#F3F3F3' }, 'light'],
    ['okänd färg', { bodyBackgroundColor: 'red' }, 'light'],
    ['inget tema', undefined, undefined],
  ])('%s', (_, theme, expected) => {
    followTheme(document, () => theme);
    expect(document.documentElement.dataset['theme']).toBe(expected);
  });

  test('ett nytt tema märks när panelen visas igen', () => {
    let dark = false;
    followTheme(document, () => ({ isDarkTheme: dark }));
    dark = true;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});

describe('det som panelen minns', () => {
  test('har ett eget namn i den del av lagret som Excel anger', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        kept.set(key, value);
      },
    };
    const preferences = createPreferences(() => store, 'delen-');
    preferences.write('welcome', 'sedd');
    expect([...kept]).toEqual([['delen-malljus.welcome', 'sedd']]);
    expect(preferences.read('welcome')).toBe('sedd');
    expect(createPreferences(() => store, undefined).read('welcome')).toBeNull();
  });

  test('får inget sparas går det ändå', () => {
    const preferences = createPreferences(() => {
      throw new Error('SecurityError');
    }, undefined);
    preferences.write('welcome', 'sedd');
    expect(preferences.read('welcome')).toBeNull();
  });
});

describe('filer bredvid sidan', () => {
  test('hämtas som byte', async () => {
    const answer = (): Promise<Response> => Promise.resolve(new Response(Uint8Array.of(80, 75)));
    expect(await fetchFile('mall.xlsx', answer)).toEqual(Uint8Array.of(80, 75));
  });

  test('en fil som saknas ger en mening', async () => {
    const answer = (): Promise<Response> => Promise.resolve(new Response(null, { status: 404 }));
    await expect(fetchFile('mall.xlsx', answer)).rejects.toThrow(
      'Filen mall.xlsx gick inte att hämta (404).',
    );
  });
});

describe('innan någon har bett om något', () => {
  test.each(['click', 'keydown'])('märks %s i panelen', (event) => {
    const { hasAsked } = watchAskedByUser(document);
    expect(hasAsked()).toBe(false);
    document.getElementById('malljus')?.dispatchEvent(new Event(event, { bubbles: true }));
    expect(hasAsked()).toBe(true);
  });

  test('märks ett klick i menyfliken', () => {
    const { hasAsked, ask } = watchAskedByUser(document);
    ask();
    expect(hasAsked()).toBe(true);
  });
});
