import {
  closeAccountSignIns,
  deactivateAccountCommand,
  listAccounts,
  reactivateAccountCommand,
  removeAdministrationCommand,
  type AccountView,
} from '@passerelle/contracts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fillView } from '../../platform/freshness';
import { useFormCommand } from '../../platform/use-form-command';
import { viewQuery } from '../../platform/view-query';

export const accountsQuery = viewQuery(listAccounts);

/** The accounts are known to no live event: the reply of each command is the list. */
const CHANGES_ACCOUNTS = { fills: (view: AccountView[]) => fillView(accountsQuery, {}, view), waits: false };

/** What asks before it is done: it closes what a person is doing, or cannot be taken back here. */
export interface AccountConfirmation {
  what: 'deactivate' | 'remove';
  account: AccountView;
}

/** The commands on an account; what was done is said above the list, and gets the focus. */
export function useAccountCommands() {
  const { t } = useTranslation('administration');
  const [confirmation, setConfirmation] = useState<AccountConfirmation | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const deactivating = useFormCommand(deactivateAccountCommand, CHANGES_ACCOUNTS);
  const reactivating = useFormCommand(reactivateAccountCommand, CHANGES_ACCOUNTS);
  const closing = useFormCommand(closeAccountSignIns, CHANGES_ACCOUNTS);
  const removing = useFormCommand(removeAdministrationCommand, CHANGES_ACCOUNTS);
  useEffect(() => {
    if (confirmation) return;
    if (done) notice.current?.focus();
    else if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
  }, [confirmation, done]);
  const request =
    ({ id: accountId }: AccountView) =>
    (commandId: string) => ({
      params: { accountId },
      body: { commandId },
    });
  const said = (words: string) => (): void => {
    setDone(words);
    setConfirmation(null);
  };
  return {
    confirmation,
    done,
    notice,
    ask: (what: AccountConfirmation['what'], account: AccountView): void => {
      opener.current = document.activeElement;
      setDone(null);
      setConfirmation({ what, account });
    },
    giveUp: () => setConfirmation(null),
    confirm: ({ what, account }: AccountConfirmation): void => {
      const { name } = account;
      if (what === 'deactivate') deactivating.send(request(account), said(t('deactivated', { name })));
      else removing.send(request(account), said(t('removed', { name })));
    },
    reactivate: (account: AccountView) =>
      reactivating.send(request(account), said(t('reactivated', { name: account.name }))),
    closeSignIns: (account: AccountView) =>
      closing.send(request(account), said(t('closedSignIns', { name: account.name }))),
    pending: deactivating.pending || removing.pending,
    error: deactivating.error ?? removing.error ?? reactivating.error ?? closing.error,
  };
}
export type AccountCommands = ReturnType<typeof useAccountCommands>;
