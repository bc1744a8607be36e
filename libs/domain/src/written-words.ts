import { WEEKDAY } from './written-dates.js';

/** Everything here reads a plain text (`plainText`): no accents, no capitals. */
const START = [
  "r?entrees?|rentre[rs]?|entr(?:er|era|eront|ent)|entre (?:en|au|a|chez|dans)|(?<=\\b(?:il|elle|on) |\\bn')entre",
  'debuts?|debut(?:e|er|era|ent|eront)|demarrages?|demarr(?:e|er|era|ent|eront)|commenc(?:e|er|era|ent|eront)',
  'reprises?|repren(?:d|ds|dre|dra|dront|nent)|prises? de (?:poste|fonctions?)|integr(?:e|er|era|eront|ation)',
  'a (?:partir|compter) d[ue]',
].join('|');
const OTHER = [
  'bilans?|rendez-vous|rdv|reunions?|rencontres?|rencontrer|visites?|rappels?|rappeler|naissances?|ne(?:e|s|es)? (?:le|en)',
  'entretiens?|points?(?! de depart)|relances?|relancer|reponses?|repondre|sign(?:er|ee?s?|atures?)|convo(?:cations?|quee?s?)',
  'seances?|comites?|copass|commissions?|reexam[a-z]+|revoir|revue|audiences?|jury|examens?|epreuves?|tests?|syntheses?',
  'info(?:rmation)?s? collectives?|depots?|deposer|a rendre|a remettre|transmettre|fournir|envois?|envoyer|appels?|appeler',
  'contacter|recontacter|obtenue?s?|constatee?s?|absente?s?|decisions? prises?|echeances?|delais?|recue?s?',
].join('|');
const MOVE = 'report(?:ee?s?|er|s)?|repouss[a-z]+|decal[a-z]+|avanc(?:ee?s?|er)|deplac(?:ee?s?|er)|differ(?:ee?s?|er)';
const CANCEL =
  "annul[a-z]+|abandon[a-z]*|supprim[a-z]+|refus[a-z]*|renonc[a-z]+|n'a(?:ura)? pas(?: eu)? lieu|compromis[a-z]*|caduc|caduque";

const words = (pattern: string): RegExp => new RegExp(`\\b(?:${pattern})(?![a-z])`);
const then = (pattern: string): RegExp =>
  new RegExp(`^[\\s,(]*(?:(?:et|est|sera|etait|a ete|sont|seront)\\s+)?(?:${pattern})(?![a-z])`);
export const IS_START = words(START);
export const IS_OTHER = words(OTHER);
export const IS_MOVE = words(MOVE);
export const IS_CANCEL = words(CANCEL);
/** "est annulée", ", reportée" right after a date. */
export const IS_THEN_MOVED = then(MOVE);
export const IS_THEN_CANCELLED = then(CANCEL);
export const IS_DENIED = /\b(?:pas|jamais|aucune?)\b/;
/** "pas d’entrée", "ne commencera pas", "annulation de l’entrée", "entrée annulée". */
export const NO_SUCH_START = words(
  [
    `(?:pas|plus|aucune?|sans|jamais|ni)\\s+(?:de\\s+|d'|d'autres?\\s+)?(?:${START})`,
    `n(?:e\\s+|')(?:${START})\\s+(?:pas|plus|jamais)`,
    `(?:${CANCEL})\\s+(?:du|des|de|d')\\s*(?:la\\s+|l'|les\\s+)?(?:${START})`,
    `(?:${START})\\b.*\\b(?:${CANCEL})`,
  ].join('|'),
);

const BEFORE_DAY = `\\s*(?:${WEEKDAY}\\s+)?$`;
const UNTIL = "jusqu'(?:au|a)|avant(?: le)?|d'ici(?: le| au)?|au plus tard(?: le)?|depuis(?: le)?";
/** "fin le", "fin de stage le", "la fin du", "fin prévue le", "se termine le", "échéance :". */
const END = [
  "(?:fin|echeance)(?:\\s+(?:de la |de l'|de |du |d')[a-z]+)?(?:\\s+(?:est\\s+)?(?:prevue|fixee))?",
  "se termin(?:e|era|ent|eront)|fini(?:t|ra|ssent|ront)|s'achev(?:e|era|ent|eront)",
].map((pattern) => `(?:${pattern})\\s*:?(?:\\s*(?:le|au|du))?`);
const REPLACED =
  '(?:au lieu|plutot que|et non(?: pas)?|non(?: pas)?|ni|pas|initialement(?: (?:prevu|fixe)e?s?)?)(?: (?:le|du|au))';
/** What makes of the date that follows an end, a past or a day that is given up: "jusqu’au 4 janvier", "au lieu du 4". */
export const NO_START = new RegExp(`\\b(?:${[UNTIL, ...END, REPLACED].join('|')})${BEFORE_DAY}`);
export const NOT_BEFORE = new RegExp(`\\b(?:pas|jamais)\\b.*\\bavant(?: le)?${BEFORE_DAY}`);
export const FROM = new RegExp(`\\b(?:du|de)${BEFORE_DAY}`);
export const TOWARDS = new RegExp(`\\b(?:au|a|pour le)${BEFORE_DAY}`);
/** Between two dates, the second is the last day of a period: "28 janvier au 4 février". */
export const TO = new RegExp(`^\\s+au${BEFORE_DAY}`);

export const SENTENCE_END = /[;!?\n•]|\.(?!\d)/;
export const PIECE_END = /[,:()]|\s[-–—]\s|\b(?:puis|ensuite)\b/;
/** Words that say nothing of the date that they lead to. */
export const LINKS = new RegExp(
  `^(?:\\s|d'|(?:le|la|les|du|de|des|au|aux|a|ce|pour|et|ou|mais|sinon|est|(?:prevu|fixe|confirme)e?s?|${WEEKDAY})(?![a-z]))*$`,
);
/** The words before a first date hold for the next one: "le 4 ou le 11 janvier". */
export const JOINS = /\b(?:et|ou|mais|sinon)\b/;
/** What was refused for a day is meant for the next one: "pas le 4 janvier mais le 11". */
export const TURNS = /\b(?:mais|sinon)\b/;
