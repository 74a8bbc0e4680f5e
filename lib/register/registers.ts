// The registers that Målljus reads: the one place to add a sheet or a column of them.
import { registerColumn as column, type RegisterSpec } from './register.ts';

/** The bodies that decide about goals, in the order in which an item passes them. */
export const BODIES = ['KSAU', 'KS', 'KF'] as const;

const STATUS_WORDS = ['Grön', 'Gul', 'Röd', 'Ej bedömd'] as const;
const YES_NO = ['Ja', 'Nej'] as const;
/** What marks a goal table. */
const GOAL_TABLE = ['Utfall', 'Resultat'] as const;

const MEASURE_HEADINGS = ['Mätvärde', 'Mått', 'Indikator', 'Nyckeltal'] as const;
const SUBGOAL = column('subgoal', ['Delmål'], {
  explanation: 'Delmålet, när målet har sådana.',
  width: 30,
  leftOut: true,
});
const DAY = { cells: 'day', width: 13 } as const;

/** «Beslut»: målvärden that were decided, and from when they hold. */
export const DECISIONS = {
  kind: 'decisions',
  sheetName: 'Beslut',
  otherNames: ['Beslutade målvärden', 'Beslut om målvärden', 'Beslutslogg'],
  about: 'Ett beslut per rad. Bedömningen använder det målvärde som gällde den dag som följs upp.',
  columns: [
    column('body', ['Organ', 'Beslutande organ', 'Instans', 'Nämnd'], {
      required: true,
      explanation: 'Vem som beslutade: KSAU, KS, KF eller en nämnd.',
      width: 12,
    }),
    column('date', ['Datum', 'Beslutsdatum', 'Beslutad'], {
      required: true,
      explanation: 'Dagen för beslutet, till exempel 2020-10-07.',
      ...DAY,
    }),
    column('section', ['§', 'Paragraf'], {
      explanation: 'Paragrafen, till exempel § 175.',
      cells: 'text',
      width: 9,
    }),
    column('dnr', ['Dnr', 'Diarienummer', 'Ärendenummer'], {
      explanation: 'Diarienumret, till exempel KS 2019/191.',
      width: 16,
    }),
    column('goal', ['Mål', 'Gäller mål'], {
      explanation: 'Målet som mätvärdet hör till. Behövs bara när två mätvärden heter lika.',
      width: 30,
    }),
    SUBGOAL,
    column('measure', [...MEASURE_HEADINGS, 'Gäller mätvärde', 'Vad som ändras'], {
      required: true,
      explanation: 'Mätvärdets namn, skrivet som i måltabellen.',
      width: 40,
    }),
    column('from', ['Från', 'Tidigare målvärde', 'Ändras från', 'Från målvärde', 'Gammalt målvärde'], {
      explanation: 'Målvärdet före beslutet. Skriv «Nytt» när mätvärdet är nytt.',
      cells: 'text',
      width: 20,
    }),
    column('to', ['Till', 'Nytt målvärde', 'Ändras till', 'Till målvärde', 'Beslutat målvärde', 'Målvärde'], {
      required: true,
      explanation: 'Målvärdet enligt beslutet, eller «Utgår» när mätvärdet inte längre ska följas upp.',
      cells: 'text',
      width: 20,
    }),
    column(
      'validFrom',
      ['Gäller från', 'Gäller fr.o.m.', 'Gäller från och med', 'Från och med', 'Giltigt från'],
      {
        required: true,
        explanation: 'Första dagen som målvärdet gäller, till exempel 2020-10-07.',
        ...DAY,
      },
    ),
    column('comment', ['Kommentar', 'Anmärkning'], { explanation: 'Fritt.', width: 40 }),
  ],
  telling: ['body', 'to', 'validFrom', 'from', 'section'],
  foreign: GOAL_TABLE,
  byHeadings: [],
} as const satisfies RegisterSpec<string>;

