import { z } from 'zod';
import { command, commandId, id, instant, nothing, query } from './endpoint.js';

export const BROWSERS = ['firefox', 'chrome', 'edge', 'safari'] as const;
export const SYSTEMS = ['windows', 'mac', 'linux', 'android', 'ios'] as const;

/** A sign-in of the viewer that has not ended. */
export const ownSignInView = z.strictObject({
  id,
  /** Null for what the browser did not say. */
  browser: z.enum(BROWSERS).nullable(),
  system: z.enum(SYSTEMS).nullable(),
  startedAt: instant,
  /** To the minute. */
  lastUsedAt: instant,
  /** The one of this request. */
  current: z.boolean(),
});
export type OwnSignInView = z.infer<typeof ownSignInView>;

const ownSignIns = z.array(ownSignInView);
export const listOwnSignIns = query('/api/me/sign-ins', nothing, ownSignIns);
export const closeSignIn = command(
  '/api/me/sign-ins/:signInId/close',
  z.strictObject({ signInId: id }),
  z.strictObject({ commandId }),
  ownSignIns,
);
export const closeOtherSignIns = command(
  '/api/me/sign-ins/close-others',
  nothing,
  z.strictObject({ commandId }),
  ownSignIns,
);

/** An account, as an administrator reads it: nothing of what it sees or does in its committees. */
export const accountView = z.strictObject({
  id,
  name: z.string(),
  email: z.string(),
  administrator: z.boolean(),
  deactivatedAt: instant.nullable(),
  /** The names of the committees in which it holds a membership. */
  committees: z.array(z.string()),
  /** How many sign-ins it has that have not ended. */
  signIns: z.number().int(),
  /** False for all on one's own account. */
  abilities: z.strictObject({
    deactivate: z.boolean(),
    reactivate: z.boolean(),
    closeSignIns: z.boolean(),
    removeAdministration: z.boolean(),
  }),
});
export type AccountView = z.infer<typeof accountView>;

const accounts = z.array(accountView);
const accountParams = z.strictObject({ accountId: id });
const accountBody = z.strictObject({ commandId });
export const listAccounts = query('/api/accounts', nothing, accounts);
export const deactivateAccountCommand = command(
  '/api/accounts/:accountId/deactivate',
  accountParams,
  accountBody,
  accounts,
);
export const reactivateAccountCommand = command(
  '/api/accounts/:accountId/reactivate',
  accountParams,
  accountBody,
  accounts,
);
export const closeAccountSignIns = command(
  '/api/accounts/:accountId/close-sign-ins',
  accountParams,
  accountBody,
  accounts,
);
export const removeAdministrationCommand = command(
  '/api/accounts/:accountId/remove-administration',
  accountParams,
  accountBody,
  accounts,
);
