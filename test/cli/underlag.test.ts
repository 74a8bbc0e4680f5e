// `malljus underlag` as a user runs it: the files, all or none, and every fault told with what to do.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCommand } from '../../src/cli/options.ts';
import type { UnderlagOptions } from '../../src/cli/underlag-options.ts';
import { goalXlsx } from '../support/goal-xlsx.ts';
import { copyExample, runMalljus, temporaryFolder } from './run-malljus.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
  copyExample(place.folder);
});
afterEach(() => {
  place.remove();
});

const run = (...args: string[]) => runMalljus(['underlag', ...args], { cwd: place.folder });
const at = (...names: string[]): string => path.join(place.folder, ...names);
const FILES = [
  'Mål – KSAU-underlag.xlsx',
  'Mål – måluppfyllelse.html',
  'Mål – presentation.pptx',
  'Mål – tjänsteskrivelse.docx',
  'Mål – öppna data.csv',
  'Mål – öppna data.json',
];

function parse(...args: string[]): UnderlagOptions {
  const command = parseCommand(['underlag', ...args]);
  if (!command.ok) throw new Error(command.failure.text);
  if (command.value.kind !== 'underlag') throw new Error(command.value.kind);
  return command.value.options;
}

function fault(...args: string[]): string {
  const command = parseCommand(['underlag', ...args]);
  return command.ok ? 'gick bra' : command.failure.text;
}

describe('valen', () => {
  test('utan val: alla slag, inget sagt', () => {
    expect(parse('Mål.xlsx', '--till', 'Ut')).toEqual({
      input: 'Mål.xlsx',
      folder: 'Ut',
      kinds: ['xlsx', 'pptx', 'docx', 'html', 'csv', 'json'],
      template: null,
      facts: { title: null, committee: null, dnr: null, officer: null },
      replace: false,
      period: null,
      ruleSet: null,
      strict: null,
      followUp: null,
      sharing: {},
    });
  });

  test('alla val', () => {
    const { facts, kinds, template, period, replace } = parse(
      'Mål.xlsx',
      '--till=Ut',
      '--titel=Mål',
      '--namnd=KS',
      '--dnr=Dnr: KS 2019/191',
      '--handlaggare=controller',
      '--bara=DOCX, .html',
      '--mall=Brev.docx',
      '--period=2020',
      '--ersätt',
    );
    expect(facts).toEqual({ title: 'Mål', committee: 'KS', dnr: 'KS 2019/191', officer: 'controller' });
    expect([kinds, template, period, replace]).toEqual([['docx', 'html'], 'Brev.docx', '2020', true]);
  });

  test('valen om kopian, med och utan prickar', () => {
    const { sharing, followUp } = parse(
      'Mål.xlsx',
      '--till=Ut',
      '--formler=Alla',
      '--dolda-blad',
      'behall',
      '--kommentarer=namn',
      '--egenskaper=namn',
      '--personuppgifter=ta-bort',
      '--roll=  Controller\t',
      '--uppfoljning',
    );
    expect(sharing).toEqual({
      formulas: 'all',
      hiddenSheets: 'keep',
      comments: 'keep',
      properties: 'keep',
      personalData: 'remove',
      role: 'Controller',
    });
    expect(followUp).toBe(true);
  });

  test.each([
    [
      ['Mål.xlsx', '--till', 'Ut', '--dolda-blad', 'göm'],
      '--dolda-blad kan inte vara «göm»; ange behåll eller visa eller ta-bort.',
    ],
    [['Mål.xlsx', '--till', 'Ut', '--roll', ' '], 'Ange rollen efter --roll'],
    [['Mål.xlsx', '--till', 'Ut', '--roll', 'r'.repeat(61)], 'Rollen efter --roll är för lång'],
    [
      ['Mål.xlsx', '--till', 'Ut', '--bara', 'html', '--formler', 'alla'],
      '--formler gäller kopian av arbetsboken; lägg till xlsx i --bara.',
    ],
    [
      ['Mål.xlsx', '--till', 'Ut', '--uppföljning', '--utan-uppföljning'],
      '--uppföljning och --utan-uppföljning säger emot varandra',
    ],
    [[], 'Ange arbetsboken: malljus underlag Mål.xlsx --till Underlag.'],
    [['Mål.xlsx'], 'Ange mappen som filerna ska läggas i: --till Underlag.'],
    [
      ['Mål.xlsx', '--till', 'Ut', '--bara', 'pdf'],
      'Underlaget kan inte göras som «pdf»; ange några av xlsx, pptx, docx, html, csv, json.',
    ],
    [
      ['Mål.xlsx', '--till', 'Ut', '--bara', 'html', '--mall', 'B.docx'],
      '--mall gäller tjänsteskrivelsen; lägg till docx i --bara.',
    ],
    [['Mål.xlsx', '--till', 'Ut', '--ut', 'x'], 'Valet --ut finns inte; de som finns är --till, --bara,'],
    [
      ['Mål.xlsx', '--till', 'Ut', '--strikt', '--antaganden'],
      '--strikt och --antaganden säger emot varandra',
    ],
  ])('%j: %s', (args, text) => {
    expect(fault(...args)).toContain(text);
  });
});

