// What `malljus --hjälp` says.
import { DEFAULT_RULE_SET_ID, PRESETS } from '../../lib/index.ts';
import { UNDERLAG_KINDS } from '../app/underlag.ts';
import { TEMPLATE_PARTS, TEMPLATE_WORDS } from '../report/template-names.ts';
import { hang } from './report/text-layout.ts';

const ruleSets = PRESETS.map(({ id, name }) => {
  const isDefault = id === DEFAULT_RULE_SET_ID ? ' (förval)' : '';
  return `                     ${id.padEnd(8)}${name}${isDefault}`;
});

const WIDTH = 110;
const templateNames = [
  `i löpande text: ${TEMPLATE_WORDS.join(', ')};`,
  `ensamma i sitt stycke: ${TEMPLATE_PARTS.join(', ')}`,
]
  .flatMap((text) => hang(' '.repeat(21), text, WIDTH))
  .join('\n');

/** The whole help, ready to print. */
export const HELP_TEXT = `Målljus bedömer kommunala mål i en Excelarbetsbok. Inga uppgifter lämnar datorn.

  malljus bedom [ARBETSBOK] [val]   bedömer mätvärdena och skriver en bedömd kopia av arbetsboken
  malljus regler [ARBETSBOK] [val]  visar, prövar, skapar, sparar och läser in bedömningsreglerna
  malljus jamfor [ARBETSBOK] [val]  visar vad ett annat regelverk skulle ändra
  malljus underlag ARBETSBOK [val]  gör en kopia att dela, presentation, tjänsteskrivelse, webbsida och öppna data
  malljus tolka [MÅLVÄRDE …]        visar som JSON hur målvärden förstås, ett per rad
  malljus tidsplan ARBETSBOK [val]  visar vad som är försenat eller ska vara klart inom 30 dagar, även som kalender
  malljus mall UT.xlsx [val]        skriver en ny arbetsbok med mål, beslut, tidsplan, regler och anvisningar
  malljus kontrollera ARBETSBOK [val]  säger om något är ändrat sedan arbetsboken bedömdes, och räknar om den
  malljus ta-bort ARBETSBOK [val]   skriver en kopia utan det som Målljus lagt in i arbetsboken

bedom – utan arbetsbok bedöms exemplet som följer med, och ingen fil skrivs
  --ut FIL           vart den bedömda arbetsboken skrivs; annars «<namn> – bedömd.xlsx» bredvid arbetsboken,
                     som själv aldrig skrivs över
  --ersätt           skriv över utfiler som redan finns
  --json FIL         resultatet även som JSON; «-» skriver det på standard ut
  --period PERIOD    2020, 2020-T2, 2020-Q3, 2020-08 eller 2020-08-31; annars den senaste som har
                     utfall, eller den äldre som valdes förra gången om inget senare har fått utfall sedan dess
  --regler REGELVERK
${ruleSets.join('\n')}
                     blad    arbetsbokens blad «Bedömningsregler», som annars gäller när det finns
                     FIL.json ett regelverk som sparats med «malljus regler --spara»; gäller bara den gången
  --strikt           mätvärden som kräver ett antagande lämnas utan färg
  --antaganden       de bedöms med antagandet utskrivet (förval)
  --förklaringar HUR kolumn, anteckningar eller båda (förval)
  --uppföljning      följ upp året och mandatperioden i egna blad: prognos, utveckling, täckning, vad som ändrats
  --utan-uppföljning bara bedömningen (förval). En arbetsbok som har något av bladen «Beslut», «Samlad bedömning»,
                     «Ambitionsnivå», «Tidsplan» eller «Aktivitetsplan» följs alltid upp
                     Regelverk, strikt, förklaringar och uppföljning sparas i den bedömda arbetsboken och gäller
                     nästa gång den bedöms, om inget annat anges
  --torrkör          visa resultatet utan att skriva någon arbetsbok

regler – utan val visas reglerna som gäller, vad som behöver rättas och vad som ändrats sedan förra bedömningen
  --skapa REGELVERK  skriver bladet «Bedömningsregler» i «<namn> – regler.xlsx», eller dit --ut säger; utan
                     regelverk skapas det ur förvalet
  --läs FIL.json     tar in reglerna ur filen som ett blad; ett äldre blad står kvar men används inte längre
  --spara FIL.json   sparar reglerna som gäller, eller de som --regler anger; «-» skriver dem på standard ut
  --nära MARGINAL    mätvärden vars färg hänger på lite: "2 %" av målvärdet, eller 1 i målvärdets enhet
  --period, --ut, --ersätt och --torrkör som för bedom

jamfor – visar varje mätvärde och mål som får en annan färg; skriver ingen arbetsbok utan --ut
  --regler REGELVERK det som jämförs; annars de regler som arbetsboken bedöms efter nu
  --mot REGELVERK    det som det jämförs med; «förra» är de regler som bedömde senast, så att
                     --regler förra --mot blad visar vad ändringarna i bladet ger
  --ut FIL           arbetsboken med bladet «Jämförelse av regler»
  --json FIL         jämförelsen som JSON; «-» skriver den på standard ut
  --period och --ersätt som för bedom

underlag – arbetsboken bedöms som med bedom, men inget skrivs i den
  --till MAPP        mappen som filerna läggs i; den skapas om den inte finns
  --bara SLAG        några av ${UNDERLAG_KINDS.join(', ')}, med komma emellan; annars alla
  --titel, --nämnd, --dnr, --handläggare
                     står i underlaget; det som inte anges lämnas ute eller som en lucka att fylla i. Ange
                     handläggaren som funktion: filerna kan bli allmänna handlingar
  --mall BREV.docx   kommunens egen mall för tjänsteskrivelsen, med platshållare som {{sammanfattning}}:
${templateNames}
  --period, --regler, --strikt, --antaganden, --uppföljning, --utan-uppföljning och --ersätt som för bedom
  Kopian (xlsx) är den bedömda arbetsboken med värden där Målljus funktioner stod; den öppnas utan tillägget och
  frågar inte efter det. Vad som hittades i den och vad som gjordes med det skrivs ut:
  --formler VILKA    egna    bara Målljus funktioner blir värden (förval)
                     alla    alla formler blir värden
  --dolda-blad HUR   behåll (förval), visa eller ta-bort
  --kommentarer HUR  roll    den som skrivit dem står som sin roll (förval)
                     namn    namnen står kvar
  --egenskaper HUR   roll eller namn, i filens egenskaper, sidhuvuden, pivottabeller och liknande
  --personuppgifter HUR
                     behåll  personnummer, e-postadresser och namn i celler står kvar och räknas upp (förval)
                     ta-bort de ersätts med «[personnummer borttaget]», «[e-post borttagen]» och rollen
  --roll ROLL        det som står i stället för namn; annars «Handläggare»

tolka – utan målvärde läses ett per rad från standard in (UTF-8)
  malljus tolka "minst 80 %" "topp 5"
  malljus tolka -- "-5 till 5 %"    allt efter -- är målvärden

tidsplan – läser bladen «Tidsplan» och «Aktivitetsplan»; ändrar aldrig arbetsboken
  --ics FIL          det som är kvar som en kalenderfil, till exempel för Outlook; «-» skriver den på standard ut
  --ersätt som för bedom

mall – en tom arbetsbok att fylla i
  --från ÅR          mandatperiodens första år, till exempel 2027; annars den som pågår, från juli valåret nästa
  --ersätt som för bedom

kontrollera – säger vad som är ändrat sedan bedömningen: inget, bara annat i bladen, eller vilka celler; räknar om
  underlaget i arbetsboken och ändrar den aldrig
  --sigill TAL       sigillet så som det står i det utskrivna underlaget, minst de åtta första tecknen, med eller utan
                     mellanslag: arbetsboken ska ha just det
  --regler REGELVERK de som bedömde, när de inte finns i arbetsboken
  --json FIL         svaret som JSON; «-» skriver det på standard ut
  --ersätt som för bedom
  Slutkod: 0 inget som bedömdes eller skrevs är ändrat; 1 något är det, sigill saknas eller är ett annat än --sigill;
  2 arbetsboken kunde inte kontrolleras

ta-bort – kolumner, blad, anteckningar, färger och det som är lagrat; det som någon skrivit själv står kvar och nämns.
  Slutkod 1 när något står kvar som Målljus gjorde
  --ut FIL           vart kopian skrivs; annars «<namn> – utan Målljus.xlsx»
  --behåll-värden    status, färger, förklaringar och Målljus blad blir kvar som vanliga celler och blad, och
                     formler med Målljus funktioner blir värden
  --även-regler      ta även bort bladet «Bedömningsregler»
  --ersätt som för bedom

  --hjälp            den här texten
  --version          programmets version

Slutkod: 0 gick bra · 1 detsamma, men det finns frågor att svara på eller regler att rätta · 2 gick inte, skälet står på skärmen`;
