import type { FollowUp } from '@passerelle/domain';
import type { SubjectKey } from '../../platform/sealing/seal.js';
import type { FollowUpRow } from './follow-up.table.js';

/** The follow-up as it is stored: every text in it is sealed with the key of its case. */
export function sealFollowUp(followUp: FollowUp, key: SubjectKey): FollowUpRow {
  return {
    ...followUp,
    text: key.sealText('follow-up/text', followUp.text),
    declineReason: key.sealOptional('follow-up/decline-reason', followUp.declineReason),
    doneWord: key.sealOptional('follow-up/done-word', followUp.doneWord),
    question: key.sealOptional('follow-up/question', followUp.question),
    reply: key.sealOptional('follow-up/reply', followUp.reply),
  };
}

export function openFollowUp(row: FollowUpRow, key: SubjectKey): FollowUp {
  return {
    ...row,
    text: key.openText('follow-up/text', row.text),
    declineReason: key.openOptional('follow-up/decline-reason', row.declineReason),
    doneWord: key.openOptional('follow-up/done-word', row.doneWord),
    question: key.openOptional('follow-up/question', row.question),
    reply: key.openOptional('follow-up/reply', row.reply),
  };
}
