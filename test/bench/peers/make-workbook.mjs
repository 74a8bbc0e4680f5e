// Makes a goal workbook of 100 000 rows and 12 columns with ExcelJS's streaming writer: node make-workbook.mjs FILE ROWS
import ExcelJS from 'exceljs';

const HEADINGS = [
  'Mål',
  'Delmål',
  'Mätvärde',
  'Målvärde 2020',
  'Utfall 2018',
  'Utfall 2019',
  'Utfall 2020',
  'Skillnad',
  'Riket 2020',
  'Kommentar',
  'Ansvarig',
  'Källa',
];
const GOALS = [
  'Hållbar tillväxt',
  'God utbildning',
  'Rik fritid och god hälsa',
  'Trygg och tillgänglig kommun',
];
const BOARDS = ['Kommunstyrelsen', 'Socialnämnden', 'Barn- och utbildningsnämnden', 'Tekniska nämnden'];
const WORDINGS = [
  (value) => `minst ${value} %`,
  (value) => `Högst ${value}`,
  (value) => `≥ ${value}`,
  (value) => `mellan ${value} och ${value + 10}`,
  () => 'öka',
  (value) => `minska med minst ${value % 20} %`,
  () => 'bättre än riket',
  (value) => `Plats ${value} eller bättre`,
];

const [, , file, rowCount] = process.argv;
const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
const sheet = workbook.addWorksheet('Mål');
sheet.addRow(HEADINGS).commit();
for (let row = 2; row <= Number(rowCount) + 1; row += 1) sheet.addRow(measureRow(row)).commit();
await workbook.commit();

function measureRow(row) {
  // 7919 is prime, so values and wordings do not keep step with each other.
  const value = 20 + ((row * 7919) % 70);
  return [
    GOALS[Math.floor(row / 200) % GOALS.length],
    `Delmål ${Math.floor(row / 20) % 1000}`,
    `Mätvärde ${row}: andel nöjda i område ${row % 97}`,
    WORDINGS[row % WORDINGS.length](value),
    value - 3.5,
    value - 1,
    value + ((row * 31) % 13) - 6,
    { formula: `G${row}-F${row}`, result: ((row * 31) % 13) - 5 },
    value - 2,
    row % 3 === 0 ? `Kommentar till rad ${row}` : null,
    BOARDS[row % BOARDS.length],
    'Egen mätning',
  ];
}
