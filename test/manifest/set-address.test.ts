// A municipality that hosts the folder itself gives it its address; one that Excel cannot use is refused and changes nothing.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseBaseAddress, toProductionManifest, UNSET_ADDRESS } from '../../src/manifest/base-address.ts';
import { setAddress } from '../../src/manifest/set-address.ts';
import { SOURCE_MANIFEST } from './source-folder.ts';

const STATIC = path.resolve(import.meta.dirname, '../../src/static');

describe('vilka adresser som duger', () => {
  test.each([
    ['https://malljus.kommunen.se/', 'https://malljus.kommunen.se/'],
    ['https://malljus.kommunen.se', 'https://malljus.kommunen.se/'],
    [' https://intranät.kommunen.se/Målljus ', 'https://xn--intrant-bxa.kommunen.se/M%C3%A5lljus/'],
    ['https://intranat.kommunen.se:8443/malljus/', 'https://intranat.kommunen.se:8443/malljus/'],
    ['http://localhost:3000', 'http://localhost:3000/'],
  ])('%s', (given, address) => {
    expect(parseBaseAddress(given)).toEqual({ ok: true, address });
  });

  test.each([
    ['http://malljus.kommunen.se/', 'Adressen ska börja med https://'],
    ['file:///C:/malljus/', 'Skriv hela adressen'],
    ['malljus.kommunen.se', 'Skriv hela adressen'],
    ['https://', 'Skriv hela adressen'],
    ['', 'Skriv hela adressen'],
    ['https://malljus.kommunen.se/?v=1', 'utan ? och #'],
    ['https://malljus.kommunen.se/#start', 'utan ? och #'],
    ['https://anna:hemligt@malljus.kommunen.se/', 'användarnamn eller lösenord'],
    ['https://malljus.kommunen.se/taskpane.html', 'inte till en fil i den'],
  ])('%s: %s', (given, why) => {
    const reading = parseBaseAddress(given);
    expect(reading.ok ? '' : reading.text).toContain(why);
  });
});

describe('adressen skrivs in i den byggda mappen', () => {
  let folder: string;
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-adress-'));
    cpSync(STATIC, folder, { recursive: true });
    writeFileSync(path.join(folder, 'manifest.xml'), toProductionManifest(SOURCE_MANIFEST, UNSET_ADDRESS));
    writeFileSync(path.join(folder, 'functions.json'), `{"helpUrl":"${UNSET_ADDRESS}hjalp.html#status"}`);
    for (const name of ['taskpane.html', 'addin.js']) writeFileSync(path.join(folder, name), 'x');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('i manifestet och i funktionernas beskrivning', () => {
    expect(setAddress(folder, 'https://malljus.kommunen.se')).toMatchObject({ status: 0 });
    expect(read('manifest.xml')).toContain('"https://malljus.kommunen.se/taskpane.html"');
    expect(read('manifest.xml')).not.toContain('invalid');
    expect(read('functions.json')).toBe('{"helpUrl":"https://malljus.kommunen.se/hjalp.html#status"}');
  });

  test('och går att byta igen', () => {
    setAddress(folder, 'https://a.kommunen.se/x/');
    const once = read('manifest.xml');
    setAddress(folder, 'https://b.kommunen.se/');
    setAddress(folder, 'https://a.kommunen.se/x/');
    expect(read('manifest.xml')).toBe(once);
  });

  test.each([undefined, 'http://malljus.kommunen.se/', UNSET_ADDRESS, 'https://localhost:3000/?a'])(
    'men inte till %s; då är allt som förut',
    (given) => {
      const before = read('manifest.xml');
      expect(setAddress(folder, given).status).toBe(2);
      expect(read('manifest.xml')).toBe(before);
    },
  );

  test('och inte när en fil fattas', () => {
    rmSync(path.join(folder, 'addin.js'));
    expect(setAddress(folder, 'https://malljus.kommunen.se/').lines.join('\n')).toContain(
      'addin.js finns inte',
    );
    expect(read('manifest.xml')).toContain(UNSET_ADDRESS);
  });

  test('och inte i en mapp utan bygge', () => {
    const empty = path.join(folder, 'tom');
    mkdirSync(empty);
    expect(setAddress(empty, 'https://malljus.kommunen.se/').lines.join()).toContain('npm run build');
    expect(existsSync(path.join(empty, 'manifest.xml'))).toBe(false);
  });
});
