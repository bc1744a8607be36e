import { isSensitiveBarrier } from './barrier.js';
import type { CaseAgreement } from './case-agreement.js';
import { isCalendarDate, type CalendarDate } from './calendar-date.js';
import { cleanLabel } from './case-label.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { cleanShortFact } from './personal-details.js';
import type { Refusal } from './refusal.js';

/** The moment of a path: the committee asks other questions at each moment. */
export const MOMENTS = ['before-entry', 'during', 'before-exit'] as const;
export type Moment = (typeof MOMENTS)[number];

export const CASE_STATUSES = ['open', 'suspended', 'exited'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const AGE_BANDS = ['16-25', '26-45', '46+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** A person seen by one committee. Free text is sealed with the key of the case before it is stored. */
export interface CaseFile extends CaseAgreement {
  id: string;
  personId: string;
  committeeId: string;
  /** The committee's own reference; with the committee it is the identity of the case. */
  reference: string;
  /** First name and initial at most, or null. */
  label: string | null;
  territory: string;
  commune: string | null;
  ageBand: AgeBand;
  audience: string | null;
  moment: Moment;
  status: CaseStatus;
  prescriberOrganisationId: string;
  providerOrganisationId: string | null;
  /** data·inclusion `thematiques` codes. */
  barriers: string[];
  /** Why the case is followed, in the prescriber's words. */
  reason: string;
  /** The person's own words, shown first, and what the person wishes; when they were written down, and by whom. */
  words: string | null;
  wish: string | null;
  wordsAt: Date | null;
  wordsBy: string | null;
  /** The path so far, written once for every member who follows the case. */
  summary: string | null;
  summaryAt: Date | null;
  summaryBy: string | null;
  /** The one member who follows the whole path. */
  pathReferentId: string | null;
  /** The last day on which somebody spoke with the person. */
  lastContactOn: CalendarDate | null;
  /** The list that brought the case, if one did. */
  importId: string | null;
  version: number;
  createdAt: Date;
}

/** What a member who follows a case can correct. Barriers are those that the common file shows. */
export interface CaseDescription {
  label: string;
  commune: string;
  territory: string;
  ageBand: AgeBand;
  audience: string;
  moment: Moment;
  status: CaseStatus;
  reason: string;
  barriers: string[];
  lastContactOn: CalendarDate | null;
}

/**
 * [CASE-6] A member who follows a case corrects its facts. A barrier that the common file hides stays as it is: no
 * member removes what they were not shown, and none is added there. [CASE-13] Its dates exist in the calendar, from the
 * year 2000 on. Refuses `label-too-precise`, `date-invalid`, `date-in-future`, and what every text refuses.
 */
export function describeCase(caseFile: CaseFile, change: CaseDescription, today: CalendarDate): CaseFile | Refusal {
  const named = cleanLabel(change.label);
  if ('refused' in named) return named;
  const texts = cleanFields(change);
  if ('refused' in texts) return texts;
  const { lastContactOn } = change;
  if (lastContactOn !== null && !isCalendarDate(lastContactOn)) {
    return { refused: 'date-invalid', field: 'lastContactOn' };
  }
  if (lastContactOn !== null && lastContactOn > today) return { refused: 'date-in-future', field: 'lastContactOn' };
  const hidden = caseFile.barriers.filter(isSensitiveBarrier);
  const shown = [...new Set(change.barriers)].filter((code) => !isSensitiveBarrier(code));
  const { ageBand, moment, status } = change;
  return {
    ...caseFile,
    ...named,
    ...texts,
    ...{ ageBand, moment, status, lastContactOn },
    barriers: [...shown, ...hidden],
    version: caseFile.version + 1,
  };
}

function cleanFields(
  change: CaseDescription,
): Pick<CaseFile, 'reason' | 'territory' | 'commune' | 'audience'> | Refusal {
  const reason = cleanText(change.reason, TEXT_LIMITS.reason, 'reason');
  if (typeof reason !== 'string') return reason;
  const territory = cleanShortFact(change.territory, 'territory');
  if (typeof territory !== 'string') return territory;
  const commune = optionalShortFact(change.commune, 'commune');
  if (typeof commune === 'object' && commune !== null) return commune;
  const audience = optionalShortFact(change.audience, 'audience');
  if (typeof audience === 'object' && audience !== null) return audience;
  return { reason, territory, commune, audience };
}

/** A short fact that may be absent: empty gives null. */
function optionalShortFact(text: string, field: string): string | null | Refusal {
  return text.trim() === '' ? null : cleanShortFact(text, field);
}

/** A text that may be absent: empty gives null. */
function optionalText(text: string, limit: number, field: string): string | null | Refusal {
  return text.trim() === '' ? null : cleanText(text, limit, field);
}

/** [CASE-7] The person's words and wish are kept as said, dated, with who wrote them down. Empty takes them away. */
export function writeWords(
  caseFile: CaseFile,
  said: { words: string; wish: string },
  by: string,
  at: Date,
): CaseFile | Refusal {
  const words = optionalText(said.words, TEXT_LIMITS.words, 'words');
  if (typeof words === 'object' && words !== null) return words;
  const wish = optionalText(said.wish, TEXT_LIMITS.words, 'wish');
  if (typeof wish === 'object' && wish !== null) return wish;
  const kept = words !== null || wish !== null;
  return {
    ...caseFile,
    ...{ words, wish },
    wordsAt: kept ? at : null,
    wordsBy: kept ? by : null,
    version: caseFile.version + 1,
  };
}

/** [CASE-9] The summary is written once, dated, with who wrote it: everybody who follows the case reads the same. */
export function writeSummary(caseFile: CaseFile, text: string, by: string, at: Date): CaseFile | Refusal {
  const summary = optionalText(text, TEXT_LIMITS.summary, 'summary');
  if (typeof summary === 'object' && summary !== null) return summary;
  const kept = summary !== null;
  return {
    ...caseFile,
    summary,
    summaryAt: kept ? at : null,
    summaryBy: kept ? by : null,
    version: caseFile.version + 1,
  };
}

/** [CASE-10] A case has one path referent at most; naming another replaces it. */
export function nameReferent(caseFile: CaseFile, accountId: string | null): CaseFile {
  if (caseFile.pathReferentId === accountId) return caseFile;
  return { ...caseFile, pathReferentId: accountId, version: caseFile.version + 1 };
}

/** [CASE-16] A case has one training provider at most; naming another replaces it. */
export function nameProvider(caseFile: CaseFile, organisationId: string): CaseFile {
  return { ...caseFile, providerOrganisationId: organisationId, version: caseFile.version + 1 };
}
