// Measures Målljus against other programs on the same machine in one run, and what the add-in costs: npm run bench [-- ROWS ROUNDS]
// Each piece of work runs in a process of its own, the programs in turn, and the median counts.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchFirstPaint, benchPaneStart, benchTrips } from './bench-addin.mjs';
import { benchRules } from './bench-rules.mjs';
import { benchSlices } from './bench-slices.mjs';
import { benchUnderlag } from './bench-underlag.mjs';
import { goal, heading, line, median, number, say } from './report.mjs';
import { measureOnce, run } from './run-script.mjs';

const HERE = import.meta.dirname;
const TOP = path.resolve(HERE, '../..');
const ROWS = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const TARGETS = 200_000;
const MEASURES = 100_000;
/** The peers are slow enough to need fewer. */
const PEER_MEASURES = 20_000;

/** Largest share of ExcelJS's time, and most megabytes, that reading, judging and writing back may take. */
const LARGEST_SHARE = 0.6;
const MOST_MEGABYTES = 600;

const folder = mkdtempSync(path.join(os.tmpdir(), 'malljus-bench-'));
try {
  prepare();
  const passed = [
    benchWorkbook(),
    benchTargets(),
    benchMeasures(),
    benchRules(),
    benchSlices(ROUNDS),
    benchUnderlag(ROUNDS),
    benchTrips(),
    benchFirstPaint(),
    benchPaneStart(path.join(folder, 'stand-in')),
  ].every(Boolean);
  process.exitCode = passed ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function prepare() {
  say('Installerar jämförelserna och bygger Målljus …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], path.join(HERE, 'peers'));
  run('npm', ['run', 'build', '--silent'], TOP);
}

function benchWorkbook() {
  const input = path.join(folder, 'stor.xlsx');
  run(process.execPath, [path.join(HERE, 'peers/make-workbook.mjs'), input, String(ROWS)], HERE);
  const programs = {
    'Målljus: läser, bedömer, skriver': ['judge-file.mjs', input, path.join(folder, 'malljus.xlsx')],
    'SheetJS: läser och skriver': ['peers/rewrite-sheetjs.mjs', input, path.join(folder, 'sheetjs.xlsx')],
    'ExcelJS: läser och skriver': ['peers/rewrite-exceljs.mjs', input, path.join(folder, 'exceljs.xlsx')],
  };
  const [ours, sheetjs, exceljs] = inTurn(programs);
  heading(`Arbetsbok med ${number(ROWS)} rader × 12 kolumner (median av ${ROUNDS})`);
  for (const row of [ours, sheetjs, exceljs]) {
    line(row.name, `${number(row.seconds, 2)} s`, `${number(row.megabytes)} MB`, share(row, exceljs));
  }
  const ratio = ours.seconds / exceljs.seconds;
  return goal(
    `högst ${number(LARGEST_SHARE, 1)} × ExcelJS och under ${MOST_MEGABYTES} MB`,
    ratio <= LARGEST_SHARE && ours.megabytes < MOST_MEGABYTES,
  );
}

function share(row, exceljs) {
  return `${number(row.seconds / exceljs.seconds, 2)} × ExcelJS`;
}

function benchTargets() {
  const [ours] = inTurn({ Målljus: ['interpret-targets.mjs', String(TARGETS)] });
  heading(`Tolkade målvärden (median av ${ROUNDS})`);
  line('Målljus', `${number(TARGETS / ours.seconds)} per sekund`);
  return true;
}

function benchMeasures() {
  const peer = (name) => ['peers/judge-threshold-table.mjs', name, String(PEER_MEASURES)];
  const rows = inTurn({
    'Målljus, med förklaring': ['judge-measures.mjs', String(MEASURES)],
    'json-rules-engine': peer('json-rules-engine'),
    feelin: peer('feelin'),
    '@gorules/zen-engine': peer('zen-engine'),
  });
  heading(`Bedömda mätvärden, grönt/gult/rött med gränsen 90 % (median av ${ROUNDS})`);
  const perSecond = rows.map((row, index) => (index === 0 ? MEASURES : PEER_MEASURES) / row.seconds);
  rows.forEach((row, index) => {
    line(
      row.name,
      `${number(perSecond[index])} per sekund`,
      `Målljus ${number(perSecond[0] / perSecond[index], 1)} ×`,
    );
  });
  return goal(
    'snabbare än alla tre',
    perSecond.slice(1).every((speed) => speed < perSecond[0]),
  );
}

/** Runs the programs in turn, ROUNDS times, and gives their medians in the order they stand. */
function inTurn(programs) {
  const names = Object.keys(programs);
  const runs = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) runs.get(name).push(measureOnce(programs[name]));
  }
  return names.map((name) => ({
    name,
    seconds: median(runs.get(name).map((once) => once.seconds)),
    megabytes: median(runs.get(name).map((once) => once.megabytes)),
  }));
}
