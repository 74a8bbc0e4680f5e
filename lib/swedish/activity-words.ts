// The words that tell how far an activity («aktivitet») has come, and those that leave it in doubt. The one place to add a wording.

const DONE_WORD =
  '(?:genomför(?:d|t|da|des|ts)|klar(?:t|a|gjord|gjort|lagd)?|färdig(?:t|a|ställd|ställt|ställda|ställts)?|slutför(?:d|t|da|des|ts)|avsluta(?:d|t|de|ts|des)|anta(?:gen|get|gna|gits|git|gs)|antogs|beslut(?:ad|at|ade|ades|ats)|utför(?:d|t|da|des|ts)|uppfyll(?:d|t|da|des|ts)|uppnå(?:dd|tt|dda|ddes|tts)|nå(?:dd|tt|ddes|tts)|gjor(?:d|t|da|des|ts)|tagits fram|togs fram|införd|infört|införda|införts|infördes|inrättad|inrättat|upprättad|upprättat|framtag(?:en|et|na)|levererad|levererat|invigd|invigts|fastställ(?:d|t|da|des|ts)|godkän(?:d|t|da|des|ts)|verkställd|verkställt|implementera(?:d|t|de|ts)|publicerad|publicerat|öppnad|öppnats?|startat och klart)';

const NOT = '(?:ej|inte|icke|aldrig|ännu (?:ej|inte)|inte ännu|ej ännu|inte längre)';

const BEGUN_WORD =
  '(?:påbörja(?:d|t|de|ts|des)|börja(?:t|de)|starta(?:d|t|de|ts|des)|inle(?:dd|tt|dda|tts|ddes)|igångsatt|igång)';

const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

/** «Ej påbörjad», «planerad». */
export const CLEAR_NOT_BEGUN = word(
  `${NOT} (?:ännu )?(?:${BEGUN_WORD}|påbörjas|startas)|har ${NOT} (?:ännu )?(?:${BEGUN_WORD})|opåbörjad|planerad|planerat|planeras|återstår att göra|att göra`,
);

const NOT_DONE_SOURCE = `(?:(?:har|är|blev|kunde|kommer|ska|skall) )?(?:${NOT})(?: ännu| blivit| att| kunnat| kommer| bli)* (?:${DONE_WORD}|genomföras|antas|beslutas)|${DONE_WORD} (?:ej|inte|aldrig|icke)|ogenomförd|nej|nix|inget (?:är |har )?(?:gjort|genomfört|hänt)`;

/** «Ej genomförd», «nej». */
export const NOT_DONE = word(NOT_DONE_SOURCE);

/** Every such place in a text. */
export const EVERY_NOT_DONE = new RegExp(NOT_DONE.source, 'giu');

/** «Inte helt genomförd». */
export const NOT_WHOLLY = word(
  `${NOT} (?:helt|fullt ut|fullt|riktigt|i sin helhet) (?:och hållet )?(?:${DONE_WORD})`,
);

/** «Genomförd till 50 %», «80 % klart»: more than nothing and less than all. */
export const PARTLY = word(
  `${DONE_WORD} till (?:ca |cirka |ungefär )?[1-9]\\d? ?(?:%|procent)|(?:ca |cirka |ungefär |till )?[1-9]\\d? ?(?:%|procent) ${DONE_WORD}`,
);

/** «Avbruten», «inställd». */
export const CANCELLED = word(
  'avbr(?:uten|utet|utits|öts)|inställ(?:d|t|da|des|ts)|nedlag(?:d|t|da)|stopp(?:ad|at|ades|ats)|struk(?:en|et|its)|ströks|makulerad|makulerat|skrinlag(?:d|t|ts)',
);

