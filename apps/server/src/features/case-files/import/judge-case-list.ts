import { setImmediate } from 'node:timers/promises';
import {
  cleanReference,
  duplicatedReferences,
  readRow,
  referenceIn,
  type CaseRow,
  type ImportField,
  type Organisation,
  type RowProblem,
} from '@passerelle/domain';
import { findPrescriber, findProvider, type OrganisationMatch } from './find-organisation.js';
import type { CaseLine, CaseList } from './read-case-list.js';

/** A row whose organisations are found: it can become a case. */
export interface ReadyRow extends CaseRow {
  prescriberOrganisationId: string;
  providerOrganisationId: string | null;
}

export interface RefusedLine {
  line: number;
  reference: string | null;
  problems: RowProblem[];
}

export interface JudgedList {
  ready: ReadyRow[];
  /** Lines whose case the committee has already. */
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

function* judging(
  list: CaseList,
  inCommittee: readonly Organisation[],
  knownReferences: ReadonlySet<string>,
): Generator<undefined, JudgedList> {
  const references = list.lines.map(({ cells }) => referenceIn(cells, list.mapping));
  const again = duplicatedReferences(references);
  const judged: JudgedList = { ready: [], known: 0, refused: [] };
  for (const [index, line] of list.lines.entries()) {
    const reference = references[index] ?? '';
    const row = again[index] ? twice() : judgeLine(line, list, inCommittee);
    if (!again[index] && knownReferences.has(reference)) judged.known += 1;
    else if ('problems' in row) judged.refused.push({ line: line.number, reference: shown(reference), ...row });
    else judged.ready.push(row);
    if ((index + 1) % LINES_AT_ONCE === 0) yield;
  }
  return judged;
}

function twice(): { problems: RowProblem[] } {
  return { problems: [{ field: 'reference', problem: 'duplicated-in-file' }] };
}

/** A refused line is named by its reference, unless that one is what must not be kept: its number says which it is. */
function shown(reference: string): string | null {
  const cleaned = cleanReference(reference);
  return typeof cleaned === 'string' ? cleaned : null;
}

function judgeLine(
  { cells }: CaseLine,
  { mapping, headings }: CaseList,
  inCommittee: readonly Organisation[],
): ReadyRow | { problems: RowProblem[] } {
  const row = readRow(cells, mapping);
  const problems = 'problems' in row ? [...row.problems] : [];
  if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) {
    problems.push({ field: lastField(mapping), problem: 'unknown-value' });
  }
  if ('problems' in row) return { problems };
  const prescriber = findPrescriber(row, inCommittee);
  const provider = findProvider(row, inCommittee);
  problems.push(...problemOf(prescriber), ...problemOf(provider));
  const prescriberOrganisationId = idOf(prescriber);
  if (problems.length > 0 || prescriberOrganisationId === null) return { problems };
  return { ...row, prescriberOrganisationId, providerOrganisationId: idOf(provider) };
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
