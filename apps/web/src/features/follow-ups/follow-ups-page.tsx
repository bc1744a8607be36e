import type { FollowUpView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { followUpsQuery } from '../../shared/queries/committees';
import { seesFiguresOnly, useCurrentCommittee } from '../../shared/committees/current-committee';
import { paths } from '../../shared/paths';
import { isNothingThere } from '../../platform/api';
import { useView } from '../../platform/queries';
import { useDateContext } from '../../platform/time-zone';
import { NothingHere } from '../../ui/nothing-here';
import { PageHeader } from '../../ui/page-header';
import { ViewState } from '../../ui/view-state';
import { isRunning } from './follow-up-sections';
import { OwedInbox } from './owed-inbox';
import { PartnerBoard } from './partner-board';
import { walkRows } from './row-keys';
import classes from './follow-ups.module.css';

type Side = 'owed' | 'partners';

interface ListsProps {
  committeeId: string;
  followUps: readonly FollowUpView[];
}

/** The two sides: what the viewer's organisation owes, and what the others owe on the cases that the viewer sees. */
function Lists({ committeeId, followUps }: ListsProps) {
  const { memberships } = useCurrentCommittee();
  const { today } = useDateContext();
  const [asked] = useSearchParams();
  const own = memberships.map(({ organisationId }) => organisationId);
  const owed = followUps.filter(({ organisationId }) => own.includes(organisationId));
  const others = followUps.filter(({ organisationId }) => !own.includes(organisationId));
  // Decided once: answering the last one must not turn the page over.
  const [usual] = useState<Side>(owed.some(isRunning) || others.length === 0 ? 'owed' : 'partners');
  const side = sideAsked(asked.get('vue')) ?? usual;
  return (
    <div onKeyDown={walkRows}>
      {owed.length > 0 && others.length > 0 ? (
        <Sides committeeId={committeeId} side={side} owed={owed} others={others} />
      ) : null}
      {side === 'owed' ? (
        <OwedInbox followUps={owed} />
      ) : (
        <PartnerBoard committeeId={committeeId} followUps={others} today={today} />
      )}
    </div>
  );
}

function sideAsked(written: string | null): Side | null {
  if (written === 'partenaires') return 'partners';
  return written === 'nous' ? 'owed' : null;
}

interface SidesProps {
  committeeId: string;
  side: Side;
  owed: readonly FollowUpView[];
  others: readonly FollowUpView[];
}

function Sides({ committeeId, side, owed, others }: SidesProps) {
  const { t } = useTranslation('follow-ups');
  const sides = [
    { key: 'owed', to: paths.owed(committeeId), count: owed.filter(isRunning).length },
    { key: 'partners', to: paths.partners(committeeId), count: others.filter(isRunning).length },
  ] as const;
  return (
    <nav className={classes.sides} aria-label={t('sides')}>
      {sides.map(({ key, to, count }) => (
        <Link key={key} to={to} aria-current={side === key ? 'page' : undefined}>
          {t(`side.${key}`)} <span className={classes.count}>{count}</span>
        </Link>
      ))}
    </nav>
  );
}

export function Component() {
  const { t } = useTranslation('follow-ups');
  const { committeeId = '' } = useParams();
  const current = useCurrentCommittee();
  const followUps = useView(followUpsQuery, { committeeId });
  if (isNothingThere(followUps.error) || seesFiguresOnly(current)) return <NothingHere />;
  return (
    <>
      <PageHeader title={t('title')} aside={current.committee?.name} />
      <ViewState query={followUps}>{(list) => <Lists committeeId={committeeId} followUps={list} />}</ViewState>
    </>
  );
}
