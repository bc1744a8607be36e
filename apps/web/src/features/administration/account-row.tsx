import { Button } from '@mantine/core';
import type { AccountView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { EmailAddress } from '../../ui/email-address';
import { FormattedDate } from '../../ui/formatted-date';
import { useMe } from '../../shared/account/me';
import type { AccountCommands } from './use-account-commands';
import classes from './accounts.module.css';

interface AccountRowProps {
  account: AccountView;
  commands: AccountCommands;
}

function State({ account: { administrator, deactivatedAt } }: Pick<AccountRowProps, 'account'>) {
  const { t } = useTranslation('administration');
  return (
    <>
      {administrator ? <p>{t('isAdministrator')}</p> : null}
      {deactivatedAt ? (
        <p className={classes.watch}>
          {t('deactivatedSince')} <FormattedDate at={deactivatedAt} form="short" />
        </p>
      ) : administrator ? null : (
        t('active')
      )}
    </>
  );
}

function Commands({ account, commands }: AccountRowProps) {
  const { t } = useTranslation('administration');
  const me = useMe();
  const { name, abilities } = account;
  if (account.id === me.accountId) return <span className={classes.own}>{t('ownAccount')}</span>;
  const offered = [
    { is: abilities.closeSignIns, key: 'closeSignIns', act: () => commands.closeSignIns(account) },
    { is: abilities.deactivate, key: 'deactivate', act: () => commands.ask('deactivate', account) },
    { is: abilities.reactivate, key: 'reactivate', act: () => commands.reactivate(account) },
    { is: abilities.removeAdministration, key: 'removeAdministration', act: () => commands.ask('remove', account) },
  ] as const;
  return (
    <div className={classes.commands}>
      {offered.map(({ is, key, act }) =>
        is ? (
          <Button key={key} size="compact-sm" variant="subtle" aria-label={t(`${key}Of`, { name })} onClick={act}>
            {t(key)}
          </Button>
        ) : null,
      )}
    </div>
  );
}

/** Who signs in, to which committees, how often just now; and what may be done about it. */
export function AccountRow({ account, commands }: AccountRowProps) {
  const { name, email, committees, signIns } = account;
  return (
    <tr>
      <th scope="row">
        <span>{name}</span>
        <span className={classes.email}>
          <EmailAddress>{email}</EmailAddress>
        </span>
      </th>
      <td>{committees.join(', ')}</td>
      <td>
        <State account={account} />
      </td>
      <td data-figures="true">{signIns}</td>
      <td>
        <Commands account={account} commands={commands} />
      </td>
    </tr>
  );
}
