// The manifest passes its check, and every fault that Excel would refuse in silence gives one clear line.
import { describe, expect, test } from 'vitest';
import {
  DEVELOPMENT_ID,
  PRODUCTION_ID,
  toProductionManifest,
  UNSET_ADDRESS,
} from '../../src/manifest/base-address.ts';
import { checkManifest } from '../../src/manifest/check-manifest.ts';
import { change, IN_DEVELOPMENT, IN_PRODUCTION, readBuilt, SOURCE_MANIFEST } from './source-folder.ts';

const ADDRESS = 'https://malljus.kommunen.se/excel/';
const BUILT = toProductionManifest(SOURCE_MANIFEST, ADDRESS);

describe('manifestet håller', () => {
  test('under utveckling', () => {
    expect(checkManifest(SOURCE_MANIFEST, IN_DEVELOPMENT)).toEqual([]);
  });

  test('byggt för en adress', () => {
    expect(checkManifest(BUILT, IN_PRODUCTION)).toEqual([]);
    expect(BUILT).toContain(`<Id>${PRODUCTION_ID}</Id>`);
    expect(BUILT).not.toContain('localhost');
  });

  test('under utveckling duger http på den egna datorn', () => {
    const local = toProductionManifest(SOURCE_MANIFEST, 'http://localhost:3000/');
    expect(checkManifest(local, IN_DEVELOPMENT)).toEqual([]);
  });
});

interface Fault {
  readonly name: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Part of the one line that tells of it. */
  readonly told: string;
}

const FAULTS: readonly Fault[] = [
  { name: 'taggen stängs inte', from: '</OfficeApp>', to: '', told: 'inte giltig XML' },
  { name: 'fel rot', from: /OfficeApp/g, to: 'Tillägg', told: 'börjar med <Tillägg>' },
  {
    name: 'namn före version',
    from: /(<Version>.*<\/Version>\s*)(<ProviderName>.*<\/ProviderName>)/,
    to: '$2$1',
    told: '<Version> ska stå före <ProviderName>',
  },
  { name: 'version saknas', from: /<Version>.*<\/Version>/, to: '', told: '<Version> saknas i <OfficeApp>' },
  { name: 'okänt element', from: '<Permissions>', to: '<Mer/><Permissions>', told: '<Mer> hör inte hemma' },
  {
    name: 'två behörigheter',
    from: '<Permissions>',
    to: '<Permissions>ReadWriteDocument</Permissions><Permissions>',
    told: '<Permissions> finns 2 gånger',
  },
  {
    name: 'körmiljön efter kommandona',
    from: /(<Runtimes>[^]*<\/Runtimes>\s*)(<AllFormFactors>[^]*<\/AllFormFactors>)/,
    to: '$2$1',
    told: '<Runtimes> ska stå före <AllFormFactors>',
  },
  { name: 'Id utan bindestreck', from: '0475fd38-1c3e', to: '0475fd381c3e', told: '<Id> ska vara ett GUID' },
  { name: 'version med text', from: '1.0.0.0', to: '1.0-beta', told: '<Version> ska vara ett till fyra tal' },
  { name: 'version med sex siffror', from: '1.0.0.0', to: '100000.0', told: '<Version> ska vara' },
  { name: 'annat grundspråk', from: '>sv-SE<', to: '>en-US<', told: '<DefaultLocale> ska vara sv-SE' },
  {
    name: 'lägre behörighet',
    from: '>ReadWriteDocument<',
    to: '>ReadDocument<',
    told: '<Permissions> ska vara',
  },
  {
    name: 'grundspråket en gång till',
    from: 'Locale="en-US"',
    to: 'Locale="sv-SE"',
    told: 'sv-SE är förvalt',
  },
  { name: 'språk utan land', from: 'Locale="en-US"', to: 'Locale="en"', told: 'ska skrivas som en-US' },
  {
    name: 'samma språk två gånger',
    from: /(<bt:Override Locale="en-US" Value="Pane"\/>)/,
    to: '$1$1',
    told: 'en-US är angivet två gånger',
  },
  {
    name: 'samma id på två knappar',
    from: 'id="Malljus.Undo"',
    to: 'id="Malljus.Pane"',
    told: 'finns två gånger',
  },
  {
    name: 'för lång rubrik',
    from: 'DefaultValue="Panel"',
    to: `DefaultValue="${'Panel'.repeat(26)}"`,
    told: 'Texten är 130 tecken, högst 125',
  },
  {
    name: 'för lång beskrivning',
    from: 'Value="Shows the pane',
    to: `Value="${'x'.repeat(250)}`,
    told: 'högst 250',
  },
  {
    name: 'resid som inte finns',
    from: 'resid="Undo.Tip"',
    to: 'resid="Ångra.Tip"',
    told: '«Ångra.Tip» finns inte',
  },
  {
    name: 'resurs som inte används',
    from: '<bt:ShortStrings>',
    to: '<bt:ShortStrings><bt:String id="Extra" DefaultValue="x"/>',
    told: 'id «Extra» används inte',
  },
  {
    name: 'för långt id på en resurs',
    from: /Functions\.Metadata\.Url/g,
    to: 'Functions.Metadata.Url.ForAllLanguages',
    told: 'är längre än 32 tecken',
  },
  {
    name: 'samma id på två resurser',
    from: '<bt:String id="Pane.Tip"',
    to: '<bt:String id="Pane.Tip" DefaultValue="x"/><bt:String id="Pane.Tip"',
    told: 'id «Pane.Tip» finns två gånger',
  },
  {
    name: 'rubrik i stället för beskrivning',
    from: '<Description resid="Undo.Tip"/>',
    to: '<Description resid="Undo.Label"/>',
    told: 'ska vara <bt:LongStrings>',
  },
  {
    name: 'ribbans sida är en annan än rutans',
    from: '<FunctionFile resid="Taskpane.Url"/>',
    to: '<FunctionFile resid="Help.Url"/>',
    told: '<FunctionFile> ska ha samma resid',
  },
  {
    name: 'funktionernas sida är en annan',
    from: /<Page>\s*<SourceLocation resid="Taskpane.Url"\/>/,
    to: '<Page><SourceLocation resid="Help.Url"/>',
    told: '<SourceLocation> ska ha samma resid',
  },
  {
    name: 'panelknappens sida är en annan',
    from: /"ShowTaskpane">\s*<SourceLocation resid="Taskpane.Url"\/>/,
    to: '"ShowTaskpane"><SourceLocation resid="Help.Url"/>',
    told: '<SourceLocation> ska ha samma resid',
  },
  { name: 'kort körmiljö', from: 'lifetime="long"', to: 'lifetime="short"', told: 'lifetime ska vara long' },
  {
    name: 'rutan har eget id',
    from: '<FunctionName>',
    to: '<TaskpaneId>1</TaskpaneId><FunctionName>',
    told: 'TaskpaneId',
  },
  {
    name: 'hjälpen på en annan adress',
    from: /"https:\/\/[^"]*hjalp.html"/,
    to: '"https://www.kommunen.se/hjalp.html"',
    told: 'ligger inte i samma mapp',
  },
  {
    name: 'hjälpen över http',
    from: /"https:\/\/([^"]*hjalp.html)"/,
    to: '"http://$1"',
    told: 'ska börja med https://',
  },
  {
    name: 'en sida som inte finns',
    from: /hjalp.html/g,
    to: 'hjälp.html',
    told: 'Filen hjälp.html finns inte',
  },
  { name: 'en bild som inte finns', from: /angra-80/g, to: 'angra-81', told: 'angra-81.png finns inte' },
  {
    name: 'en bild i fel storlek',
    from: 'id="Undo.80" DefaultValue="https://malljus.kommunen.se/excel/icons/angra-80.png',
    to: 'id="Undo.80" DefaultValue="https://malljus.kommunen.se/excel/icons/angra-32.png',
    told: 'angra-32.png är 32×32, ska vara 80×80',
  },
  {
    name: 'en bild som inte är PNG',
    from: 'icons/malljus-64.png',
    to: 'icons/malljus.svg',
    told: 'malljus.svg är inte en PNG-fil',
  },
  {
    name: 'en storlek saknas',
    from: '<bt:Image size="80" resid="Undo.80"/>',
    to: '',
    told: 'storlek 80 saknas',
  },
];

