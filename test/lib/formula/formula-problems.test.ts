// What is wrong with a formula: where, in which words, and what to write instead.
import { describe, expect, test } from 'vitest';
import { compileFormula } from '../../../lib/formula/index.ts';

/** The position points at ▶, which is not part of the formula. */
function expectProblem(marked: string, words: RegExp, suggestion?: string): void {
  const position = marked.indexOf('▶');
  const reading = compileFormula(marked.replace('▶', ''));
  expect(reading).toMatchObject({ ok: false, position, text: expect.stringMatching(words) as string });
  if (suggestion === undefined) expect(reading).not.toHaveProperty('suggestion');
  else {
    expect(reading).toHaveProperty('suggestion', suggestion);
    expect(compileFormula(suggestion).ok).toBe(true);
  }
}

describe('namn', () => {
  test.each([
    ['utfall >= ▶malvarde', /menas «målvärde»/, 'utfall >= målvärde'],
    ['utfall >= ▶målvarde', /menas «målvärde»/, 'utfall >= målvärde'],
    ['▶utfal >= målvärde', /menas «utfall»/, 'utfall >= målvärde'],
    ['utfall > ▶föregånde', /menas «föregående»/, 'utfall > föregående'],
    ['utfall > ▶utgangsvarde', /menas «utgångsvärde»/, 'utfall > utgångsvärde'],
    ['▶resultat > 3', /menas «utfall»/, 'utfall > 3'],
    ['▶måluppfyllelse > 90', /menas «uppfyllelse»/, 'uppfyllelse > 90'],
    ['utfall > ▶rikssnittet', /menas «riket»/, 'utfall > riket'],
    ['utfall > ▶kostnad', /inget namn .* skriv utfall, målvärde/],
    ['▶A1 > B1', /inget namn/],
    ['▶RUND(utfall; 1) > 3', /ingen funktion .* AVRUNDA/],
    ['▶SAKNA(riket)', /menas SAKNAS/, 'SAKNAS(riket)'],
    ['▶ROUND(utfall; 1) > 3', /AVRUNDA i stället för ROUND/, 'AVRUNDA(utfall; 1) > 3'],
    [
      '▶IF(utfall > 3; utfall > 2; utfall > 1)',
      /OM i stället för IF/,
      'OM(utfall > 3; utfall > 2; utfall > 1)',
    ],
    ['▶AND(utfall > 3; utfall > 2)', /OCH i stället för AND/, 'OCH(utfall > 3; utfall > 2)'],
    ['▶MIN > 3', /Skriv parentes efter MIN/],
  ] as const)('%s', expectProblem);
});

describe('tecken från andra språk', () => {
  test.each([
    ['utfall ▶== 3', /«=» i stället för «==»/, 'utfall = 3'],
    ['utfall ▶!= 3', /«<>» i stället för «!=»/, 'utfall <> 3'],
    ['utfall ▶=> 3', /«>=»/, 'utfall >= 3'],
    ['utfall ▶=< 3', /«<=»/, 'utfall <= 3'],
    ['utfall > 3 ▶&& utfall < 5', /«och»/, 'utfall > 3 och utfall < 5'],
    ['utfall > 3 ▶|| utfall < 5', /«eller»/, 'utfall > 3 eller utfall < 5'],
    ['▶!(utfall > 3)', /«inte»/, 'inte (utfall > 3)'],
    ['utfall > 3 ▶and utfall < 5', /«och» i stället för «and»/, 'utfall > 3 och utfall < 5'],
    ['utfall > 3 ▶OR utfall < 5', /«eller» i stället för «OR»/, 'utfall > 3 eller utfall < 5'],
    ['▶not (utfall > 3)', /inte i stället för not/, 'inte (utfall > 3)'],
    ['▶not utfall > 3', /«inte» i stället för «not»/, 'inte utfall > 3'],
    ['utfall > ▶0.9 * målvärde', /decimalkomma: 0,9/, 'utfall > 0,9 * målvärde'],
    ['utfall > ▶1.000', /1000 eller 1,000/],
    ['utfall > ▶,9', /0,9/, 'utfall > 0,9'],
    ['utfall > ▶.9', /0,9/, 'utfall > 0,9'],
    ['MIN(utfall▶, målvärde) > 3', /Skriv ; mellan/, 'MIN(utfall; målvärde) > 3'],
    ['MIN(utfall▶,90) > 3', /Skriv ; mellan/, 'MIN(utfall;90) > 3'],
    ['MIN(1▶, utfall) > 3', /Skriv ; mellan/, 'MIN(1; utfall) > 3'],
    ['▶MIN(1,2) > 3', /1 del.*MIN\(utfall; föregående\)/],
    ['utfall ▶÷ 3 > 1', /«\/»/, 'utfall / 3 > 1'],
    ['utfall▶**2 > 1', /«\^»/, 'utfall^2 > 1'],
    ['utfall ▶x 3 > 1', /«\*»/, 'utfall * 3 > 1'],
    ['3▶utfall > 1', /räknetecken/, '3 * utfall > 1'],
    ['3▶(utfall) > 1', /räknetecken/, '3 * (utfall) > 1'],
    ['utfall > ▶1e5', /utan e/],
    ['utfall > 1▶ 00', /utan mellanrum/],
    ['utfall > 1,2▶,3', /ett decimalkomma/],
    ['utfall > ▶1234567890123456', /för långt/],
    ['utfall > ▶"nittio"', /citattecken/],
    ['utfall > ▶«nittio»', /citattecken/],
    ['utfall > 3 ▶# kommentar', /kan inte stå/],
  ] as const)('%s', expectProblem);

  test('flera fel rättas i ett förslag', () => {
    expectProblem(
      'utfall >= ▶0.9 * malvarde and utfal != foregaende',
      /decimalkomma/,
      'utfall >= 0,9 * målvärde och utfall <> föregående',
    );
  });
});

