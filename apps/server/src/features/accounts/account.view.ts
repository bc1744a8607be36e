import type { AccountView } from '@passerelle/contracts';
import { isDeactivated, mayChangeAccount, type Account, type Viewer } from '@passerelle/domain';

export function presentAccount(
  account: Account,
  { committees, signIns }: Pick<AccountView, 'committees' | 'signIns'>,
  viewer: Viewer,
): AccountView {
  const { id, name, email, administrator, deactivatedAt } = account;
  const may = mayChangeAccount(viewer, account);
  return {
    ...{ id, name, email, administrator, signIns },
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    committees: [...committees].sort((left, right) => left.localeCompare(right, 'fr')),
    abilities: {
      deactivate: may && !isDeactivated(account),
      reactivate: may && isDeactivated(account),
      closeSignIns: may && signIns > 0,
      removeAdministration: may && administrator,
    },
  };
}
