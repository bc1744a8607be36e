import {
  closeAccountSignIns,
  deactivateAccountCommand,
  listAccounts,
  reactivateAccountCommand,
  removeAdministrationCommand,
} from '@passerelle/contracts';
import { command, query } from '../../platform/http/bound-endpoints.js';
import { CloseAccountSignIns } from './commands/close-account-sign-ins.js';
import { DeactivateAccount } from './commands/deactivate-account.js';
import { ReactivateAccount } from './commands/reactivate-account.js';
import { RemoveAdministration } from './commands/remove-administration.js';
import { ListAccounts } from './queries/list-accounts.js';

export const ACCOUNT_ENDPOINTS = [
  query(listAccounts, ListAccounts),
  command(deactivateAccountCommand, DeactivateAccount, ListAccounts),
  command(reactivateAccountCommand, ReactivateAccount, ListAccounts),
  command(closeAccountSignIns, CloseAccountSignIns, ListAccounts),
  command(removeAdministrationCommand, RemoveAdministration, ListAccounts),
];
