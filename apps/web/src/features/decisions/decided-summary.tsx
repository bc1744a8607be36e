import { Button } from '@mantine/core';
import type { AgendaItemView, OrganisationView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../ui/changing-text';
import { KeyHint } from '../../ui/key-hint';
import { DecisionFacts } from './decision-facts';
import { sendableLines, type DecisionDraft, type DraftChange } from './decision-draft';
import classes from './decision-panel.module.css';
import { FollowUpLines } from './follow-up-lines';
import { GivenFollowUps } from './given-follow-ups';

interface DecidedSummaryProps {
  item: AgendaItemView;
  draft: DecisionDraft;
  organisations: readonly OrganisationView[];
  pending: boolean;
  blocked: boolean;
  problem: ReactNode;
  reservations: ReactNode;
  onChange: (change: DraftChange) => void;
  onRecordLines: () => void;
  onReplace: () => void;
}

/** What was decided or postponed; more follow-ups can be given, and the decision replaced, never edited. */
export function DecidedSummary(props: DecidedSummaryProps) {
  const { item, draft } = props;
  const { t } = useTranslation('decisions');
  const { decision } = item;
  const sendable = sendableLines(draft, item).length;
  return (
    <div className={classes.panel}>
      <div className={classes.body}>
        <h2>{decision ? t('decided') : t('postponed')}</h2>
        {decision ? (
          <DecisionFacts decision={decision} />
        ) : (
          <p className={classes.lead}>{t('itMisses', { missing: item.missing })}</p>
        )}
        {decision && item.abilities.giveFollowUp ? (
          <FollowUpLines item={item} draft={draft} organisations={props.organisations} onChange={props.onChange} />
        ) : null}
        <div className={classes.spaced}>
          <GivenFollowUps followUps={item.followUps} />
        </div>
        {props.reservations}
      </div>
      <div className={classes.actions}>
        {props.problem ? <div className={classes.problem}>{props.problem}</div> : null}
        {props.blocked ? <p className={classes.why}>{t('waitsForConnection')}</p> : null}
        <div className={classes.buttons}>
          {item.abilities.decide ? (
            <Button variant="default" size="md" onClick={props.onReplace}>
              {decision ? t('replace') : t('decideAfterAll')}
            </Button>
          ) : null}
          {sendable > 0 ? (
            <Button
              variant="filled"
              size="md"
              className={classes.primary}
              aria-keyshortcuts="Control+Enter"
              aria-busy={props.pending}
              disabled={props.blocked}
              onClick={props.onRecordLines}
            >
              <ChangingText>{`${t('recordFollowUps', { count: sendable })} `}</ChangingText>
              <KeyHint keys="Ctrl+↵" />
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
