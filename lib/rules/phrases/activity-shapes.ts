// The phrases that a rule for aktiviteter may use.
import type { ActivityCondition, ActivityLine } from '../../model/condition.ts';
import type { Shape, WordGroups } from './shape.ts';
import { WHOLE_CELL_SHAPES } from './whole-cell-shapes.ts';

export const ACTIVITY_WORDS: WordGroups = {
  aktivitet: 'aktiviteten|aktivitet|åtgärden|åtgärd|uppdraget|arbetet',
  klar: 'genomförd|genomfört|genomförts|genomförda|klar|klart|klara|färdig|färdigt|slutförd|slutfört|slutförts|avslutad|avslutat|utförd|utfört|klarmarkerad|färdigställd|verkställd|verkställt',
  pågår:
    'påbörjad|påbörjat|påbörjats|påbörjade|pågår|pågående|igång|i gång|startad|startat|under (arbete|genomförande)|inledd|inlett',
  slutdatum:
    'slutdatum|slutdatumet|sluttiden|sluttid|slutdag|slutdagen|utsatt tid|utsatt datum|tidsfristen|deadline|färdigdatum|klardatum|tidsgränsen',
  itid: 'i (rätt|utsatt)? tid|(senast|före|innan|inom|till|på|senast vid|senast på) @slutdatum|inom tiden|enligt (tidplan|tidplanen|tidsplan|tidsplanen|plan|planen)|inte (försenad|försenat)|utan försening',
  sent: 'efter @slutdatum|för sent|försent|sent|försenat|försenad|med försening|efter tiden|inte i tid',
  passerat: '(passerat|passerats|gått ut|passerad|förbi|överskridits|överskridet)',
};

function lines(...of: ActivityLine[]): () => ActivityCondition {
  return () => ({ kind: 'lines', lines: of });
}

export const ACTIVITY_SHAPES: readonly Shape<ActivityCondition>[] = [
  {
    says: [
      '@aktivitet? @klar @itid',
      '@klar och inte (försenad|försenat)',
      '@aktivitet? @klar innan @slutdatum @passerat',
    ],
    means: lines('doneInTime'),
    offer: 'genomförd senast slutdatum',
  },
  {
    says: [
      '@aktivitet? @klar och? @sent',
      '(försenad|försenat) och @klar',
      '@klar och (försenad|försenat|efter @slutdatum|för sent)',
      'sent @klar',
    ],
    means: lines('doneLate'),
    offer: 'genomförd efter slutdatum',
  },
  {
    says: [
      '@aktivitet? (helt|redan)? @klar',
      '@aktivitet? @klar i tid eller (för sent|sent)',
      '@klar (oavsett tid|oavsett när|före eller efter @slutdatum)',
    ],
    means: lines('doneInTime', 'doneLate'),
    offer: 'genomförd',
  },
  {
    says: [
      '@aktivitet? @pågår',
      '@aktivitet? @pågår ,? och inte @klar',
      '@aktivitet? (delvis|inte helt) @klar',
    ],
    means: lines('underWay', 'underWayAfterDate'),
    offer: 'påbörjad',
  },
  {
    says: [
      '@aktivitet? @pågår och @slutdatum inte @passerat',
      '@aktivitet? @pågår och inte @passerat @slutdatum',
      '@aktivitet? @pågår @itid',
      '@aktivitet? @pågår och inte (försenad|försenat)',
      '@aktivitet? @pågår och @slutdatum (kvar|återstår|inte nått)',
    ],
    means: lines('underWay'),
    offer: 'påbörjad och slutdatum inte passerat',
  },
  {
    says: [
      '@aktivitet? @pågår @sent',
      '@aktivitet? @pågår och @slutdatum @passerat',
      '@aktivitet? @pågår (trots att|fast|fastän|och) @slutdatum @passerat',
      '@aktivitet? @pågår och (försenad|försenat)',
      '(försenad|försenat) och (@pågår|inte @klar)',
    ],
    means: lines('underWayAfterDate'),
    offer: 'pågår efter slutdatum',
  },
  {
    says: [
      '@aktivitet? (inte|aldrig) ännu? @pågår',
      '@aktivitet? @pågår (inte|inte ännu)',
      '(opåbörjad|planerad)',
    ],
    means: lines('notBegun'),
    offer: 'inte påbörjad',
  },
  {
    says: [
      '@aktivitet? (avbruten|avbrutet|avbrutits|avbruts|inställd|inställt|inställts|nedlagd|struken|avförd|avfört|stoppad|utgått|utgår)',
    ],
    means: lines('cancelled'),
    offer: 'avbruten',
  },
  {
    says: ['@aktivitet? inte @klar', '@aktivitet? (ogenomförd|ofärdig)'],
    means: lines('underWay', 'underWayAfterDate', 'notBegun', 'cancelled'),
    offer: 'inte genomförd',
  },
  {
    says: ['@aktivitet? (vilande|pausad|pausat|uppskjuten|uppskjutet|framskjuten)'],
    means: () => ({
      refused: 'Skriv om aktiviteten är påbörjad eller inte påbörjad.',
      suggestion: 'påbörjad eller inte påbörjad',
    }),
  },
  {
    says: [
      '@slutdatum @passerat och inte @klar',
      '@aktivitet? inte @klar och @slutdatum @passerat',
      '@aktivitet? inte @klar (trots att|fast|fastän|när)? @slutdatum @passerat',
    ],
    means: () => ({
      refused: 'Skriv om aktiviteten pågår efter slutdatum eller inte är påbörjad.',
      suggestion: 'pågår efter slutdatum eller inte påbörjad',
    }),
  },
  {
    says: ['@aktivitet? inte @klar @itid', '@aktivitet? inte @klar @sent'],
    means: () => ({
      refused:
        'Skriv om aktiviteten blev genomförd efter slutdatum, pågår efter slutdatum eller inte är genomförd alls.',
      suggestion: 'genomförd efter slutdatum eller pågår efter slutdatum',
    }),
  },
  {
    says: ['@aktivitet? (försenad|försenat|sent|för sent|efter @slutdatum)', '@slutdatum @passerat'],
    means: () => ({
      refused:
        '«Försenad» kan betyda «genomförd efter slutdatum» eller «pågår efter slutdatum»; skriv det som menas.',
      suggestion: 'genomförd efter slutdatum eller pågår efter slutdatum',
    }),
  },
  {
    says: [
      '(senast|före|innan|inom) @slutdatum',
      '(i|inom) (rätt|utsatt)? (tid|tiden)',
      'enligt (plan|planen|tidplan|tidplanen|tidsplan|tidsplanen)',
    ],
    means: () => ({
      refused: 'Skriv om aktiviteten ska vara genomförd i tid eller pågå inom tiden.',
      suggestion: 'genomförd senast slutdatum',
    }),
  },
  ...WHOLE_CELL_SHAPES,
];