describe('ett fel i manifestet sägs med en rad', () => {
  test.each(FAULTS)('$name', ({ from, to, told }) => {
    const findings = checkManifest(change(BUILT, from, to), IN_PRODUCTION);
    expect(findings.filter((line) => line.includes(told))).not.toEqual([]);
    // Every line that has a place to point at tells it.
    expect(findings.filter((line) => !/^rad \d+: |XML/.test(line))).toEqual([]);
  });
});

describe('ett bygge som ingen kan använda underkänns', () => {
  test('utvecklingsadressen', () => {
    expect(checkManifest(SOURCE_MANIFEST, IN_PRODUCTION).join()).toContain('gäller bara under utveckling');
  });

  test('ingen adress', () => {
    const unset = toProductionManifest(SOURCE_MANIFEST, UNSET_ADDRESS);
    expect(checkManifest(unset, IN_PRODUCTION).join()).toContain('Manifestet har ingen adress ännu');
  });

  test('utvecklingens Id', () => {
    const sameId = change(BUILT, PRODUCTION_ID, DEVELOPMENT_ID);
    expect(checkManifest(sameId, IN_PRODUCTION)).toEqual([expect.stringContaining('<Id> är utvecklingens')]);
  });

  test('en fil som saknas i mappen', () => {
    const readFile = (file: string): Uint8Array | null => (file === 'addin.js' ? null : readBuilt(file));
    expect(checkManifest(BUILT, { readFile, production: true })).toEqual([
      expect.stringMatching(/^rad \d+: Filen addin\.js finns inte\.$/),
    ]);
  });

  test('en tom fil', () => {
    expect(checkManifest('', IN_PRODUCTION)).toHaveLength(1);
  });
});
