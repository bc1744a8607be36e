import { setImmediate } from 'node:timers/promises';
import {
  cleanReference,
  duplicatedReferences,
  nextReference,
  readRow,
  referenceIn,
  type CaseRow,
  type ImportField,
  type Organisation,
  type ReferenceState,
  type RowProblem,
} from '@passerelle/domain';
import { findPrescriber, findProvider, type OrganisationMatch } from './find-organisation.js';
import type { CaseLine, CaseList } from './read-case-list.js';

/** A row whose organisations are found: it can become a case. */
export interface ReadyRow extends CaseRow {
  prescriberOrganisationId: string;
  providerOrganisationId: string | null;
}

/** What the lines of a list are judged against, for the member who brings it. */
export interface ListChecks {
  organisations: readonly Organisation[];
  /** [DO-15] The member may open a case of this prescriber. */
  mayOpenFor: (organisationId: string) => boolean;
  referenceState: (reference: string) => ReferenceState;
  /** The reference that would be proposed for a new case. */
  freeReference: () => string;
}

export interface RefusedLine {
  line: number;
  reference: string | null;
  /** Proposed when the reference is taken. */
  freeReference: string | null;
  problems: RowProblem[];
}

export interface JudgedList {
  ready: ReadyRow[];
  /** Lines whose case the committee has already, as far as the member sees it. */
  known: number;
  refused: RefusedLine[];
}

/** Lines judged in one turn: less than a few milliseconds of the event loop. */
const LINES_AT_ONCE = 50;

/** Sorts the lines of a list: those that can become cases, those that are cases already, those refused and why. */
export function judgeCaseList(...asked: Parameters<typeof judging>): JudgedList {
  const judged = judging(...asked);
  let step = judged.next();
  while (!step.done) step = judged.next();
  return step.value;
}

/** The same, yielding to the event loop every fifty lines: other requests go on meanwhile. */
export async function judgeInTurns(...asked: Parameters<typeof judging>): Promise<JudgedList> {
  const judged = judging(...asked);
  let step = judged.next();
  while (!step.done) {
    await setImmediate();
    step = judged.next();
  }
  return step.value;
}

function* judging(list: CaseList, checks: ListChecks): Generator<undefined, JudgedList> {
  const references = list.lines.map(({ cells }) => referenceIn(cells, list.mapping));
  const again = duplicatedReferences(references);
  const free = freeReferences(references, checks);
  const judged: JudgedList = { ready: [], known: 0, refused: [] };
  for (const [index, line] of list.lines.entries()) {
    const reference = references[index] ?? '';
    const state = checks.referenceState(reference);
    const row = again[index] ? twice() : judgeLine(line, list, checks);
    const refused = { line: line.number, reference: shown(reference), freeReference: null };
    if (!again[index] && state === 'known') judged.known += 1;
    else if ('problems' in row) judged.refused.push({ ...refused, ...row });
    else if (state === 'taken') judged.refused.push({ ...refused, freeReference: free(), ...taken() });
    else judged.ready.push(row);
    if ((index + 1) % LINES_AT_ONCE === 0) yield;
  }
  return judged;
}

/** Gives another reference each time, that neither a case nor a line of the list has. */
function freeReferences(references: readonly string[], checks: ListChecks): () => string {
  const inList = new Set(references);
  let last: string | null = null;
  return () => {
    do last = last === null ? checks.freeReference() : nextReference([last], 0);
    while (inList.has(last));
    return last;
  };
}

function twice(): { problems: RowProblem[] } {
  return { problems: [{ field: 'reference', problem: 'duplicated-in-file' }] };
}

/** [COM-6] Told of a line that is good in all else only, and of its author's own organisation. */
function taken(): { problems: RowProblem[] } {
  return { problems: [{ field: 'reference', problem: 'reference-taken' }] };
}

/** A refused line is named by its reference, unless that one is what must not be kept: its number says which it is. */
function shown(reference: string): string | null {
  const cleaned = cleanReference(reference);
  return typeof cleaned === 'string' ? cleaned : null;
}

function judgeLine(
  { cells }: CaseLine,
  { mapping, headings }: CaseList,
  { organisations, mayOpenFor }: ListChecks,
): ReadyRow | { problems: RowProblem[] } {
  const row = readRow(cells, mapping);
  const problems = 'problems' in row ? [...row.problems] : [];
  if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) {
    problems.push({ field: lastField(mapping), problem: 'unknown-value' });
  }
  if ('problems' in row) return { problems };
  const prescriber = findPrescriber(row, organisations);
  const provider = findProvider(row, organisations);
  const prescriberOrganisationId = idOf(prescriber);
  const isOther = prescriberOrganisationId !== null && !mayOpenFor(prescriberOrganisationId);
  problems.push(...problemOf(prescriber), ...(isOther ? [ofOther(row)] : []), ...problemOf(provider));
  if (problems.length > 0 || prescriberOrganisationId === null) return { problems };
  return { ...row, prescriberOrganisationId, providerOrganisationId: idOf(provider) };
}

function ofOther({ prescriberName }: CaseRow): RowProblem {
  return { field: prescriberName === null ? 'prescriberKind' : 'prescriberName', problem: 'other-prescriber' };
}

/** More cells than headings: a text held the separator without quotes, and everything after it has slid. */
function lastField(mapping: CaseList['mapping']): ImportField {
  return mapping.findLast((field) => field !== null) ?? 'reason';
}

function problemOf(found: OrganisationMatch): RowProblem[] {
  return 'problem' in found ? [found.problem] : [];
}

function idOf(found: OrganisationMatch): string | null {
  return 'id' in found ? found.id : null;
}
