import type { AccountView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../shared/account/me';
import { useView } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { EmptyState } from '../../ui/empty-state';
import { NothingHere } from '../../ui/nothing-here';
import { Notice } from '../../ui/notice';
import { ViewState } from '../../ui/view-state';
import { AccountRow } from './account-row';
import { AdministrationHeader } from './administration-header';
import { findAccounts } from './find-accounts';
import { OpenedForm } from './opened-form';
import { SearchedTable } from './searched-table';
import { accountsQuery, useAccountCommands, type AccountCommands } from './use-account-commands';
import classes from './administration.module.css';
import form from './opened-form.module.css';

interface AccountsProps {
  list: readonly AccountView[];
  commands: AccountCommands;
}

function Accounts({ list, commands }: AccountsProps) {
  const { t } = useTranslation('administration');
  const columns = [
    ...[t('account'), t('committees'), t('accountState')].map((heading) => ({ heading })),
    { heading: t('signInCount'), figures: true },
    { heading: t('actions') },
  ];
  return (
    <SearchedTable
      name={t('accounts')}
      columns={columns}
      hint={t('findAccountHint')}
      find={(search) => findAccounts(list, search)}
      row={(account) => <AccountRow key={account.id} account={account} commands={commands} />}
      none={<EmptyState title={t('noAccountMatchTitle')}>{t('noAccountMatch')}</EmptyState>}
      more={(counts) => t('shownAccounts', counts)}
    />
  );
}

/** What a command that asks first will do, said before it is done. */
function ConfirmationForm({ commands }: { commands: AccountCommands }) {
  const { t } = useTranslation('administration');
  const { confirmation } = commands;
  if (!confirmation) return null;
  const { name } = confirmation.account;
  return (
    <OpenedForm
      key={`${confirmation.what} ${confirmation.account.id}`}
      title={t(`${confirmation.what}Title`, { name })}
      submit={t(`${confirmation.what}Submit`)}
      cancel={t('cancel')}
      pending={commands.pending}
      onSubmit={() => commands.confirm(confirmation)}
      onClose={commands.giveUp}
    >
      <p className={form.lead}>{t(`${confirmation.what}Lead`, { name })}</p>
    </OpenedForm>
  );
}

/** For a member who runs the instance; for other members the address leads nowhere. */
export function Component() {
  return useMe().administrator ? <AccountsPage /> : <NothingHere />;
}

/** Every account of the instance. */
function AccountsPage() {
  const { t } = useTranslation('administration');
  const sentence = useRefusalSentence();
  const accounts = useView(accountsQuery, {});
  const commands = useAccountCommands();
  return (
    <>
      <AdministrationHeader />
      <p className={classes.meta}>{t('accountsHint')}</p>
      <div ref={commands.notice} tabIndex={-1} className={classes.opened}>
        {commands.done ? <Notice tone="done" spoken="status" title={commands.done} /> : null}
        <ConfirmationForm commands={commands} />
        {commands.error ? (
          <Notice tone="late" spoken="alert">
            {sentence(commands.error)}
          </Notice>
        ) : null}
      </div>
      <ViewState query={accounts} lines={8}>
        {(list) => <Accounts list={list} commands={commands} />}
      </ViewState>
    </>
  );
}
