import { Button } from '@mantine/core';
import type { CaseFileView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormattedDate } from '../../../ui/formatted-date';
import { Section } from '../../../ui/section';
import classes from './case-file.module.css';

const SHOWN = 8;

/** Who sees the case, organisation by organisation, and why. */
export function AccessTab({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  return (
    <div className={classes.access}>
      <Section title={t('accessTitle')}>
        <ul>
          {caseFile.access.map(({ organisationName, why, people }) => (
            <li key={`${why} ${organisationName}`} className={classes.row}>
              <div>
                <p className={classes.text}>{organisationName}</p>
                <p className={classes.meta}>{people.length > 0 ? people.join(', ') : t('accessNobody')}</p>
              </div>
              <span className={classes.meta}>{t(`accessWhy.${why}`)}</span>
            </li>
          ))}
        </ul>
        <p className={classes.accessNote}>{t('accessNote')}</p>
      </Section>
      {caseFile.openings ? <Openings openings={caseFile.openings} /> : null}
    </div>
  );
}

/** Who opened the file, for the facilitator who answers for it. */
function Openings({ openings }: { openings: NonNullable<CaseFileView['openings']> }) {
  const { t } = useTranslation('case-file');
  const [all, setAll] = useState(false);
  const shown = all ? openings : openings.slice(0, SHOWN);
  return (
    <Section title={t('openingsTitle')} note={openings.length}>
      <ul>
        {shown.map(({ name, organisationName, times, lastAt }, index) => (
          <li key={index} className={classes.row}>
            <div>
              <p className={classes.text}>{name}</p>
              <p className={classes.meta}>{organisationName}</p>
              <p className={classes.meta}>
                {t('openedTimes', { count: times })}
                <FormattedDate at={lastAt} form="long-time" />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {openings.length > shown.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('allOpenings', { count: openings.length })}
        </Button>
      ) : null}
      <p className={classes.accessNote}>{t('openingsNote')}</p>
    </Section>
  );
}
