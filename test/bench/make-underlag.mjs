// Makes an underlag of so many measures, fifty to a goal, or only judges them: node --import tsx make-underlag.mjs KINDS MEASURES
// KINDS: `bedöm` judges, writes and saves as «bedom» does; `alla`; or some kinds with commas between.
import { judgeWorkbook } from '../../src/app/judge-workbook.ts';
import { makeUnderlag } from '../../src/app/make-underlag.ts';
import { UNDERLAG_KINDS } from '../../src/app/underlag.ts';
import { NODE_PACKING } from '../../src/cli/node-packing.ts';
import { createReportFiles } from '../../src/report/create-underlag.ts';
import { openXlsx } from '../../src/xlsx/xlsx-workbook.ts';
import { goalXlsx } from '../support/goal-xlsx.ts';
import { measure } from './measure.mjs';

const NOW = '2021-01-29T08:00';
const MEASURES_EACH = 50;
const TARGETS = ['minst 80 %', 'minst 75 %', 'minst 90 %'];
const OUTCOMES = ['90 %', '75 %', '20 %', 'uppgift saknas', '81,5 %'];
const FACTS = { title: null, committee: 'Kommunstyrelsen', dnr: null, officer: null, madeOn: '2021-01-29' };

const [, , kinds, measures] = process.argv;
const bytes = goalXlsx(Array.from({ length: Number(measures) }, (_, index) => rowOf(index)));

await measure(async () => {
  const opened = openXlsx(bytes, 'Mål.xlsx', NODE_PACKING);
  if (!opened.ok) throw new Error(opened.failure.text);
  return kinds === 'bedöm' ? judge(opened.value) : make(opened.value);
});

function rowOf(index) {
  return [
    `Mål ${Math.floor(index / MEASURES_EACH) + 1}. Kommunen ska vara en bra plats att leva på`,
    `Mätvärde ${index + 1}: andel nöjda i område ${index % 97}`,
    TARGETS[index % TARGETS.length],
    OUTCOMES[index % OUTCOMES.length],
  ];
}

async function judge(workbook) {
  const judged = await judgeWorkbook(workbook, { now: NOW });
  if (!judged.ok) throw new Error(judged.failure.text);
  const saved = await workbook.save();
  return { measures: judged.value.result.assessments.length, bytes: saved.byteLength };
}

async function make(workbook) {
  const wanted = {
    kinds: kinds === 'alla' ? UNDERLAG_KINDS : kinds.split(','),
    template: null,
    facts: FACTS,
    sharing: {},
  };
  const made = await makeUnderlag(workbook, createReportFiles, wanted, { now: NOW });
  if (!made.ok) throw new Error(made.failure.text);
  const { files, judged } = made.value;
  if (files.length !== wanted.kinds.length) throw new Error('Not every file was made');
  return {
    measures: judged.result.assessments.length,
    bytes: files.reduce((sum, file) => sum + file.bytes.byteLength, 0),
  };
}
