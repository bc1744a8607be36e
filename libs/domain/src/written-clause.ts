import type { CalendarDate } from './calendar-date.js';
import type { WrittenDate } from './written-dates.js';
import * as words from './written-words.js';

/** What the words around a date say of it. Unsure: a start perhaps, to ask about. */
export type Saying = 'start' | 'other' | 'unsure' | 'nothing';

export interface DatedSaying {
  date: CalendarDate;
  says: Saying;
}

/** The longest words that make an end of a date are well within this: a long text is not read again for each date. */
const LONGEST_LEAD = 80;

interface Clause {
  /** From the date before, or from the start of the sentence. */
  since: string;
  /** The part of it that leads to the date: "entrée à l'atelier le". */
  lead: string;
  after: string;
  subject: Saying;
  isMoved: boolean;
  isRefused: boolean;
}

function subjectOf(text: string): Saying {
  if (words.IS_START.test(text)) return words.IS_OTHER.test(text) ? 'unsure' : 'start';
  return words.IS_OTHER.test(text) ? 'other' : 'nothing';
}

/** What follows a date in its sentence, up to the next date. */
function afterOf(text: string, dates: readonly WrittenDate[], index: number): { after: string; runsOn: boolean } {
  const between = text.slice(dates[index]?.to, dates[index + 1]?.from);
  const after = between.split(words.SENTENCE_END)[0] ?? '';
  return { after, runsOn: index + 1 < dates.length && after === between };
}

/** The same for dates that are joined, "les entrées du 4 janvier et du 11 janvier": what follows the last one. */
function jointAfter(text: string, dates: readonly WrittenDate[], index: number): string {
  const { after, runsOn } = afterOf(text, dates, index);
  const isJoined = runsOn && words.LINKS.test(after) && words.JOINS.test(after);
  return isJoined ? jointAfter(text, dates, index + 1) : after;
}

/** What is said after a date that begins its sentence, "15 décembre : bilan", without what leads to the next date. */
function saidAfter(text: string, dates: readonly WrittenDate[], index: number): Saying {
  const { after, runsOn } = afterOf(text, dates, index);
  const pieces = after.split(words.PIECE_END);
  return subjectOf((runsOn ? pieces.slice(0, -1) : pieces).join(','));
}

function clauseOf(text: string, dates: readonly WrittenDate[], index: number, former: Clause | null): Clause {
  const formerEnd = dates[index - 1]?.to ?? 0;
  const before = text.slice(formerEnd, dates[index]?.from);
  const since = before.split(words.SENTENCE_END).at(-1) ?? '';
  const same = since === before ? former : null;
  const pieces = since.split(words.PIECE_END);
  // "le 4 janvier visite, le 18 janvier entrée": the first words are of the date before, which they follow.
  const own = same?.lead === '' ? pieces.slice(-1) : pieces;
  const lead = own.findLast((piece) => !words.LINKS.test(piece)) ?? '';
  const isMoved = words.IS_MOVE.test(lead) || (same?.isMoved === true && words.TO.test(since));
  const subject = lead === '' ? saidAfter(text, dates, index) : subjectOf(lead);
  // "entrée le 4 janvier ou le 11 janvier", "l’entrée du 4 janvier est reportée au 11 janvier": the first words hold on.
  const holdsOn = same !== null && subject === 'nothing' && (isMoved || (lead === '' && words.JOINS.test(since)));
  return {
    since,
    lead,
    after: jointAfter(text, dates, index),
    subject: holdsOn ? same.subject : subject,
    isMoved,
    isRefused: words.NO_SUCH_START.test(lead) || (holdsOn && same.isRefused && !isMoved && !words.TURNS.test(since)),
  };
}

/** Of a day that something is moved from or to. Null: it is given up. */
function movedSaying({ since, subject }: Clause, isRange: boolean): Saying | null {
  if (!isRange && words.FROM.test(since)) return null;
  const isKnown = isRange || words.TOWARDS.test(since);
  if (subject === 'other') return 'other';
  return isKnown && subject === 'start' ? 'start' : 'unsure';
}

function startSaying(clause: Clause, contradictsWeekday: boolean): Saying {
  const { lead, after, subject } = clause;
  const isGivenUp = clause.isRefused || (subject === 'start' && words.IS_THEN_CANCELLED.test(after));
  if (subject === 'other' || isGivenUp) return 'other';
  const isDoubtful = words.IS_DENIED.test(lead) || words.IS_CANCEL.test(`${lead} ${after}`) || contradictsWeekday;
  if (isDoubtful) return 'unsure';
  const [rest = ''] = after.split(words.PIECE_END);
  return subject === 'nothing' && lead !== '' && words.IS_OTHER.test(rest) ? 'unsure' : subject;
}

/** Null: the end of something or of a period, or a day that is given up for another one. */
function saying(text: string, written: WrittenDate, clause: Clause, closesPeriod: boolean): Saying | null {
  const before = text.slice(Math.max(0, written.from - LONGEST_LEAD), written.from);
  if (words.NOT_BEFORE.test(clause.since)) return 'unsure';
  if (words.NO_START.test(before)) return clause.isMoved ? 'unsure' : null;
  if (clause.isMoved) return movedSaying(clause, written.last !== null);
  if (closesPeriod || words.IS_THEN_MOVED.test(clause.after)) return null;
  return startSaying(clause, written.contradictsWeekday);
}

/** What a plain text says of each of its dates to come; nothing is kept of an end and of a day that is given up. */
export function sayingsOf(text: string, dates: readonly WrittenDate[]): DatedSaying[] {
  let clause: Clause | null = null;
  return dates.flatMap((written, index) => {
    clause = clauseOf(text, dates, index, clause);
    const says = saying(text, written, clause, index > 0 && words.TO.test(clause.since));
    const date = clause.isMoved ? (written.last ?? written.date) : written.date;
    return date === null || says === null ? [] : [{ date, says }];
  });
}
