import { isCase, type AgendaItem } from '@passerelle/domain';
import type { SubjectKey } from '../../platform/sealing/seal.js';
import type { AgendaItemRow } from './agenda-item.table.js';

/** What an item is about: its case, or the point itself. Its key and its traces bear that id. */
export function subjectOf(item: AgendaItem): string {
  return isCase(item) ? item.caseFileId : item.id;
}

/** The same, of a row. */
export function subjectOfRow(row: Pick<AgendaItemRow, 'id' | 'caseFileId'>): string {
  return row.caseFileId ?? row.id;
}

export function sealAgendaItem(item: AgendaItem, key: SubjectKey): AgendaItemRow {
  const missing = key.sealOptional('agenda-item/missing', item.missing);
  if (!isCase(item)) {
    const title = key.sealText('agenda-item/title', item.title);
    return { ...item, missing, title, caseFileId: null, reason: null, question: null };
  }
  const reason = key.sealText('agenda-item/reason', item.reason);
  const question = key.sealText('agenda-item/question', item.question);
  return { ...item, missing, reason, question, title: null, organisationId: null };
}

export function openAgendaItem(row: AgendaItemRow, key: SubjectKey): AgendaItem {
  const { kind, caseFileId, reason, question, title, organisationId, ...common } = row;
  const missing = key.openOptional('agenda-item/missing', row.missing);
  if (kind !== 'case') {
    return { ...common, missing, kind, organisationId, title: key.openOptional('agenda-item/title', title) ?? '' };
  }
  return {
    ...common,
    missing,
    kind,
    caseFileId: caseFileId ?? '',
    reason: key.openOptional('agenda-item/reason', reason) ?? '',
    question: key.openOptional('agenda-item/question', question) ?? '',
  };
}
