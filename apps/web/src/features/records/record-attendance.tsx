import type { RecordView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import classes from './record.module.css';

/** Who was there, for which organisation. */
export function RecordAttendance({ attendance }: Pick<RecordView, 'attendance'>) {
  const { t } = useTranslation('records');
  return (
    <section className={classes.entry} aria-label={t('attendance')}>
      <h2 className={classes.reference}>{t('attendance')}</h2>
      <table className={classes.table}>
        <thead className={classes.hidden}>
          <tr>
            <th scope="col">{t('organisation')}</th>
            <th scope="col">{t('name')}</th>
          </tr>
        </thead>
        <tbody>
          {attendance.map((person) => (
            <tr key={`${person.name} ${person.organisation}`}>
              <td>{person.organisation}</td>
              <td>{person.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
