import { Button } from '@mantine/core';
import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { Notice } from '../../ui/notice';
import classes from './home.module.css';

interface QuestionsWaitingProps {
  committeeId: string;
  followUps: readonly FollowUpView[];
}

/** Questions that partners asked and to which only the facilitator replies. */
export function QuestionsWaiting({ committeeId, followUps }: QuestionsWaitingProps) {
  const { t } = useTranslation('home');
  const asked = followUps.filter(({ abilities }) => abilities.reply);
  const first = asked[0];
  if (!first) return null;
  return (
    <div className={classes.notice}>
      <Notice
        tone="watch"
        title={t('questionsTitle', { count: asked.length })}
        actions={
          <Button component={Link} to={paths.partners(committeeId)} variant="default" size="xs">
            {t('questionsGo')}
          </Button>
        }
      >
        {t('questionBy', { person: first.question?.byName, organisation: first.organisationName })}
      </Notice>
    </div>
  );
}