describe('en körning', () => {
  test('lägger alla filer i en ny mapp och lämnar arbetsboken som den var', async () => {
    const before = readFileSync(at('Mål.xlsx'));
    const { status, stdout, stderr } = await run(
      'Mål.xlsx',
      '--till',
      'Underlag',
      '--nämnd',
      'Kommunstyrelsen',
    );
    expect(stderr).toBe('');
    // exemplet har en fråga som återstår
    expect(status).toBe(1);
    expect(readdirSync(at('Underlag')).sort()).toEqual(FILES);
    for (const file of FILES) expect(stdout).toContain(file);
    expect(readFileSync(at('Mål.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(place.folder).sort()).toEqual(['Mål.xlsx', 'Underlag']);
  });

  test('bara det som önskas', async () => {
    const { status } = await run('Mål.xlsx', '--till', '.', '--bara', 'csv,html');
    expect(status).toBe(1);
    expect(readdirSync(place.folder).sort()).toEqual([
      'Mål – måluppfyllelse.html',
      'Mål – öppna data.csv',
      'Mål.xlsx',
    ]);
  });

  test('en fil som finns skrivs inte över utan --ersätt, och då skrivs ingen av dem', async () => {
    mkdirSync(at('Ut'));
    writeFileSync(at('Ut', 'Mål – öppna data.json'), 'min');
    const { status, stderr } = await run('Mål.xlsx', '--till', 'Ut', '--bara', 'html,json');
    expect(status).toBe(2);
    expect(stderr).toContain('finns redan; lägg till --ersätt');
    expect(readdirSync(at('Ut'))).toEqual(['Mål – öppna data.json']);
    expect((await run('Mål.xlsx', '--till', 'Ut', '--bara', 'html,json', '--ersätt')).status).toBe(1);
    expect(readFileSync(at('Ut', 'Mål – öppna data.json'), 'utf8')).toContain('malljus-underlag');
  });

  test('en mall som inte går att använda: inget skrivs, ingen mapp skapas', async () => {
    writeFileSync(at('Brev.docx'), 'inte Word');
    const { status, stderr } = await run('Mål.xlsx', '--till', 'Ut', '--mall', 'Brev.docx');
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toBe(
      'Inget underlag kunde göras. Mallen «Brev.docx» är inget Word-dokument (.docx); spara den som .docx och försök igen. ',
    );
    expect(existsSync(at('Ut'))).toBe(false);
  });

  test('det som kopian har kvar räknas upp, och en lång sökväg sägs till om', async () => {
    const folder = path.join('a'.repeat(120), 'b'.repeat(90));
    mkdirSync(at('a'.repeat(120)));
    const { status, stdout } = await run(
      'Mål.xlsx',
      '--till',
      folder,
      '--bara',
      'xlsx',
      '--roll',
      'Controller',
    );
    expect(status).toBe(1);
    expect(readdirSync(at(folder))).toEqual(['Mål – KSAU-underlag.xlsx']);
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).toContain('I kopian av arbetsboken Kommentarer och anteckningar av');
    expect(told).toContain('står som «Controller».');
    expect(told).toContain(
      'tecken, och Excel öppnar inga längre än 218; lägg den i en mapp med kortare sökväg.',
    );
  });

  test('en funktion utan svar: inget skrivs, och vägarna vidare sägs', async () => {
    const rows = [['Mål 1', 'Mått', 'minst 5', 6, { xml: '<f>MALLJUS.STATUS(D2,C2)</f>' }]];
    writeFileSync(at('Mål.xlsx'), goalXlsx(rows));
    const { status, stderr } = await run('Mål.xlsx', '--till', 'Ut', '--bara', 'xlsx,csv');
    expect(status).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toBe(
      'Inget underlag kunde göras av «Mål.xlsx». Målljus funktioner har inget lagrat svar i KS!E2. Öppna arbetsboken i Excel med Målljus, vänta tills svaren syns, rätta det som visar fel, spara och kör igen. Inget har skrivits. Med --bara csv görs underlaget utan kopian av arbetsboken. ',
    );
    expect(existsSync(at('Ut'))).toBe(false);
  });

  test('en mapp som inte går att skriva i, och en fil som är öppen i Excel', async () => {
    chmodSync(place.folder, 0o755);
    mkdirSync(at('Låst'), { mode: 0o555 });
    const shut = await runMalljus(['underlag', 'Mål.xlsx', '--till', 'Låst', '--bara', 'csv'], {
      cwd: place.folder,
      asNobody: true,
    });
    expect([shut.status, readdirSync(at('Låst'))]).toEqual([2, []]);
    expect(shut.stderr).toMatch(/behörighet/);
    mkdirSync(at('Ut'));
    writeFileSync(at('Ut', 'Mål – KSAU-underlag.xlsx'), 'äldre');
    writeFileSync(at('Ut', '~$Mål – KSAU-underlag.xlsx'), '');
    const open = await run('Mål.xlsx', '--till', 'Ut', '--ersätt');
    expect(open.status).toBe(2);
    expect(open.stderr).toContain('är öppen i Excel; stäng den och kör igen');
    expect(readFileSync(at('Ut', 'Mål – KSAU-underlag.xlsx'), 'utf8')).toBe('äldre');
  });

  test.each([
    [['Mål.xlsx', '--till', 'CON'], 'Mappen kan inte heta «CON», som Windows inte tar emot'],
    [['Mål.xlsx', '--till', 'Underlag.'], 'Mappen kan inte heta «Underlag.»'],
    [['Saknas.xlsx', '--till', 'Ut'], '«Saknas.xlsx» kunde inte läsas'],
    [['Mål.xlsx', '--till', 'a/b'], 'Mappen «a» finns inte'],
    [['Mål.xlsx', '--till', 'Mål.xlsx'], '«Mål.xlsx» är en fil; ange en mapp med --till.'],
    [['Mål.xlsx', '--till', 'Ut', '--period', '1999'], 'kunde inte bedömas'],
    [['Mål.xlsx', '--till', 'Ut', '--regler', 'blad'], 'Den har inget blad «Bedömningsregler»'],
    [['Mål.xlsx', '--till', 'Ut', '--mall', 'Brev.doc'], 'måste vara ett Word-dokument'],
  ])('%j: %s', async (args, text) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(text);
    expect(existsSync(at('Ut'))).toBe(false);
  });
});