describe('procent som inte går att tyda', () => {
  test.each([
    ['utfall >= ▶80 %', /vad 80 % är procent av/],
    ['▶80 % <= utfall', /vad 80 % är procent av/],
    ['utfall >= målvärde - ▶10 %', /vad 10 % är procent av/],
    ['utfall >= målvärde + ▶10%', /vad 10% är procent av/],
    ['MIN(utfall; ▶90 %) > 1', /procent av/],
    ['MAX(▶90 %; utfall; 80 %) > 1', /procent av/],
    ['OM(utfall > 1; ▶90 %; målvärde) > 1', /procent av/],
    ['100 * utfall / målvärde >= ▶90 %', /procent av/],
    ['utfall * 100 / målvärde >= ▶90 %', /procent av/],
    ['utfall / målvärde * 100 >= ▶90 %', /procent av/],
    ['100 - ▶10 % > 1', /procent av/],
    ['uppfyllelse >= ▶0,9', /uppfyllelse är i procent/],
    ['▶1 <= uppfyllelse', /uppfyllelse är i procent/],
    ['avvikelse <= ▶0,1', /avvikelse är i procent: skriv till exempel 10 eller 10 %/],
    ['▶avvikelse <= 10 % * målvärde', /avvikelse är i procent/],
    ['▶ABS(avvikelse) > utfall', /avvikelse är i procent/],
    ['▶uppfyllelse > utfall / målvärde', /uppfyllelse är i procent/],
    ['(utfall) ▶% > 1', /direkt efter ett tal/],
    ['utfall >= 90 % ▶målvärde', /Skriv \* mellan/, 'utfall >= 90 % * målvärde'],
  ] as const)('%s', expectProblem);
});

describe('det som kan läsas på två sätt', () => {
  test.each([
    ['utfall > 1 och utfall > 2 ▶eller utfall > 3', /parenteser/],
    ['utfall > 1 eller utfall > 2 ▶och utfall > 3', /parenteser/],
    ['▶inte utfall > 1 och utfall > 2', /vad «inte» gäller/],
    ['utfall > 0 och ▶inte utfall > 1 och utfall > 2', /vad «inte» gäller/],
    ['▶inte (utfall) > (1) eller utfall > 2', /vad «inte» gäller/],
    ['2^3▶^2 > 1', /vilken potens/],
    ['▶-2^2 > 1', /minustecknet/],
    ['80 <= utfall ▶>= 90', /en jämförelse i taget/],
    ['80 = utfall ▶= 90', /en jämförelse i taget/],
    ['1 < utfall ▶< 90 < 91', /en jämförelse i taget/],
  ] as const)('%s', expectProblem);
});

describe('fel slag', () => {
  test.each([
    ['▶utfall', /Här behövs ett villkor/],
    ['▶0,9 * målvärde', /Här behövs ett villkor/],
    ['▶MIN(utfall; 3)', /Här behövs ett villkor/],
    ['utfall > 3 och ▶målvärde', /Här behövs ett villkor/],
    ['inte ▶utfall', /Här behövs ett villkor/],
    ['▶(utfall > 3) + 1 > 2', /Här behövs ett tal/],
    ['▶(utfall > 3) = (målvärde > 3)', /Här behövs ett tal/],
    ['ABS(▶utfall > 3) > 1', /Här behövs ett tal/],
    ['OM(▶utfall; 1; 2) > 1', /Här behövs ett villkor/],
    ['OM(utfall > 1; ▶1; utfall > 2)', /Här behövs ett villkor/],
    ['SAKNAS(▶utfall)', /utan utfall bedöms aldrig/],
    ['SAKNAS(▶uppfyllelse)', /utan utfall bedöms aldrig/],
    ['SAKNAS(▶3)', /ett namn inom parentesen/],
    ['SAKNAS(▶riket + 1)', /ett namn inom parentesen/],
    ['AVRUNDA(utfall; ▶1,5) > 1', /heltal mellan 0 och 10/],
    ['AVRUNDA(utfall; ▶-1) > 1', /heltal mellan 0 och 10/],
    ['AVRUNDA(utfall; ▶länet) > 1', /heltal mellan 0 och 10/],
    ['2▶^utfall > 1', /Exponenten/],
  ] as const)('%s', expectProblem);
});

describe('ofärdigt', () => {
  test.each([
    ['▶', /tom/],
    ['  ▶', /tom/],
    ['utfall >▶', /tar slut/],
    ['utfall > 3 och▶', /tar slut/],
    ['utfall > ▶) 3', /före «\)»/],
    ['utfall > 3▶)', /börjar ingenstans/],
    ['▶(utfall > 3', /avslutande/],
    ['MIN▶(utfall; 3', /avslutande/],
    ['▶() > 3', /tom/],
    ['▶MIN() > 3', /0 delar/],
    ['(1▶; 2) > 3', /bara mellan delarna i en funktion/],
    ['utfall > 3▶; utfall > 2', /bara mellan delarna/],
    ['▶>= 3', /Skriv det som ska jämföras före «>=»/],
    ['▶= 3', /Skriv det som ska jämföras/],
    ['▶och utfall > 3', /före «och»/],
    ['utfall ▶målvärde', /före «målvärde»/],
    ['utfall ▶3', /före talet/],
    ['utfall > 5 ▶inte', /före «inte»/],
  ] as const)('%s', expectProblem);
});