/** «Samlad bedömning»: a body's own status, with its reason. */
export const OVERRIDES = {
  kind: 'overrides',
  sheetName: 'Samlad bedömning',
  otherNames: ['Samlade bedömningar', 'Politisk bedömning', 'Nämndens bedömning'],
  about:
    'En samlad bedömning per rad. Den beräknade statusen står alltid kvar bredvid. Motivering och organ krävs.',
  columns: [
    column('period', ['Period', 'Avser', 'Uppföljningstillfälle', 'År'], {
      required: true,
      explanation: 'Vad som följs upp: 2020, 2020-T2 eller delår per 31 augusti 2020.',
      width: 14,
    }),
    column('goal', ['Mål'], {
      explanation: 'Målet. Lämna både mål och mätvärde tomma när bedömningen gäller helheten.',
      width: 30,
    }),
    SUBGOAL,
    column('measure', [...MEASURE_HEADINGS], {
      explanation: 'Mätvärdet. Lämna tomt när bedömningen gäller hela målet.',
      width: 40,
    }),
    column('status', ['Status', 'Samlad bedömning', 'Bedömning', 'Ny status'], {
      required: true,
      explanation: 'Grön, Gul, Röd eller Ej bedömd.',
      list: STATUS_WORDS,
      width: 13,
    }),
    column('reason', ['Motivering', 'Skäl', 'Motiv'], {
      required: true,
      explanation: 'Varför bedömningen är en annan än den beräknade. Utan motivering gäller den inte.',
      width: 60,
    }),
    column('body', ['Organ', 'Beslutande organ', 'Nämnd', 'Instans'], {
      required: true,
      explanation: 'Vem som har gjort bedömningen: KSAU, KS, KF eller en nämnd.',
      width: 12,
    }),
    column('date', ['Datum', 'Beslutsdatum'], {
      explanation: 'Dagen för bedömningen.',
      ...DAY,
    }),
    column('section', ['§', 'Paragraf'], {
      explanation: 'Paragrafen, till exempel § 12.',
      cells: 'text',
      width: 9,
    }),
    column('madeOn', ['Utfall vid bedömningen', 'Bedömd på utfall', 'Utfall då'], {
      explanation:
        'Utfallet som bedömningen gjordes på. Lämnas det tomt minns Målljus utfallet vid första bedömningen.',
      cells: 'text',
      width: 22,
    }),
  ],
  telling: ['status', 'reason', 'body', 'section'],
  foreign: ['Målvärde', ...GOAL_TABLE],
  byHeadings: ['goal', 'measure'],
} as const satisfies RegisterSpec<string>;

/** «Ambitionsnivå»: the three tests of each measure. */
export const AMBITIONS = {
  kind: 'ambitions',
  sheetName: 'Ambitionsnivå',
  otherNames: ['Ambitionsnivåer', 'Prövning av ambitionsnivå'],
  about:
    'Ett mätvärde per rad. Svara Ja eller Nej. Skriv «Högst antal mål» eller «Högst antal mätvärden per mål» i kolumnen Mätvärde och talet i kolumnen Kommentar för att sätta en gräns.',
  columns: [
    column('goal', ['Mål'], { explanation: 'Målet som mätvärdet hör till.', width: 30 }),
    SUBGOAL,
    column('measure', [...MEASURE_HEADINGS], {
      required: true,
      explanation: 'Mätvärdets namn, skrivet som i måltabellen.',
      width: 40,
    }),
    column(
      'influence',
      [
        'Påverkbart och inom ansvaret',
        'Går att påverka',
        'Påverkbart',
        'Inom ansvarsområdet',
        'Kan påverkas',
      ],
      {
        required: true,
        explanation: 'Går det att påverka och ligger det inom nämndens ansvar? Ja eller Nej.',
        list: YES_NO,
        width: 20,
      },
    ),
    column('measurable', ['Mätbart', 'Går att mäta', 'Kan mätas'], {
      explanation: 'Går det att mäta? Ja eller Nej. Målljus prövar dessutom om målvärdet går att bedöma.',
      list: YES_NO,
      width: 12,
    }),
    column('resources', ['Resurser finns', 'Resurser', 'Finns resurser'], {
      required: true,
      explanation: 'Finns det resurser att nå målvärdet? Ja eller Nej.',
      list: YES_NO,
      width: 14,
    }),
    column('comment', ['Kommentar', 'Anmärkning', 'Värde'], { explanation: 'Fritt.', width: 50 }),
  ],
  telling: ['influence', 'measurable', 'resources'],
  foreign: GOAL_TABLE,
  byHeadings: [],
} as const satisfies RegisterSpec<string>;

