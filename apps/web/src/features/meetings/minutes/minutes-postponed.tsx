import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { WrittenText } from '../../../ui/written-text';
import type { PostponedEntry } from './minutes-blocks';
import classes from './minutes.module.css';

/** Cases postponed in a row for the same reason, which is said once: each keeps its reference and its question. */
export function MinutesPostponed({ cases }: { cases: readonly PostponedEntry[] }) {
  const { t } = useTranslation('minutes');
  const [first] = cases;
  if (!first) return null;
  const title = t('postponedTogether', { count: cases.length });
  return (
    <section className={classes.together} aria-label={title}>
      <h2>{title}</h2>
      <WrittenText className={classes.wording}>{t('missing', { missing: first.missing })}</WrittenText>
      <p className={classes.note}>
        {first.missingFrom ? `${t('missingFrom', { name: first.missingFrom })}. ` : null}
        {t('comeBack')}
      </p>
      <ul>
        {cases.map(({ place, reference, question }) => (
          <li key={place} className={classes.line}>
            <span className={classes.reference}>{reference}</span>
            <span>{noBreakSpaces(question)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
