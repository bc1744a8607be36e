import { UnstyledButton } from '@mantine/core';
import { withdrawReservationCommand, type ReservationView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../platform/no-break-spaces';
import { changesAgendaItem } from '../../shared/queries/meetings';
import { useCommand } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import classes from './reservations.module.css';

interface MadeReservationProps {
  reservation: ReservationView;
  blocked: boolean;
  onWithdrawn: () => void;
}

/** A reservation as the minutes will hold it, with who wrote it down. */
export function MadeReservation({ reservation, blocked, onWithdrawn }: MadeReservationProps) {
  const { t } = useTranslation('decisions');
  const sentence = useRefusalSentence();
  const withdraw = useCommand(withdrawReservationCommand, changesAgendaItem());
  const { id, kind, organisationName, text, recordedByName, abilities } = reservation;
  return (
    <li className={classes.made}>
      <p>
        <strong>{t('reservationOf', { kind: t(`reservationKind.${kind}`), organisation: organisationName })}</strong>{' '}
        {noBreakSpaces(text)}
      </p>
      <p className={classes.by}>
        {t(`writtenBy.${kind}`, { name: recordedByName })}
        {abilities.withdraw ? (
          <UnstyledButton
            className={classes.withdraw}
            disabled={blocked}
            aria-label={t('withdrawReservation', { organisation: organisationName })}
            onClick={() => {
              if (withdraw.isPending) return;
              const request = { params: { reservationId: id }, body: { commandId: uuidv4() } };
              // By its promise: this line is gone before the command has ended. A refusal is shown below.
              withdraw.mutateAsync(request).then(onWithdrawn, () => undefined);
            }}
          >
            {t('withdraw')}
          </UnstyledButton>
        ) : null}
      </p>
      {withdraw.error ? (
        <p className={classes.refused} role="alert">
          {sentence(withdraw.error)}
        </p>
      ) : null}
    </li>
  );
}
