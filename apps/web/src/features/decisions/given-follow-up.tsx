import { Button } from '@mantine/core';
import { acceptFollowUp, declineFollowUp, type FollowUpView } from '@passerelle/contracts';
import { TEXT_LIMITS } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../platform/no-break-spaces';
import { declineDraft, NOTHING_DECLINED } from '../../shared/follow-ups/decline-draft';
import { thing } from '../../shared/queries/things';
import { useMe } from '../../shared/account/me';
import { hasDraft, useDraft } from '../../platform/drafts/use-draft';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { DraftNotice } from '../../ui/draft-notice';
import { FormattedDate } from '../../ui/formatted-date';
import { LimitedTextarea } from '../../ui/limited-text';
import classes from './given-follow-up.module.css';

/** A follow-up as it is owed; the organisation that owes it answers on the spot. */
export function GivenFollowUp({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation(['decisions', 'words']);
  const sentence = useRefusalSentence();
  const { seats: memberships } = useMe();
  const accept = useCommand(acceptFollowUp, { changes: [thing('follow-ups', followUp.committeeId)] });
  const [declining, setDeclining] = useState(() => hasDraft(...declineDraft(followUp.id)));
  const [accepted, setAccepted] = useState(false);
  const state = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone: the focus goes to what it did.
  useEffect(() => {
    if (accepted && !followUp.abilities.accept) state.current?.focus({ preventScroll: true });
  }, [accepted, followUp.abilities.accept]);
  const { abilities } = followUp;
  // A member who leads may answer for an organisation that speaks in the room: the follow-up is not theirs for that.
  const answers = abilities.accept || abilities.decline;
  const mine = answers && memberships.some(({ organisationId }) => organisationId === followUp.organisationId);
  const status = t(`words:followUpStatus.${followUp.status}`);
  return (
    <li className={classes.given} data-mine={mine || undefined}>
      <p className={classes.head}>
        <span className={classes.name}>
          <span>{followUp.organisationName}</span>
          {answers && mine ? <span>{t('yours')}</span> : null}
        </span>
        <span className={classes.when}>
          <FormattedDate at={followUp.dueDate} form="short" />
        </span>
      </p>
      <p>{noBreakSpaces(followUp.text)}</p>
      {answers && followUp.status === 'given' ? null : (
        <p ref={state} className={classes.state} tabIndex={-1}>
          {`${status}${followUp.declineReason ? t('declinedBecause', { reason: followUp.declineReason }) : ''}`}
        </p>
      )}
      {answers && !declining ? (
        <div className={classes.answers}>
          {abilities.accept ? (
            <Button
              size="xs"
              aria-busy={accept.isPending}
              onClick={() => {
                if (accept.isPending) return;
                const body = { commandId: uuidv4(), expectedVersion: followUp.version };
                accept.mutate({ params: { followUpId: followUp.id }, body }, { onSuccess: () => setAccepted(true) });
              }}
            >
              {t('accept')}
            </Button>
          ) : null}
          {abilities.decline ? (
            <Button size="xs" variant={abilities.accept ? 'default' : 'subtle'} onClick={() => setDeclining(true)}>
              {t('decline')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {accept.error ? (
        <p className={classes.refused} role="alert">
          {sentence(accept.error)}
        </p>
      ) : null}
      {declining && answers ? <DeclineForm followUp={followUp} onDone={() => setDeclining(false)} /> : null}
    </li>
  );
}

function DeclineForm({ followUp, onDone }: { followUp: FollowUpView; onDone: () => void }) {
  const { t } = useTranslation('decisions');
  const sentence = useRefusalSentence();
  const decline = useCommand(declineFollowUp, { changes: [thing('follow-ups', followUp.committeeId)] });
  const [{ word }, write, draft] = useDraft(declineDraft(followUp.id), () => NOTHING_DECLINED);
  const done = (): void => {
    draft.forget();
    onDone();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (decline.isPending) return;
        decline.mutate(
          {
            params: { followUpId: followUp.id },
            body: { commandId: uuidv4(), expectedVersion: followUp.version, reason: word },
          },
          { onSuccess: done },
        );
      }}
    >
      <LimitedTextarea
        autoFocus
        autosize
        label={t('declineWhy')}
        maxLength={TEXT_LIMITS.declineReason}
        value={word}
        error={decline.error ? sentence(decline.error) : null}
        onChange={(event) => write({ reason: null, word: event.currentTarget.value })}
      />
      <DraftNotice draft={draft} />
      <div className={classes.answers}>
        <Button size="xs" type="submit" aria-busy={decline.isPending}>
          {t('declineThis')}
        </Button>
        <Button size="xs" variant="subtle" onClick={done}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
