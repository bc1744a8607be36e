import { useTranslation } from 'react-i18next';
import classes from './import-progress.module.css';

/** How far the import is, in rows. */
export function ImportProgress({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation('case-files');
  return (
    <div className={classes.progress}>
      <progress aria-label={t('progressName')} max={total} value={Math.min(done, total)} />
      <span>{t('progress', { done: Math.min(done, total), total })}</span>
    </div>
  );
}
