import type { FollowUpView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { useTranslation } from 'react-i18next';
import type { DraftOf } from '../../platform/drafts/use-draft';
import { declineDraft } from '../../shared/follow-ups/decline-draft';
import { DeclineForm } from './decline-form';
import { AssignForm } from './assign-form';
import { MoreTimeForm } from './more-time-form';
import type { FollowUpCommand, FollowUpCommandKind } from './use-follow-up-commands';
import { WordForm } from './word-form';

/** Accepting asks for nothing more. */
export type FormKind = Exclude<FollowUpCommandKind, 'accept'>;

interface CommandFormProps {
  kind: FormKind;
  followUp: FollowUpView;
  today: string;
  pending: boolean;
  onBack: () => void;
  onSend: (command: FollowUpCommand) => void;
}

/** The kinds of form in which something is written. */
export const WRITTEN_KINDS = ['decline', 'finish', 'ask', 'reply'] as const satisfies readonly FormKind[];

export function followUpDraft(kind: FormKind, { id }: Pick<FollowUpView, 'id'>): DraftOf {
  return kind === 'decline' ? declineDraft(id) : [kind, id];
}

/** The form of one command, instead of the buttons. Its question takes the focus. */
export function CommandForm({ kind, followUp, today, pending, onBack, onSend }: CommandFormProps) {
  const { t } = useTranslation('follow-ups');
  const shared = { draftOf: followUpDraft(kind, followUp), pending, onBack };
  switch (kind) {
    case 'decline':
      return <DeclineForm {...shared} onDecline={(reason) => onSend({ kind, reason })} />;
    case 'finish':
      return (
        <WordForm
          {...shared}
          label={t('finishWord')}
          submit={t('command.finish')}
          limit={TEXT_LIMITS.declineReason}
          optional
          onSend={(word) => onSend({ kind, word })}
        />
      );
    case 'ask':
      return (
        <WordForm
          {...shared}
          label={t('askWord')}
          submit={t('askThis')}
          limit={TEXT_LIMITS.question}
          note={t('askNote')}
          onSend={(question) => onSend({ kind, question })}
        />
      );
    case 'reply':
      return (
        <WordForm
          {...shared}
          label={t('replyWord', { person: followUp.question?.byName })}
          submit={t('replyThis')}
          limit={TEXT_LIMITS.question}
          onSend={(reply) => onSend({ kind, reply })}
        />
      );
    case 'hand':
      return <AssignForm {...{ pending, onBack, followUp }} onHand={(accountId) => onSend({ kind, accountId })} />;
    case 'giveMoreTime':
      return (
        <MoreTimeForm
          {...{ pending, onBack }}
          dueDate={followUp.dueDate}
          today={today}
          onGive={(dueDate) => onSend({ kind, dueDate })}
        />
      );
  }
}