/** «Tidsplan»: which body takes what, and when. */
export const TIMETABLE = {
  kind: 'timetable',
  sheetName: 'Tidsplan',
  otherNames: ['Tidplan', 'Övergripande tidsplan', 'Mötesplan'],
  about: 'Ett sammanträde per rad. Ett ärende går i ordningen KSAU, KS och KF.',
  columns: [
    column('body', ['Organ', 'Instans', 'Sammanträde', 'Möte', 'Nämnd'], {
      required: true,
      explanation: 'KSAU, KS, KF eller en nämnd.',
      list: BODIES,
      width: 12,
    }),
    column('date', ['Datum', 'Sammanträdesdatum', 'Dag', 'Mötesdatum'], {
      required: true,
      explanation: 'Dagen, till exempel 2020-02-19.',
      ...DAY,
    }),
    column('item', ['Ärende', 'Rubrik', 'Vad som beslutas', 'Punkt'], {
      required: true,
      explanation: 'Vad som ska behandlas. Skriv samma ärende på samma sätt i KSAU, KS och KF.',
      width: 50,
    }),
    column('document', ['Underlag', 'Handling', 'Handlingar'], {
      explanation: 'Handlingen som ska finnas till mötet.',
      width: 40,
    }),
    column('status', ['Status', 'Läge'], {
      explanation: 'Klar, Pågår, Ej påbörjad eller Utgår.',
      list: ['Klar', 'Pågår', 'Ej påbörjad', 'Utgår'],
      width: 14,
    }),
    column('year', ['År', 'Årtal', 'Kalenderår'], {
      explanation: 'Året, när det inte står i datumet.',
      width: 8,
      leftOut: true,
    }),
  ],
  telling: ['body', 'date', 'item'],
  foreign: ['Målvärde', ...GOAL_TABLE],
  isCommon: true,
} as const satisfies RegisterSpec<string>;

/** «Aktivitetsplan»: what has to be done for the timetable and the goals. */
export const ACTIVITY_PLAN = {
  kind: 'activityPlan',
  sheetName: 'Aktivitetsplan',
  otherNames: ['Aktivitetsplaner', 'Handlingsplan'],
  about: 'En aktivitet per rad, med den som ansvarar och när den ska vara klar.',
  columns: [
    column('name', ['Aktivitet', 'Åtgärd', 'Uppgift'], {
      required: true,
      explanation: 'Vad som ska göras.',
      width: 50,
    }),
    column('about', ['Mål', 'Ärende', 'Gäller', 'Bidrar till'], {
      explanation: 'Målet eller ärendet som aktiviteten bidrar till.',
      width: 40,
    }),
    column('responsible', ['Ansvarig', 'Ansvar', 'Utförare'], {
      explanation: 'Den funktion som ansvarar, till exempel verksamhetsutvecklaren.',
      width: 24,
    }),
    column('start', ['Start', 'Startdatum', 'Börjar'], {
      explanation: 'Första dagen.',
      ...DAY,
    }),
    column('end', ['Klart senast', 'Klar senast', 'Slut', 'Slutdatum', 'Färdig', 'Klart', 'Deadline'], {
      required: true,
      explanation: 'Sista dagen.',
      ...DAY,
    }),
    column('status', ['Status', 'Läge'], {
      explanation: 'Genomförd, Pågår, Ej påbörjad eller Avbruten.',
      list: ['Genomförd', 'Pågår', 'Ej påbörjad', 'Avbruten'],
      width: 14,
    }),
  ],
  telling: ['name', 'end', 'responsible', 'start'],
  foreign: ['Målvärde', 'Mätvärde', ...GOAL_TABLE],
  tie: 'about',
  isCommon: true,
} as const satisfies RegisterSpec<string>;

/** Every register, in the order of the template's tabs. */
export const REGISTERS: readonly RegisterSpec<string>[] = [
  DECISIONS,
  OVERRIDES,
  AMBITIONS,
  TIMETABLE,
  ACTIVITY_PLAN,
];
