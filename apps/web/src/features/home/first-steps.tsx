import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { Section } from '../../ui/section';
import { TimelineList, TimelineStep } from '../../ui/timeline-list';

interface FirstStepsProps {
  committeeId: string;
  /** A member of another organisation has joined. */
  joined: boolean;
  cases: number;
}

/** A committee that has never met: three steps to its first meeting, each leading to its button. */
export function FirstSteps({ committeeId, joined, cases }: FirstStepsProps) {
  const { t } = useTranslation('home');
  const steps = [
    { key: 'organisations', to: paths.committee(committeeId), done: joined },
    { key: 'cases', to: paths.cases(committeeId), done: cases > 0 },
    { key: 'meeting', to: paths.meetings(committeeId), done: false },
  ] as const;
  return (
    <Section title={t('firstStepsTitle')}>
      <TimelineList>
        {steps.map(({ key, to, done }) => (
          <TimelineStep key={key} state={done ? 'done' : 'waiting'} note={t(`firstStepHint.${key}`)}>
            <Link to={to}>{t(`firstStep.${key}`)}</Link>
          </TimelineStep>
        ))}
      </TimelineList>
    </Section>
  );
}
