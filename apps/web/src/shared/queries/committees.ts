import {
  listCaseFiles,
  listCommittees,
  listFollowUps,
  showCaseFile,
  showCommittee,
  showHome,
} from '@passerelle/contracts';
import { viewQuery } from '../../platform/view-query';
import { thing } from './things';

export const committeeQuery = viewQuery(showCommittee, ({ committeeId }) => [thing('committee', committeeId)]);
/** With the next meeting of each, and the one that is open. */
export const committeesQuery = viewQuery(listCommittees, () => [thing('committee'), thing('meetings')]);

export const homeQuery = viewQuery(showHome, ({ committeeId }) => [
  thing('meeting'),
  thing('committee', committeeId),
  thing('follow-ups', committeeId),
]);

/** What is owed, with what the viewer may do: some of it only while a meeting is open. */
export const followUpsQuery = viewQuery(listFollowUps, ({ committeeId }) => [
  thing('follow-ups', committeeId),
  thing('meetings', committeeId),
  thing('access'),
]);

/** The cases, each with its next step: a decision or a follow-up changes that. */
export const caseFilesQuery = viewQuery(listCaseFiles, ({ committeeId }) => [
  thing('committee', committeeId),
  thing('meeting'),
  thing('follow-ups', committeeId),
  thing('access'),
]);

/** A case with its history, which holds the decisions of every meeting and the follow-ups. */
export const caseFileQuery = viewQuery(showCaseFile, (_params, view) => [
  thing('committee', view?.committeeId),
  thing('meeting'),
  thing('follow-ups', view?.committeeId),
  thing('access'),
]);
