import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../ui/changing-text';
import { EmailAddress } from '../../ui/email-address';
import { FormattedDate } from '../../ui/formatted-date';
import type { PeopleInvitation, PeopleScreen } from './use-people-screen';
import classes from './people.module.css';

interface InvitationRowProps {
  invitation: PeopleInvitation;
  organisationId: string;
  screen: PeopleScreen;
  onWithdraw: () => void;
}

/** A membership that waits: hollow, like all that is expected and not real yet. */
export function InvitationRow({ invitation, organisationId, screen, onWithdraw }: InvitationRowProps) {
  const { t } = useTranslation(['people', 'words']);
  const { email, role, expired, expiresAt, replacesName } = invitation;
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
        <p className={classes.meta} data-late={expired}>
          <ChangingText>{`${expired ? t('invitedExpired') : t('invitedUntil')} `}</ChangingText>
          <FormattedDate at={expiresAt} form="short" />
        </p>
      </div>
      <div className={classes.actions}>
        {expired ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('againOf', { email })}
            onClick={() => screen.open({ form: 'invite', organisationId, email, role })}
          >
            {t('again')}
          </Button>
        ) : null}
        <Button size="compact-sm" variant="subtle" aria-label={t('withdrawOf', { email })} onClick={onWithdraw}>
          {t('withdraw')}
        </Button>
      </div>
    </li>
  );
}
