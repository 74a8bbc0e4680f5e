import type { TargetCase } from '../target-case.ts';

/** Several målvärden in one cell: asked about, with the parts named. */
export const COMPOUND_TARGETS: readonly TargetCase[] = [
  ['3% / 60% / 50%', 'compound', {}, 'tre värden med snedstreck'],
  ['minst 95 % 2020, långsiktigt 100 %', 'compound', {}, 'ett värde nu och ett på sikt'],
  ['minst 95 % (långsiktigt 100 %)', 'compound', {}, 'det långsiktiga målet i parentes'],
  ['ska finnas till 95 % i kommunen år 2020. Det långsiktiga målet är 100 %', 'compound', {}, 'två meningar'],
  [
    'bör öka på årsbasis och långsiktigt eftersträva en soliditet på över 20 procent',
    'compound',
    {},
    'riktning och nivå',
  ],
  [
    'bör öka på årsbasis och långsiktigt eftersträva att vara över 20 procent',
    'compound',
    {},
    'riktning och nivå',
  ],
  [
    'får inte överstiga 60 tkr under perioden fram till 2024 och ska vara under 45 tkr per invånare år 2024',
    'compound',
    {},
    'två gränser för två tider',
  ],
  [
    'får inte understiga 20 procent under perioden fram till 2024 och ska var över 27 procent år 2024',
    'compound',
    {},
    'två gränser för två tider',
  ],
  [
    'ska vara 100 procent senast 2014. Av dessa ska minst 75 procent drivas med förnybart bränsle eller el',
    'compound',
    {},
    'ett andra mål om en del',
  ],
  [
    'Senast 2020 < årsmedelvärdet 10 µg/m³ och dygnsmedelvärdet 25 µg/m³',
    'compound',
    {},
    'två medelvärden med samma tecken',
  ],
  [
    'Senast 2020 inte överstiga 20 µg/m³ som årsmedelvärde eller 60 µg/m³ som timmedelvärde (98-percentil)',
    'compound',
    {},
    'två medelvärden; percentilen är en anmärkning',
  ],
  ['2020: 80 %, 2021: 85 %', 'compound', {}, 'ett värde per år'],
  ['2020: 80 %\n2021: 85 %', 'compound', {}, 'radbrytning mellan värdena'],
  ['Kvinnor 50 %, män 60 %', 'compound', {}, 'könsuppdelat'],
  ['minst 80 %; högst 5 klagomål', 'compound', {}, 'olika saker'],
  ['Minst 80 % och minst NKI 70', 'compound', {}, 'två mått'],
  ['öka med 5 % och vara minst 40 %', 'compound', {}, 'förändring och nivå'],
  ['Ökad trygghet och minskad brottslighet', 'compound', {}, 'två förändringar'],
  ['minst 80 % i åk 3, minst 75 % i åk 6', 'compound', {}, 'två årskurser'],
  ['Soliditet: lägst 15 %, långsiktigt 20 %', 'compound', {}, 'nu och på sikt'],
  ['högre än 85 % och öka jämfört med föregående år', 'compound', {}, 'nivå och riktning'],
];
