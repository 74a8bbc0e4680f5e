// What `malljus --hjälp` says.
import { DEFAULT_RULE_SET_ID, PRESETS } from '../../lib/index.ts';

const ruleSets = PRESETS.map(({ id, name }) => {
  const isDefault = id === DEFAULT_RULE_SET_ID ? ' (förval)' : '';
  return `                     ${id.padEnd(8)}${name}${isDefault}`;
});

/** The whole help, ready to print. */
export const HELP_TEXT = `Målljus bedömer kommunala mål i en Excelarbetsbok. Inga uppgifter lämnar datorn.

  malljus bedom [ARBETSBOK] [val]   bedömer mätvärdena och skriver en bedömd kopia av arbetsboken
  malljus tolka [MÅLVÄRDE …]        visar som JSON hur målvärden förstås, ett per rad

bedom – utan arbetsbok bedöms exemplet som följer med, och ingen fil skrivs
  --ut FIL           vart den bedömda arbetsboken skrivs; annars «<namn> – bedömd.xlsx» bredvid arbetsboken,
                     som själv aldrig skrivs över
  --ersätt           skriv över utfiler som redan finns
  --json FIL         resultatet även som JSON; «-» skriver det på standard ut
  --period PERIOD    2020, 2020-T2, 2020-Q3, 2020-08 eller 2020-08-31; annars den senaste som har
                     utfall, eller den äldre som valdes förra gången om inget senare har fått utfall sedan dess
  --regler REGELVERK
${ruleSets.join('\n')}
  --strikt           mätvärden som kräver ett antagande lämnas utan färg
  --antaganden       de bedöms med antagandet utskrivet (förval)
  --förklaringar HUR kolumn, anteckningar eller båda (förval)
                     Regelverk, strikt och förklaringar sparas i den bedömda arbetsboken och gäller nästa gång
                     den bedöms, om inget annat anges
  --torrkör          visa resultatet utan att skriva någon arbetsbok

tolka – utan målvärde läses ett per rad från standard in (UTF-8)
  malljus tolka "minst 80 %" "topp 5"
  malljus tolka -- "-5 till 5 %"    allt efter -- är målvärden

  --hjälp            den här texten
  --version          programmets version

Slutkod: 0 bedömd eller tolkad · 1 detsamma, men det finns frågor att svara på · 2 gick inte, skälet står på skärmen`;
