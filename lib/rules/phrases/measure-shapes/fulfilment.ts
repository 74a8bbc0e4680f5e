// Percent of the målvärde that has been reached («uppfyllelse»).
import type { MeasureCondition } from '../../../model/condition.ts';
import { formatNumber } from '../../../swedish/format-number.ts';
import { complement, percentText } from '../figure-text.ts';
import type { Figure } from '../lex.ts';
import { isRefusal, type Refusal, type Shape } from '../shape.ts';
import { contrary, fulfilled, missedBy, type Meaning } from './conditions.ts';

/** Between two percentages of the målvärde, the upper one up to «målvärdet uppnått». */
function between(low: Figure, high: Figure): Meaning {
  if (low.value >= high.value) return { refused: 'Den första procenten ska vara lägre än den andra.' };
  // Between 99 and 100 % nothing is meant to fall: the målvärde that is reached is taken by the cell before.
  if (high.value >= 99 && high.value <= 100) return fulfilled(low);
  if (low.value <= 0) {
    const limit = percentText(Math.floor(high.value) + 1);
    return {
      refused: `Utfall mellan ${percentText(high.value)} och ${limit} av målvärdet får ingen färg; skriv «under» en gräns.`,
      suggestion: `under ${limit} av målvärdet`,
    };
  }
  return {
    refused: `Intervallet slutar vid ${percentText(high.value)}; skriv den undre gränsen, eftersom cellerna prövas i ordning.`,
    suggestion: `minst ${percentText(low.value)} av målvärdet`,
  };
}

/** «minst 80 % men under 90 % av målvärdet». */
function fromUpTo(low: Figure, high: Figure): Meaning {
  if (low.value >= high.value) return { refused: 'Den första procenten ska vara lägre än den andra.' };
  const [from, upTo] = [fulfilled(low), contrary(fulfilled(high))];
  if (isRefusal(from)) return from;
  return isRefusal(upTo) ? upTo : { kind: 'all', of: [from, upTo] };
}

/** «högst 110 % av målvärdet» says how far above; «högst 90 % av målvärdet» can be meant in two ways. */
function atMost(figure: Figure): Meaning {
  if (figure.value > 100) return missedBy({ value: complement(200 - figure.value), unit: '%' }, 'above');
  const text = percentText(figure.value);
  return figure.value <= 50
    ? {
        refused: `«Högst ${text} av målvärdet» kan betyda en avvikelse på högst ${text} eller en uppfyllelse på högst ${text}; skriv «högst ${text} från målvärdet» eller «under ${text} av målvärdet».`,
        suggestion: `högst ${text} från målvärdet`,
      }
    : {
        refused: `En regel i procent har sin gräns där färgen börjar; skriv «under ${text} av målvärdet».`,
        suggestion: `under ${text} av målvärdet`,
      };
}

function moreThan(figure: Figure): Meaning {
  if (figure.value > 100) return contrary(atMost(figure));
  return {
    refused: 'Gränsen själv räknas med i en regel i procent; skriv «minst».',
    suggestion: `minst ${percentText(figure.value)} av målvärdet`,
  };
}

function bare(figure: Figure): Meaning {
  if (figure.value === 100) return fulfilled(figure);
  const text = percentText(figure.value);
  return {
    refused: `Skriv om ${text} av målvärdet är det minsta som ger färgen, eller om färgen ges under den gränsen.`,
    suggestion: `minst ${text} av målvärdet`,
  };
}

/** «minst 90 %» alone: of the målvärde, or an outcome. */
function withoutBasis(figure: Figure, word: 'minst' | 'högst' | 'under' | 'över'): Refusal {
  const text = percentText(figure.value);
  const ofTarget =
    word === 'minst' || word === 'över' ? `minst ${text} av målvärdet` : `under ${text} av målvärdet`;
  const [first, second] = [ofTarget, `utfallet ${word} ${text}`];
  return {
    refused: `«${word} ${text}» kan betyda «${first}» eller «${second}»; skriv det som menas.`,
    suggestion: first,
  };
}

function wholePercent({ value }: Figure): Meaning {
  if (Number.isInteger(value) && value >= 1 && value <= 99)
    return { kind: 'wholePercent', minFulfilment: value };
  return { refused: 'En uppfyllelse avrundad till hela procent behöver ett helt tal från 1 till 99.' };
}

const ROUNDED = ',? avrundad (till|i) (hela|hel|närmaste) (hela)? (procent|procenttal|procentenhet|%) ,?';

