import type { CaseFileView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/section';
import classes from './case-file.module.css';

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
    </div>
  );
}
