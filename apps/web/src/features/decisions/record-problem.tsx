import { Button } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import type { ItemChange } from './item-change';
import { WrittenText } from '../../ui/written-text';
import classes from './record-problem.module.css';
import type { RecordProblem } from './use-record-decision';
import { wordingDifference } from './wording-difference';

interface RecordProblemProps {
  problem: RecordProblem;
  /** Records the text that the server now has. */
  onRecordText: (wording: string) => void;
  onBackToSheet: () => void;
}

/** Why the decision was not recorded, and the command that follows. */
export function RecordProblemNotice({ problem, onRecordText, onBackToSheet }: RecordProblemProps) {
  const { t } = useTranslation('decisions');
  const sentence = useRefusalSentence();
  switch (problem.kind) {
    case 'outcome-missing':
      return null;
    case 'carrier-missing':
      return <Notice tone="watch" spoken="alert" title={t('carrierMissing')} />;
    case 'text-not-saved':
      return <Notice tone="watch" spoken="alert" title={t('textNotSaved')} />;
    case 'stale':
      return (
        <Notice tone="watch" spoken="alert" title={t('stale')}>
          <StaleChange change={problem.change} />
        </Notice>
      );
    case 'refused':
      return <Notice tone="late" spoken="alert" title={sentence(problem.error)} />;
    case 'wording-changed':
      return (
        <Notice
          tone="watch"
          spoken="alert"
          icon={IconGitCompare}
          title={t('wordingChanged')}
          actions={
            <>
              <Button variant="default" size="xs" onClick={() => onRecordText(problem.wording)}>
                {t('recordThisText')}
              </Button>
              <Button variant="subtle" size="xs" onClick={onBackToSheet}>
                {t('backToSheet')}
              </Button>
            </>
          }
        >
          <WrittenText className={classes.text}>
            {wordingDifference(problem.shown, problem.wording).map((piece, index) =>
              piece.changed ? (
                <mark key={index} className={classes.changed}>
                  {piece.text}
                </mark>
              ) : (
                <span key={index}>{piece.text}</span>
              ),
            )}
          </WrittenText>
        </Notice>
      );
  }
}

function StaleChange({ change }: { change: ItemChange }) {
  const { t } = useTranslation('decisions');
  switch (change.kind) {
    case 'decided':
      return t('staleDecided', { name: change.byName });
    case 'postponed':
      return t('stalePostponed');
    case 'minutes':
      return t('staleMinutes', { minutes: change.minutes });
    case 'other':
      return t('staleOther');
  }
}
