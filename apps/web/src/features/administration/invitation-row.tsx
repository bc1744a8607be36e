import { Button } from '@mantine/core';
import { SENDINGS_A_DAY } from '@passerelle/domain';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../ui/changing-text';
import { EmailAddress } from '../../ui/email-address';
import { FormattedDate } from '../../ui/formatted-date';
import type { InvitationCommands } from './use-invitation-commands';
import type { PeopleInvitation } from './use-people-screen';
import classes from './people.module.css';

interface InvitationRowProps {
  invitation: PeopleInvitation;
  commands: InvitationCommands;
}

/** Whose agreement it awaits, or until when its link serves and whether its mail has left. */
function State({ invitation }: { invitation: PeopleInvitation }) {
  const { t } = useTranslation('people');
  const { agreement, agreementByName, byName, expired, expiresAt, mail, role, abilities } = invitation;
  if (agreement === 'refused') return <p className={classes.meta}>{t('refusedBy', { name: agreementByName })}</p>;
  if (agreement === 'awaited') {
    return (
      <>
        <p className={classes.meta} data-watch>
          {t('awaited')}
        </p>
        {abilities.answer ? (
          <p className={classes.meta}>
            {byName ? `${t('preparedBy', { name: byName })} ` : null}
            {t(`roleHint.${role}`)}
          </p>
        ) : null}
      </>
    );
  }
  return (
    <>
      <p className={classes.meta} data-late={expired}>
        <ChangingText>{`${expired ? t('invitedExpired') : t('invitedUntil')} `}</ChangingText>
        <FormattedDate at={expiresAt} form="short" />
      </p>
      {mail && !expired ? (
        <p className={classes.meta} data-late={mail === 'unconfirmed'}>
          <ChangingText>{t(`mail.${mail}`)}</ChangingText>
        </p>
      ) : null}
      {abilities.sendAgain ? null : <p className={classes.meta}>{t('sentOften', { count: SENDINGS_A_DAY })}</p>}
    </>
  );
}

/** A membership that waits: hollow, like all that is expected and not real yet. */
export function InvitationRow({ invitation, commands }: InvitationRowProps) {
  const { t } = useTranslation(['people', 'words']);
  const { email, role, replacesName, abilities } = invitation;
  return (
    <li className={classes.row}>
      <span className={classes.awaited} aria-hidden>
        <IconMailForward size={18} stroke={1.75} />
      </span>
      <div>
        <p className={classes.email}>
          <EmailAddress>{email}</EmailAddress>
        </p>
        <p className={classes.meta}>
          {[t(`words:role.${role}`), ...(replacesName ? [t('replaces', { name: replacesName })] : [])].join(', ')}
        </p>
        <State invitation={invitation} />
      </div>
      <div className={classes.actions}>
        {abilities.answer ? (
          <>
            <Button
              size="compact-sm"
              aria-label={t('agreeTo', { email })}
              onClick={() => commands.answer(invitation, true)}
            >
              {t('agree')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('refuseOf', { email })}
              onClick={() => commands.answer(invitation, false)}
            >
              {t('refuse')}
            </Button>
          </>
        ) : null}
        {abilities.sendAgain ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('sendAgainOf', { email })}
            onClick={() => commands.sendAgain(invitation)}
          >
            {t('sendAgain')}
          </Button>
        ) : null}
        {abilities.answer ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('withdrawOf', { email })}
            onClick={() => commands.withdraw(invitation)}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
    </li>
  );
}
