import { Button } from '@mantine/core';
import { remindOrganisationCommand } from '@passerelle/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { thing } from '../queries/things';
import { FormattedDate } from '../../ui/formatted-date';
import { Refused } from '../../platform/api';
import { StableCommandId } from '../../platform/stable-command-id';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import classes from './remind-organisation.module.css';

interface RemindOrganisationProps {
  committeeId: string;
  organisation: { id: string; name: string };
  /** Something late of which no member reminded today. */
  may: boolean;
  remindedAt: string | null;
}

/** Reminds an organisation of all that it owes and that is late, by one mail a day at most; says when it was. */
export function RemindOrganisation({ committeeId, organisation, may, remindedAt }: RemindOrganisationProps) {
  const { t } = useTranslation('words');
  const sentence = useRefusalSentence();
  const remind = useCommand(remindOrganisationCommand, { changes: [thing('follow-ups', committeeId)] });
  const stableId = useRef(new StableCommandId());
  const said = useRef<HTMLSpanElement>(null);
  const { data, error } = remind;
  useEffect(() => {
    if (data) said.current?.focus();
  }, [data]);
  const send = (): void => {
    const about = { organisationId: organisation.id };
    const answered = (): void => stableId.current.answered();
    remind.mutate(
      { params: { committeeId }, body: { ...about, commandId: stableId.current.idFor(about) } },
      { onSuccess: answered, onError: (refused) => refused instanceof Refused && answered() },
    );
  };
  return (
    <span className={classes.reminder}>
      {data ? (
        <span ref={said} tabIndex={-1} className={classes.said}>
          {t('remindedOf', { count: data.reminded })}
        </span>
      ) : remindedAt ? (
        <span className={classes.said}>
          {t('reminded')}
          <FormattedDate at={remindedAt} />
        </span>
      ) : null}
      {error ? (
        <span className={classes.said} role="alert">
          {sentence(error)}
        </span>
      ) : null}
      {may && !data ? (
        <Button
          size="xs"
          variant="default"
          loading={remind.isPending}
          aria-label={t('remindThem', { organisation: organisation.name })}
          onClick={send}
        >
          {t('remind')}
        </Button>
      ) : null}
    </span>
  );
}
