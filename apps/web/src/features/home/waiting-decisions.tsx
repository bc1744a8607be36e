import type { WaitingDecisionView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CaseContact } from '../../shared/case-files/case-contact';
import { FollowThroughState, FollowThroughLine } from '../../shared/decision-follow-through/follow-through-state';
import { ReportFollowThrough } from '../../shared/decision-follow-through/report-follow-through';
import { paths } from '../../shared/paths';
import { ChangingText } from '../../ui/changing-text';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './waiting-decisions.module.css';

const SHOWN = 6;

interface WaitingDecisionsProps {
  decisions: readonly WaitingDecisionView[];
  today: string;
}

/** Decided and not yet real: one click reports the start. What was just reported stays where it is, to be corrected. */
export function WaitingDecisions({ decisions, today }: WaitingDecisionsProps) {
  const { t } = useTranslation('home');
  const [reported, setReported] = useState<readonly WaitingDecisionView[]>([]);
  const [all, setAll] = useState(false);
  const gone = reported.filter(({ decisionId }) => !decisions.some((decision) => decision.decisionId === decisionId));
  const rows = [...decisions, ...gone].sort((left, right) => left.plannedDate.localeCompare(right.plannedDate));
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <Section
      title={t('waitingTitle')}
      note={decisions.length > 0 ? decisions.length : null}
      link={
        rows.length > shown.length ? (
          <button type="button" className={classes.all} onClick={() => setAll(true)}>
            {t('seeThem', { count: rows.length })}
          </button>
        ) : null
      }
    >
      {rows.length === 0 ? <EmptyState title={t('noWaitingTitle')}>{t('noWaiting')}</EmptyState> : null}
      <ul>
        {shown.map((decision) => (
          <WaitingRow
            key={decision.decisionId}
            decision={decision}
            today={today}
            mayReport={decision.abilities.tell || gone.includes(decision)}
            onSending={() =>
              setReported([...reported.filter((other) => other.decisionId !== decision.decisionId), decision])
            }
          />
        ))}
      </ul>
    </Section>
  );
}

interface WaitingRowProps {
  decision: WaitingDecisionView;
  today: string;
  mayReport: boolean;
  onSending: () => void;
}

function WaitingRow({ decision, today, mayReport, onSending }: WaitingRowProps) {
  const { t } = useTranslation(['home', 'words']);
  const { decisionId, reference, caseFileId, outcome, carrierName, decidedAt, plannedDate, late } = decision;
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.outcome}>{t(`words:outcome.${outcome}`)}</p>
        <p className={classes.meta}>
          {caseFileId ? <Link to={paths.caseFile(caseFileId)}>{reference}</Link> : <span>{reference}</span>}
          <ChangingText>{`, ${t('decidedOn')}`}</ChangingText>
          <FormattedDate at={decidedAt} form="day" />
          <ChangingText>{`, ${carrierName}`}</ChangingText>
        </p>
        <CaseContact contact={decision.contact} className={classes.meta} />
      </div>
      <div className={classes.thread}>
        <FollowThroughLine late={late} />
        <FollowThroughState followThrough={null} plannedDate={plannedDate} late={late} />
      </div>
      {mayReport ? (
        <div className={classes.report}>
          <ReportFollowThrough {...{ decisionId, reference, plannedDate, today, onSending }} />
        </div>
      ) : null}
    </li>
  );
}
