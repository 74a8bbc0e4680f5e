// Aktiviteters läge: lydelse, vad som ska läsas ut, och varför.
import type { ActivityState } from '../../../lib/swedish/outcome.ts';

interface Expected {
  readonly state: ActivityState;
  readonly date?: string;
  readonly late?: boolean;
}

export const ACTIVITIES: readonly (readonly [text: string, expected: Expected, why: string])[] = [
  ['Genomförd', { state: 'done' }, 'rakt på sak'],
  ['Klar', { state: 'done' }, 'rakt på sak'],
  ['Ja', { state: 'done' }, 'ja'],
  ['Ja, genomförd i maj 2020', { state: 'done', date: '2020-05' }, 'ja med månad'],
  ['Helt uppfyllt', { state: 'done' }, 'förstärkt'],
  ['Antagen 2020-11-23', { state: 'done', date: '2020-11-23' }, 'med dag'],
  ['Planen är antagen av KF 2020-11-23', { state: 'done', date: '2020-11-23' }, 'hel mening'],
  ['Beslut fattat i KF 2020-10-26 § 120', { state: 'done', date: '2020-10-26' }, 'paragrafen är inget tal'],
  ['Klar Q3', { state: 'done', date: '--Q3' }, 'kvartal utan år'],
  ['Klar men försenad', { state: 'done', late: true }, 'klar för sent'],
  ['Klar i tid', { state: 'done', late: false }, 'klar i tid'],
  ['Genomförd, redovisas i mars', { state: 'done' }, 'datumet gäller redovisningen'],
  ['✔', { state: 'done' }, 'bock'],
  ['Klart men försenat', { state: 'done', late: true }, 'klar för sent, böjt'],
  ['Delvis genomförd', { state: 'underWay' }, 'delvis'],
  ['Delvis', { state: 'underWay' }, 'delvis'],
  ['Pågår', { state: 'underWay' }, 'pågår'],
  ['Pågår enligt plan', { state: 'underWay' }, 'pågår'],
  ['Påbörjad', { state: 'underWay' }, 'påbörjad'],
  ['Påbörjad men försenad', { state: 'underWay', late: true }, 'påbörjad och sen'],
  ['Försenad', { state: 'underWay', late: true }, 'försenad är inte klar'],
  ['Inte helt klar', { state: 'underWay' }, 'inte helt'],
  ['Påbörjad, inte klar', { state: 'underWay' }, 'båda säger samma sak'],
  ['Upphandling pågår', { state: 'underWay' }, 'något pågår'],
  ['Nästan klar', { state: 'underWay' }, 'nästan'],
  ['Ej påbörjad', { state: 'notBegun' }, 'nekande före'],
  ['Ej genomfört pga resursbrist', { state: 'notBegun' }, 'skälet ändrar inget'],
  ['Genomfördes inte på grund av sjukdom', { state: 'notBegun' }, 'skälet ändrar inget'],
  ['Inställd på grund av pandemin', { state: 'cancelled' }, 'skälet ändrar inget'],
  ['Inte genomförd', { state: 'notBegun' }, 'nekande före'],
  ['ej genomförd', { state: 'notBegun' }, 'nekande före'],
  ['inte klart', { state: 'notBegun' }, 'nekande före'],
  ['har inte antagits', { state: 'notBegun' }, 'nekande inuti'],
  ['Enkäten genomfördes inte', { state: 'notBegun' }, 'nekande efter'],
  ['Nej', { state: 'notBegun' }, 'nej'],
  ['Nej, ej klar', { state: 'notBegun' }, 'dubbelt nekande säger samma sak'],
  ['Planerad', { state: 'notBegun' }, 'planerad är inte påbörjad'],
  ['Avbruten', { state: 'cancelled' }, 'avbruten'],
  ['Inställd', { state: 'cancelled' }, 'inställd'],
  ['Nej, men arbete pågår', { state: 'underWay' }, 'arbetet har börjat'],
  ['Genomförd utan anmärkning', { state: 'done' }, 'utan anmärkning ändrar inget'],
];

/** Texter om läget som måste frågas om: lydelse och varför. */
export const UNCLEAR_STATES: readonly (readonly [text: string, why: string])[] = [
  ['Klar för beslut', 'klar för något annat'],
  ['klar?', 'osäkert'],
  ['Avslutad i förtid', 'avbruten eller klar'],
  ['Beräknas klar i maj', 'framtid'],
  ['Ja/Nej', 'två svar'],
  ['utkast klart', 'bara utkastet'],
  ['Enkäten är genomförd, analysen pågår', 'två lägen'],
  ['Antagen 31 april 2020', 'dagen finns inte'],
  ['Genomförd till 80 %', 'läge och tal'],
  ['Ska antas i juni', 'framtid'],
  ['framflyttad till 2021', 'framtid'],
  ['Den genomförda enkäten visar att elever trivs', 'beskriver något annat'],
  ['Gjennomført', 'norska'],
  ['Avslutad utan resultat', 'avslutad, men målet är inte nått'],
  ['Avslutat utan åtgärd', 'avslutad, men inget är gjort'],
  ['Ej godkänd', 'kan ha lämnats in men underkänts'],
  ['Klart enligt plan', 'klart, eller på väg enligt plan'],
  ['Fullt ut', 'säger inte vad'],
  ['Ingen genomförd', 'nekat, men inte vad'],
  ['Inga aktiviteter genomförda', 'nekat, men inte vad'],
  ['Ej enligt plan', 'hur långt det har kommit sägs inte'],
  ['Avslutat p.g.a. pengabrist', 'avslutat i förtid är inte genomfört'],
];
