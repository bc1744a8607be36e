import type { CaseFileView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section';
import { CaseFollowUps } from './case-follow-ups';
import classes from './case-file.module.css';
import { PathTable } from './path-table';
import { Timeline } from './timeline';
import timeline from './timeline.module.css';
import { PersonWords } from './words-section';

const TABLE = 'parcours-en-tableau';

function Legend() {
  const { t } = useTranslation('case-file');
  return (
    <p className={timeline.legend}>
      <span>
        <svg className={timeline.mark} width="12" height="12" aria-hidden>
          <circle className={timeline.node} data-kind="real" cx="6" cy="6" r="5" />
        </svg>
        {t('timelineLegend.real')}
      </span>
      <span>
        <svg className={timeline.mark} width="12" height="12" aria-hidden>
          <circle className={timeline.node} data-kind="expected" cx="6" cy="6" r="5" />
        </svg>
        {t('timelineLegend.expected')}
      </span>
      <span>
        <svg className={timeline.mark} width="12" height="12" viewBox="-8 -8 16 16" aria-hidden>
          <path className={timeline.diamond} d="M0,-8 L8,0 L0,8 L-8,0 Z" />
        </svg>
        {t('timelineLegend.decision')}
      </span>
      <a href={`#${TABLE}`}>{t('timelineTable')}</a>
    </p>
  );
}

/** The path along time, its twin in words, what is owed now, and the person's voice. */
export function PathTab({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const started = caseFile.history.length > 0;
  const decided = caseFile.history.some(({ outcome }) => outcome !== null);
  return (
    <>
      {decided ? (
        <>
          <Legend />
          <Timeline caseFile={caseFile} />
        </>
      ) : null}
      <div className={classes.columns}>
        <div id={TABLE} tabIndex={-1}>
          <Section title={t('tableTitle')}>
            {started ? <PathTable caseFile={caseFile} /> : <p className={classes.empty}>{t('timelineEmpty')}</p>}
          </Section>
        </div>
        <div>
          <Section title={t('voiceTitle')}>
            <div className={classes.block}>
              <PersonWords caseFile={caseFile} />
            </div>
          </Section>
          <CaseFollowUps caseFile={caseFile} open />
        </div>
      </div>
    </>
  );
}
