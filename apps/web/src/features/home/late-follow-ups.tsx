import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { noBreakSpaces } from '../../platform/no-break-spaces';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { LateChip } from '../../shared/follow-ups/late-chip';
import { paths } from '../../shared/paths';
import { RemindOrganisation } from '../../shared/follow-ups/remind-organisation';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import { WholeCodes } from '../../ui/whole-codes';
import classes from './home.module.css';

const SHOWN = 6;

function LateRow({ followUp, first }: { followUp: FollowUpView; first: boolean }) {
  const { t } = useTranslation('home');
  const { caseFileId, reference, organisationId, organisationName, committeeId, abilities, remindedAt } = followUp;
  const words = <WholeCodes>{t('owedBy', { organisation: organisationName, reference })}</WholeCodes>;
  return (
    <li className={classes.row}>
      <LateChip workingDays={followUp.workingDaysLate} />
      <div>
        <p className={classes.text}>{noBreakSpaces(followUp.text)}</p>
        <p className={classes.meta}>{caseFileId ? <Link to={paths.caseFile(caseFileId)}>{words}</Link> : words}</p>
      </div>
      {first && (abilities.remind || abilities.giveMoreTime) ? (
        <RemindOrganisation
          committeeId={committeeId}
          organisation={{ id: organisationId, name: organisationName }}
          may={abilities.remind}
          remindedAt={remindedAt}
        />
      ) : null}
    </li>
  );
}

/**
 * What others owe and have not done in time; what the viewer owes is apart. One reminder speaks of all that is late.
 */
export function LateFollowUps({ committeeId, followUps }: { committeeId: string; followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('home');
  const { memberships } = useCurrentCommittee();
  const own = memberships.map(({ organisationId }) => organisationId);
  const running = followUps.filter(
    ({ status, organisationId }) => (status === 'given' || status === 'accepted') && !own.includes(organisationId),
  );
  const late = running
    .filter((followUp) => followUp.late)
    .sort((left, right) => left.dueDate.localeCompare(right.dueDate));
  if (running.length === 0) return null;
  const shown = late.slice(0, SHOWN);
  return (
    <Section
      title={t('lateTitle')}
      note={late.length > 0 ? t('lateNote', { late: late.length, running: running.length }) : null}
      link={<Link to={paths.partners(committeeId)}>{t('allFollowUps')}</Link>}
    >
      {late.length === 0 ? <EmptyState title={t('noLateTitle')}>{t('noLate')}</EmptyState> : null}
      <ul>
        {shown.map((followUp, index) => (
          <LateRow
            key={followUp.id}
            followUp={followUp}
            first={shown.findIndex(({ organisationId }) => organisationId === followUp.organisationId) === index}
          />
        ))}
      </ul>
    </Section>
  );
}
