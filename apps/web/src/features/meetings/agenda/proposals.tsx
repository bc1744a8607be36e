import type { MeetingView } from '@passerelle/contracts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './proposals.module.css';
import { ProposalCard } from './proposal-card';
import { ProposeForm } from './propose-form';

/** What waits for an answer, and the form to propose a case. */
export function Proposals({ meeting, freeMinutes }: { meeting: MeetingView; freeMinutes: number }) {
  const { t } = useTranslation('agenda');
  const headingId = useId();
  return (
    <aside className={classes.aside} aria-labelledby={headingId}>
      <div className={classes.title}>
        <h2 id={headingId}>{t('proposals')}</h2>
        {meeting.proposals.length > 0 ? (
          <span className={classes.by}>{t('toExamine', { count: meeting.proposals.length })}</span>
        ) : null}
      </div>
      {meeting.proposals.length === 0 ? <p className={classes.none}>{t('noProposal')}</p> : null}
      {meeting.proposals.map((proposal) => (
        <ProposalCard
          key={proposal.itemId}
          proposal={proposal}
          freeMinutes={freeMinutes}
          durationMinutes={meeting.durationMinutes}
        />
      ))}
      {meeting.abilities.propose && meeting.proposable.length > 0 ? <ProposeForm meeting={meeting} /> : null}
    </aside>
  );
}
