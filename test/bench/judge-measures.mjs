// How fast measures are judged and explained by the threshold table that the other engines get (green from the målvärde,
// yellow from 90 % of it): node judge-measures.mjs COUNT. Målljus also recognises the table and plans the writes meanwhile.
import { judgeWorkbook } from '../../dist/malljus.mjs';
import { measure } from './measure.mjs';

const [, , count] = process.argv;
const rows = Array.from({ length: Number(count) }, (_, index) => {
  const target = 40 + (index % 50);
  return ['God service', `Mätvärde ${index}`, `minst ${target}`, target - 10 + (index % 15)];
});
const sheet = {
  name: 'Mål',
  visibility: 'visible',
  values: [['Mål', 'Mätvärde', 'Målvärde 2020', 'Utfall 2020'], ...rows],
  styles: [],
  formulas: new Map(),
  merges: [],
  tables: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  notes: [],
  conditionalFormats: [],
  protection: null,
};
const snapshot = {
  name: 'mål.xlsx',
  date1904: false,
  sheets: [sheet],
  otherSheetNames: [],
  styles: [{ numberFormat: 'General', filled: false, locked: true }],
  names: [],
  structureProtected: false,
  state: null,
};
const port = {
  read: () => Promise.resolve({ ok: true, value: snapshot }),
  apply: () => Promise.resolve({ ok: true, value: { written: 0 } }),
};

await measure(async () => {
  const judged = await judgeWorkbook(port, { now: '2021-01-29T08:00:00Z' });
  if (!judged.ok) throw new Error(judged.failure.text);
  const counts = { green: 0, yellow: 0, red: 0, unrated: 0 };
  for (const { status } of judged.value.result.assessments) counts[status] += 1;
  return counts;
});
