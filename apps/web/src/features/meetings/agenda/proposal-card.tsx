import { Button, NumberInput } from '@mantine/core';
import '@mantine/core/styles/NumberInput.layer.css';
import { IconCircleCheck, IconHandStop, IconRepeat } from '@tabler/icons-react';
import { acceptProposal, withdrawProposal, type ProposalView } from '@passerelle/contracts';
import { ITEM_MINUTES } from '@passerelle/domain';
import { uuidv4 } from 'lib0/random';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { changesMeeting } from '../../../shared/queries/meetings';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { ChangingText } from '../../../ui/changing-text';
import { ReasonChip } from '../../../ui/reason-chip';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './proposals.module.css';

interface ProposalCardProps {
  proposal: ProposalView;
  freeMinutes: number;
  durationMinutes: number;
}

/** One proposed case: why, the question, its agreement, and the one command that lacks. */
export function ProposalCard({ proposal, freeMinutes, durationMinutes }: ProposalCardProps) {
  const { t } = useTranslation('agenda');
  const sentence = useRefusalSentence();
  const [minutes, setMinutes] = useState(proposal.usualMinutes);
  const accept = useCommand(acceptProposal, changesMeeting());
  const withdraw = useCommand(withdrawProposal, changesMeeting());
  const { abilities } = proposal;
  const agreed = proposal.agreementGivenOn !== null;
  const busy = accept.isPending || withdraw.isPending;
  const params = { itemId: proposal.itemId };
  const command = (): { commandId: string; expectedVersion: number } => ({
    commandId: uuidv4(),
    expectedVersion: proposal.version,
  });
  const error = accept.error ?? withdraw.error;
  const left = freeMinutes - minutes;
  return (
    <article className={classes.proposal} aria-label={proposal.reference}>
      <div className={classes.head}>
        <h3>{proposal.reference}</h3>
        <span className={classes.by}>
          {proposal.proposedByName}, <FormattedDate at={proposal.proposedAt} form="near" />
        </span>
      </div>
      <p className={classes.text}>
        {noBreakSpaces(proposal.reason)} <span className={classes.question}>{noBreakSpaces(proposal.question)}</span>
      </p>
      <p className={classes.state}>
        {proposal.carriedOver ? (
          <ReasonChip icon={<IconRepeat stroke={1.75} aria-hidden />}>{t('carriedOver')}</ReasonChip>
        ) : null}
        {proposal.agreementGivenOn ? (
          <ReasonChip icon={<IconCircleCheck stroke={1.75} aria-hidden />} tone="done">
            <ChangingText>{`${t('complete')} `}</ChangingText>
            <FormattedDate at={proposal.agreementGivenOn} form="day" />
          </ReasonChip>
        ) : (
          <ReasonChip icon={<IconHandStop stroke={1.75} aria-hidden />} tone="watch">
            {t('agreementMissing', { name: proposal.prescriberName })}
          </ReasonChip>
        )}
      </p>
      <div className={classes.actions}>
        {abilities.accept && agreed ? (
          <>
            <Button
              size="xs"
              aria-busy={accept.isPending}
              disabled={busy}
              onClick={() => accept.mutate({ params, body: { ...command(), minutes } })}
            >
              {t('accept', { count: minutes })}
            </Button>
            <NumberInput
              className={classes.minutes}
              size="xs"
              aria-label={t('minutesFor', { reference: proposal.reference })}
              min={ITEM_MINUTES.min}
              max={ITEM_MINUTES.max}
              clampBehavior="strict"
              value={minutes}
              onChange={(value) => typeof value === 'number' && setMinutes(value)}
            />
          </>
        ) : null}
        {abilities.withdraw ? (
          <Button
            size="xs"
            variant="subtle"
            aria-busy={withdraw.isPending}
            disabled={busy}
            onClick={() => withdraw.mutate({ params, body: command() })}
          >
            {t('withdraw')}
          </Button>
        ) : null}
        {agreed ? null : <span className={classes.by}>{t('acceptableThen')}</span>}
      </div>
      {abilities.accept && agreed && left <= 0 ? (
        <p className={classes.effect}>
          {left === 0
            ? t('willBeFull', { duration: durationMinutes })
            : t('willBeOver', { count: -left, duration: durationMinutes })}
        </p>
      ) : null}
      {error ? (
        <p className={classes.refused} role="alert">
          {sentence(error)}
        </p>
      ) : null}
    </article>
  );
}