/** «Pågår», «delvis genomförd». */
export const UNDER_WAY = word(
  `(?:delvis|till viss del|till stor del|till största delen|nästan|i stort sett|så gott som|halvt)(?: (?:${DONE_WORD}|ja))?|pågår|pågående|(?:${BEGUN_WORD})|på gång|på väg|i gång|under (?:arbete|genomförande|framtagande|utveckling|uppbyggnad|bearbetning|beredning|behandling|upphandling)|enligt plan|fortgår|fortlöper|löper på|bereds|arbetas med`,
);

/** «Försenad». */
export const LATE = word('försena\\p{L}*|för sent|sent|efter utsatt tid');

/** «Ej försenad». */
export const NOT_LATE = word(`${NOT} (?:försena\\p{L}*|sent)`);

/** «I tid», «enligt tidplan». */
export const IN_TIME = word('i tid|i rätt tid|inom utsatt tid|enligt tidplan(?:en)?|enligt tidsplan(?:en)?');

/** «Genomförd», «ja», «antagen». */
export const DONE = word(
  `${DONE_WORD}|ja|japp|ok|okej|check|beslut(?:et)? (?:är |har )?(?:fatta|tag)(?:t|d|its|ts|et)|beslut i (?:kf|ks|ksau|kommunfullmäktige|kommunstyrelsen|nämnd\\p{L}*)|fattat beslut|i drift|i mål|i bruk`,
);

/** A done-word beside one of these may mean something else («klar för beslut», «förslag antaget på remiss»). */
export const UNCERTAIN = word(
  'klar(?:t|a)? (?:för|att|till)|i förtid|väntar|inväntar|inväntas|förslag\\p{L}*|utkast\\p{L}*|remiss\\p{L}*|beräknas|kommer att|ska|skall|bör|förväntas|väntas|troligen|troligtvis|kanske|eventuellt|återremi\\p{L}*|överklag\\p{L}*|upphäv\\p{L}*|kvarstår|återstår|saknas|pausad\\p{L}*|pausat|vilande|framflytta\\p{L}*|framskjut\\p{L}*|uppskjut\\p{L}*|senarelag\\p{L}*|skjuts|flyttas|blir|bli|om|tveksamt|utan (?!anmärkning|avvikels|problem|försening|dröjsmål|hinder|invändning|ändring)\\p{L}+|p\\.? ?g\\.? ?a|på grund av|till följd av|utom|förutom|men|fast|delar av|del av|första delen|vissa|några|en del|hälften|utökad|genomförs|antas|beslutas',
);

/** Tells of a time to come, which says neither that the work has begun nor that it has not. */
export const POSTPONED = word(
  'framflytta\\p{L}*|framskjut\\p{L}*|uppskjut\\p{L}*|senarelag\\p{L}*|skjuts (?:fram|upp)|(?:ska|skall|kommer att|beräknas) (?:bli |vara )?\\p{L}+|genomförs|antas|beslutas|pausad|pausat|vilande',
);

/** Ticks. */
export const MARKS_DONE = /^[✓✔☑✅]+$/u;

/** Crosses and empty boxes. */
export const MARKS_NOT = /^[✗✘☒☐❌]+$/u;

/** Subjects and small words that may stand before the state: «Planen är antagen», «Arbetet pågår». */
export const OPENING =
  /^(?:(?:\p{L}+(?:en|et|n|t|na)|allt|alla|den|det|detta|vi|aktivitet|åtgärd|plan|policy|strategi|uppdrag|beslut|arbete|översyn|utredning|status|uppföljning|utbildning|revidering)(?: för \p{L}+)? )?(?:(?:är|har|blev|blivit|hölls|uppfylls|nås|genomförs|nu|redan|helt|fullt|fullt ut|samtliga|hel)\s)*$/iu;

/** «Genomförd, redovisas i mars»: a date after another verb is not when it was done. */
export const OTHER_TIME = word(
  '\\p{L}{3,}as|följs|mäts|gäller|gällande|från|till|nästa|ny|nytt|därefter|sedan|resultat\\p{L}*',
);
