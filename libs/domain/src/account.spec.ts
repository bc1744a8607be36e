import {
  deactivateAccount,
  isDeactivated,
  mayChangeAccount,
  reactivateAccount,
  removeAdministration,
} from './account.js';
import type { Account, Viewer } from './committee.js';

const AT = new Date('2026-12-01T09:00:00Z');
const LATER = new Date('2026-12-02T09:00:00Z');
const yanis: Account = {
  ...{ id: 'yanis', email: 'yanis@passerelle.example', name: 'Yanis B.' },
  ...{ administrator: false, deactivatedAt: null },
};
const viewer = (accountId: string, administrator: boolean): Viewer => ({
  ...{ accountId, name: accountId, administrator, memberships: [] },
});

it('[DO-27] an administrator changes the accounts of others, never their own', () => {
  expect(mayChangeAccount(viewer('aline', true), yanis)).toBe(true);
  expect(mayChangeAccount(viewer('yanis', true), yanis)).toBe(false);
  expect(mayChangeAccount(viewer('aline', false), yanis)).toBe(false);
});

it('[DO-27] an administration is ended once', () => {
  expect(removeAdministration({ ...yanis, administrator: true })).toEqual(yanis);
  expect(removeAdministration(yanis)).toEqual({ refused: 'not-an-administrator' });
});

it('[SIGN-7] a deactivated account is so since the first time, and is activated again', () => {
  const deactivated = deactivateAccount(yanis, AT);
  expect([isDeactivated(yanis), isDeactivated(deactivated)]).toEqual([false, true]);
  expect(deactivateAccount(deactivated, LATER)).toBe(deactivated);
  expect(reactivateAccount(deactivated)).toEqual(yanis);
  expect(reactivateAccount(yanis)).toBe(yanis);
});
