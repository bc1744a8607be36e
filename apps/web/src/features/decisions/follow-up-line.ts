import type { OrganisationView } from '@passerelle/contracts';
import type { CalendarDate } from '@passerelle/domain';
import { readWrittenDate } from '../../ui/written-date';

/** What one line of text says of a follow-up: `@organisation`, words, date. */
export interface FollowUpLine {
  organisation: OrganisationView | null;
  /** What is typed after `@` while no organisation is recognised; null when there is no `@`. */
  search: string | null;
  text: string;
  /** Null when the line gives none: the usual one is then proposed. */
  dueDate: CalendarDate | null;
}

/** Lower case without accents, so that "ecole" finds "École". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/’/g, "'")
    .toLowerCase();
}

/** A follow-up reads as a sentence, however fast its line was typed. */
function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

function named(written: string, organisations: readonly OrganisationView[]): OrganisationView | null {
  const wanted = plain(written);
  const found = organisations.filter((organisation) => {
    const name = plain(organisation.name);
    return wanted.startsWith(name) && !/[\p{L}\p{N}]/u.test(wanted.charAt(name.length));
  });
  return found.sort((left, right) => right.name.length - left.name.length)[0] ?? null;
}

/** Reads a line as it is being typed. The organisation is recognised by its whole name, the list proposes it before. */
export function readFollowUpLine(
  typed: string,
  organisations: readonly OrganisationView[],
  today: CalendarDate,
): FollowUpLine {
  const line = typed.normalize('NFC');
  const at = line.indexOf('@');
  if (at < 0) {
    const { date, rest } = readWrittenDate(line, today);
    return { organisation: null, search: null, text: sentence(rest), dueDate: date };
  }
  const after = line.slice(at + 1);
  const organisation = named(after, organisations);
  if (!organisation)
    return { organisation: null, search: after, text: sentence(line.slice(0, at).trim()), dueDate: null };
  const words = `${line.slice(0, at)} ${after.slice(organisation.name.length)}`.replace(/^[\s,:;]+/, '');
  const { date, rest } = readWrittenDate(words, today);
  return { organisation, search: null, text: sentence(rest), dueDate: date };
}

/**
 * The first line that has words and names no organisation: nothing can be recorded with it. Null when there is none.
 */
export function firstIncomplete<Line extends { line: string }>(
  lines: readonly Line[],
  organisations: readonly OrganisationView[],
  today: CalendarDate,
): Line | null {
  const written = lines.filter(({ line }) => line.trim() !== '');
  return written.find(({ line }) => readFollowUpLine(line, organisations, today).organisation === null) ?? null;
}

/** The organisations proposed for what is typed after `@`: those one of whose words starts so come first. */
export function proposeOrganisations(
  search: string,
  organisations: readonly OrganisationView[],
): readonly OrganisationView[] {
  const wanted = plain(search).trim();
  if (wanted === '') return organisations;
  const rank = (organisation: OrganisationView): number => {
    const name = plain(organisation.name);
    if (name.startsWith(wanted)) return 0;
    if (name.split(/[^a-z0-9]+/).some((word) => word.startsWith(wanted))) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return organisations
    .map((organisation) => ({ organisation, at: rank(organisation) }))
    .filter(({ at }) => at < 3)
    .sort((left, right) => left.at - right.at)
    .map(({ organisation }) => organisation);
}

/** The line once an organisation is chosen from the list: its name replaces what was typed after `@`. */
export function withOrganisation(line: string, organisation: OrganisationView): string {
  const at = line.indexOf('@');
  const before = at < 0 ? line.trim() : line.slice(0, at).trim();
  return [before, `@${organisation.name} `].filter((piece) => piece !== '').join(' ');
}