export const FULFILMENT_SHAPES: readonly Shape<MeasureCondition>[] = [
  {
    says: [
      '@utfall? (utgör|motsvarar|@når)? @minst {percent} av? @mål',
      '@utfall? (utgör|motsvarar)? {percent} eller @mer av @mål',
      '@utfall? {percent} av @mål eller @mer',
      '@utfall? {percent} av @mål och (uppåt|däröver)',
      '@uppfyllelse (till|på)? @minst {percent}',
      '@uppfyllelse (till|på)? {percent} eller @mer',
      '@minst {percent} (i|av)? @uppfyllelse',
      '{percent} eller @mer i? @uppfyllelse',
      '{percent} @uppfyllelse eller @mer',
      '@mål (@nått)? till @minst {percent}',
      '@mål till @minst {percent} @nått',
      '@minst {percent} av @mål @nått',
      '@utfall? inte sämre än {percent} av @mål',
    ],
    means: fulfilled,
    offer: 'minst {percent} av målvärdet',
  },
  {
    says: [
      '@utfall? (utgör|motsvarar|@når)? (@under|sämre än|inte @minst) {percent} av? @mål',
      '@utfall? @når inte (upp till)? @minst? {percent} av @mål',
      '@uppfyllelse (till|på)? @under {percent}',
      '@under {percent} i? @uppfyllelse',
      '@mål (@nått)? till @under {percent}',
      '@under {percent} av @mål @nått',
    ],
    means: (figure) => contrary(fulfilled(figure)),
    offer: 'under {percent} av målvärdet',
  },
  {
    says: [
      '@utfall? mellan? {any} (och|till) {percent} av @mål',
      '@uppfyllelse mellan? {any} (och|till) {percent}',
      '@mål @nått till mellan? {any} (och|till) {percent}',
      'mellan? {any} (och|till) {percent} (i)? @uppfyllelse',
    ],
    means: between,
    offer: 'mellan {any} och {percent} av målvärdet',
  },
  {
    says: [
      '@utfall? @minst {percent} och @under {percent} av @mål',
      '@uppfyllelse @minst {percent} och @under {percent}',
    ],
    means: fromUpTo,
    offer: 'minst {percent} men under {percent} av målvärdet',
  },
  {
    says: [
      '@utfall? @högst {percent} av @mål',
      '@uppfyllelse @högst {percent}',
      '@högst {percent} @uppfyllelse',
      '@utfall? {percent} eller @mindre av @mål',
      '@utfall? {percent} av @mål eller @mindre',
      '@uppfyllelse {percent} eller @mindre',
      '{percent} @uppfyllelse eller @mindre',
    ],
    means: atMost,
  },
  {
    says: [
      '@utfall? @över {percent} av @mål',
      '@uppfyllelse @över {percent}',
      '@över {percent} @uppfyllelse',
    ],
    means: moreThan,
  },
  {
    says: ['@utfall? (@under|sämre än) @mål och @utfall? (@över|@minst) {percent} av @mål?'],
    means: ({ value }) => ({
      refused:
        'Cellerna prövas i ordning, så att uppnått målvärde redan är grönt; skriv bara den undre gränsen.',
      suggestion: `minst ${percentText(value)} av målvärdet`,
    }),
  },
  {
    says: [
      '@utfall? {percent} av @mål',
      '@mål @nått till {percent}',
      '{percent} av @mål @nått',
      '@uppfyllelse {percent}',
      '{percent} @uppfyllelse',
    ],
    means: bare,
  },
  {
    says: ['mellan? {any} (och|till) {percent}'],
    means: (low, high) => {
      const range = `mellan ${formatNumber(low.value)} och ${percentText(high.value)}`;
      return {
        refused: `Skriv om det är utfallet eller procenten av målvärdet som ligger ${range}.`,
        suggestion: `${range} av målvärdet`,
      };
    },
  },
  {
    says: ['@minst {percent}', '{percent} eller @mer', '{percent}'],
    means: (figure) => withoutBasis(figure, 'minst'),
  },
  { says: ['@högst {percent}', '{percent} eller @mindre'], means: (figure) => withoutBasis(figure, 'högst') },
  { says: ['@under {percent}'], means: (figure) => withoutBasis(figure, 'under') },
  { says: ['@över {percent}'], means: (figure) => withoutBasis(figure, 'över') },
  {
    says: [
      `@uppfyllelse ${ROUNDED} @minst {percent}`,
      `avrundad @uppfyllelse @minst {percent}`,
      `@uppfyllelse @minst {percent} (avrundat|${ROUNDED})`,
      `@uppfyllelse @minst {percent} avrundat till hela procent`,
      `@uppfyllelse ${ROUNDED} {percent} eller @mer`,
      `@minst {percent} (avrundat|avrundad) till hela procent av @mål`,
      `@minst {percent} av @mål (avrundat|avrundad) till hela procent`,
    ],
    means: wholePercent,
    offer: 'uppfyllelsen avrundad till hela procent minst {percent}',
  },
  {
    says: [`@uppfyllelse ${ROUNDED} @under {percent}`, `avrundad @uppfyllelse @under {percent}`],
    means: (figure) => contrary(wholePercent(figure)),
    offer: 'uppfyllelsen avrundad till hela procent under {percent}',
  },
  {
    says: [
      `@uppfyllelse ${ROUNDED} @högst {percent}`,
      `avrundad @uppfyllelse @högst {percent}`,
      `@uppfyllelse ${ROUNDED} {percent} eller @mindre`,
    ],
    means: ({ value, unit }) => contrary(wholePercent({ value: value + 1, unit })),
  },
];
