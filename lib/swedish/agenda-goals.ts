// The 17 goals of Agenda 2030 in Swedish: their names as the government and UNDP write them, and how many delmål each has.
// Source: FN:s globala mål, globalamalen.se.

export interface AgendaGoal {
  /** 1–17 */
  readonly number: number;
  /** The short name in use. */
  readonly name: string;
  /** Older short names of the same goal. */
  readonly otherNames: readonly string[];
  /** Delmål with a figure: 3.1–3.9. Besides them there are some with a letter, 3.a–3.d. */
  readonly targets: number;
}

type Row = readonly [name: string, targets: number, ...otherNames: readonly string[]];

const ROWS: readonly Row[] = [
  ['Ingen fattigdom', 5, 'Avskaffa fattigdom', 'Utrota fattigdomen'],
  ['Ingen hunger', 5, 'Avskaffa hunger', 'Utrota hungern'],
  ['God hälsa och välbefinnande', 9, 'Hälsa och välbefinnande', 'God hälsa'],
  ['God utbildning för alla', 7, 'Utbildning för alla', 'God utbildning'],
  ['Jämställdhet', 6],
  ['Rent vatten och sanitet för alla', 6, 'Rent vatten och sanitet', 'Rent vatten'],
  ['Hållbar energi för alla', 3, 'Hållbar energi'],
  [
    'Anständiga arbetsvillkor och ekonomisk tillväxt',
    10,
    'Anständiga arbetsvillkor',
    'Hållbar ekonomisk tillväxt',
    'Ekonomisk tillväxt',
  ],
  [
    'Hållbar industri, innovationer och infrastruktur',
    5,
    'Hållbar industri, innovation och infrastruktur',
    'Industri, innovationer och infrastruktur',
    'Hållbar industri',
  ],
  ['Minskad ojämlikhet', 7, 'Minskad ojämlikhet inom och mellan länder'],
  ['Hållbara städer och samhällen', 7, 'Hållbara städer'],
  ['Hållbar konsumtion och produktion', 8, 'Hållbar konsumtion'],
  [
    'Bekämpa klimatförändringarna',
    3,
    'Bekämpa klimatförändringen',
    'Bekämpa klimatförändringar',
    'Bekämpa klimatförändring',
  ],
  ['Hav och marina resurser', 7, 'Bevara haven och de marina resurserna', 'Hav och marina resurser i balans'],
  ['Ekosystem och biologisk mångfald', 9, 'Ekosystem och biologisk mångfald på land'],
  ['Fredliga och inkluderande samhällen', 10, 'Fredliga samhällen', 'Fred och rättvisa'],
  ['Genomförande och globalt partnerskap', 19, 'Genomförande och partnerskap', 'Globalt partnerskap'],
];

/** Goal 1 first. */
export const AGENDA_GOALS: readonly AgendaGoal[] = ROWS.map(([name, targets, ...otherNames], index) => ({
  number: index + 1,
  name,
  otherNames,
  targets,
}));
