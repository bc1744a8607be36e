import type { CommitteeView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { committeeQuery } from '../queries/committees';
import { useView } from '../../platform/queries';
import { NothingHere } from '../../ui/nothing-here';
import { ViewState } from '../../ui/view-state';

interface NeedsAbilityProps {
  committeeId: string;
  ability: keyof CommitteeView['abilities'];
  children: ReactNode;
}

/**
 * A page of the committee for those who have this ability in it. To any other member who knows its address it reads
 * like an address that leads nowhere, instead of a form whose every command would be refused.
 */
export function NeedsAbility({ committeeId, ability, children }: NeedsAbilityProps) {
  const committee = useView(committeeQuery, { committeeId });
  return (
    <ViewState query={committee} page>
      {({ abilities }) => (abilities[ability] ? children : <NothingHere />)}
    </ViewState>
  );
}
