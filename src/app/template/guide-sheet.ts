// The sheet «Så här gör du» of the template: what each sheet is for and what a person does, in plain Swedish.
import { REGISTERS } from '../../../lib/index.ts';
import { GOAL_SHEET, spanOf } from './goal-sheet.ts';
import type { NewSheet } from './new-workbook.ts';

/** The sheet for the years of a term. */
export function guideSheet(years: readonly number[]): NewSheet {
  const rows = guideRows(years);
  return {
    name: 'Så här gör du',
    title: `Måluppföljning ${spanOf(years)}`,
    about: ['Börja på bladet Mål. De andra bladen fylls i när de behövs; inget är låst.'],
    table: { name: 'Anvisning', altText: 'Anvisning: vad varje blad är till för och hur det fylls i.' },
    columns: [
      { heading: 'Blad eller kolumn', width: 26, explanation: '' },
      { heading: 'Så här gör du', width: 96, explanation: '' },
    ],
    rows,
    emptyRows: 0,
    frozenColumns: 0,
    page: { paper: 'A4', landscape: true, wide: 1 },
  };
}

function guideRows(years: readonly number[]): readonly (readonly string[])[] {
  const [first = 0] = years;
  const [start, next, before] = [String(first), String(first + years.length), String(first - 1)];
  return [
    [
      `Bladet ${GOAL_SHEET}`,
      'Skriv ett mätvärde per rad: nämndmål, mätvärde och målvärde räcker för att börja. Välj typ och riktning i listorna. Kolumner som ni inte använder kan lämnas tomma eller tas bort.',
    ],
    [
      'Målvärde',
      `Skriv det så som det är beslutat: minst 80 %, högst 430, mellan 50 och 70 %, öka, minska med 10 % jämfört med ${before}, bättre än riket, antagen senast ${start}-12-31. Målljus frågar när något inte går att förstå.`,
    ],
    [
      'Utfall',
      'Skriv talet per 30 april, per 31 augusti och för helåret. Är det inte mätt: lämna cellen tom. Ett utfall som saknas får aldrig en färg. För en aktivitet: Genomförd, Pågår, Ej påbörjad eller Avbruten, gärna med datum.',
    ],
    [
      'Prognos',
      'Skriv vid varje delår vad utfallet väntas bli för hela året. Där cellen är tom räknar Målljus en prognos om uppgifterna räcker, och skriver att den är beräknad.',
    ],
    [
      'Bedöma',
      'Klicka på Bedöm måluppfyllelse under fliken Start. Målljus skriver status och förklaring i egna kolumner och sammanställningar på egna blad. Det som ni har skrivit ändras aldrig.',
    ],
    ...REGISTERS.map(({ sheetName, about }) => [`Bladet ${sheetName}`, about]),
    [
      'Bladet Bedömningsregler',
      'Här står vad som är grönt, gult och rött. Texten är regeln: ändras den i bladet gäller den nya lydelsen. Låt nämnden eller styrelsen fastställa reglerna och skriv in beslutet.',
    ],
    [
      'Fler rader',
      'Skriv på raden direkt under tabellen så växer den. Blad som ni inte använder kan tas bort.',
    ],
    [
      'Nästa mandatperiod',
      `Ändra årtalen i rubrikerna på bladet ${GOAL_SHEET}, eller ta fram en ny arbetsbok. På kommandoraden: «malljus mall Mål.xlsx --från ${next}».`,
    ],
  ];
}
