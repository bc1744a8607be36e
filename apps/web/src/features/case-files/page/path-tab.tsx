import { Button } from '@mantine/core';
import type { CaseFileView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section';
import { CaseFollowUps } from './case-follow-ups';
import classes from './case-file.module.css';
import { PathTable } from './path-table';
import { Timeline } from './timeline';
import timeline from './timeline.module.css';
import { PersonWords } from './words-section';

function Legend() {
  const { t } = useTranslation('case-file');
  return (
    <>
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
    </>
  );
}

/**
 * The path along time, or its twin in words: one at a time, so that nothing is read twice. Then what is owed now, and the
 * person's voice.
 */
export function PathTab({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const started = caseFile.history.length > 0;
  const decided = caseFile.history.some(({ outcome }) => outcome !== null);
  const [asTable, setAsTable] = useState(false);
  return (
    <>
      <div className={timeline.path} data-shown={decided && !asTable ? 'timeline' : 'table'}>
        {decided ? (
          <div className={timeline.legend}>
            {asTable ? null : <Legend />}
            <Button size="compact-sm" variant="subtle" onClick={() => setAsTable(!asTable)}>
              {t(asTable ? 'timelineShow' : 'timelineTable')}
            </Button>
          </div>
        ) : null}
        {decided ? <Timeline caseFile={caseFile} /> : null}
        <div className={timeline.table}>
          {started ? <PathTable caseFile={caseFile} /> : <p className={classes.empty}>{t('timelineEmpty')}</p>}
        </div>
      </div>
      <div className={classes.columns}>
        <CaseFollowUps caseFile={caseFile} open />
        <div data-screen-only>
          <Section title={t('voiceTitle')}>
            <div className={classes.block}>
              <PersonWords caseFile={caseFile} />
            </div>
          </Section>
        </div>
      </div>
    </>
  );
}
