// Groups of words that mean the same in a rule for mätvärden. A new word for something known is added here.
import type { WordGroups } from './shape.ts';

const PREVIOUS_WHAT =
  '(år|året|årets|utfall|utfallet|mätning|mätningen|period|perioden|värde|värdet|resultat|resultatet)';

export const MEASURE_WORDS: WordGroups = {
  mål: 'målvärdet|målvärde|målet|mål|målnivån|målnivå|måltalet|måltal|börvärdet|börvärde',
  utfall:
    '(årets|periodens|senaste)? (utfallet|utfall|resultatet|resultat|värdet|utfallsvärdet|mätvärdet|måttet|indikatorn|mätetalet|nyckeltalet)',
  uppfyllelse:
    'uppfyllelsen|uppfyllelse|måluppfyllelsen|måluppfyllelse|uppfyllelsegraden|uppfyllelsegrad|måluppfyllelsegraden|måluppfyllelsegrad|uppfyllnaden|uppfyllnad|måluppfyllnaden|måluppfyllnad|uppfyllnadsgraden|uppfyllnadsgrad',
  nått: 'uppnått|uppnås|uppnådd|uppnåtts|uppnåddes|nått|nås|nåtts|nådd|nåddes|uppfyllt|uppfylls|uppfylld|uppfyllts|uppfylldes|klarat|klaras|infriat|infrias',
  når: 'når|nått|nådde|uppnår|uppnått|uppnådde|uppfyller|uppfyllt|uppfyllde|klarar|klarat',
  start:
    'utgångsvärdet|utgångsvärde|utgångsläget|utgångsläge|utgångspunkten|utgångsnivån|startvärdet|startvärde|basvärdet|basvärde|basåret|basår|basårets (värde|utfall|nivå)',
  föregående: `föregående ${PREVIOUS_WHAT}?|förra ${PREVIOUS_WHAT} (utfall|värde|resultat|nivå)?|fjolåret|fjolårets (utfall|värde|resultat)|i? fjol|året (innan|före)|närmast föregående ${PREVIOUS_WHAT}|tidigare (år|utfall)|senaste mätningen|förra gången`,
  riket:
    'riket|hela riket|rikssnittet|riksgenomsnittet|rikets (snitt|genomsnitt|medelvärde|värde)|(snittet|genomsnittet|medelvärdet) (i|för) (hela)? riket|landet|rikssnitt|rikesnittet|riksmedelvärdet',
  länet:
    'länet|länssnittet|länsgenomsnittet|länets (snitt|genomsnitt|medelvärde|värde)|(snittet|genomsnittet|medelvärdet) (i|för) länet|länssnitt',
  jämförbara:
    '(jämförbara|liknande) kommuner|(jämförbara|liknande) kommuners (snitt|genomsnitt|medelvärde|värde)|(snittet|genomsnittet|medelvärdet) (i|för) (jämförbara|liknande) kommuner|jämförelsekommunerna|jämförelsegruppen',
  minst:
    'minst|lägst|min|minimum|åtminstone|från och med|inte (under|lägre än|mindre än|färre än)|inte understiger|understiger inte',
  högst:
    'högst|max|maximalt|maximum|som mest|upp till|till och med|inte (över|mer än|högre än|större än|fler än)|inte överstiger|överstiger inte',
  över: 'över|mer än|mera än|högre än|större än|fler än|överstiger|överskrider',
  under: 'under|mindre än|lägre än|färre än|understiger|underskrider',
  avvikelse: 'avvikelsen|avvikelse|toleransen|tolerans',
  avviker: 'avviker|avviker med|skiljer|skiljer sig|ligger',
  mer: 'mer|mera|högre|bättre|fler|över|däröver|uppåt',
  mindre: 'mindre|lägre|sämre|färre|under|därunder|nedåt',
  väg: 'vägen|väg|sträckan|avståndet|förflyttningen',
};
