import type { MinutesView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { attendanceSum } from './minutes-sum';
import classes from './minutes.module.css';

type Person = MinutesView['attendance'][number];

/** Who took part, for which organisation, how and when; then who was excused. */
export function MinutesAttendance({ attendance }: Pick<MinutesView, 'attendance'>) {
  const { t } = useTranslation('minutes');
  const { present, excused } = attendanceSum(attendance);
  return (
    <>
      {present.length > 0 ? (
        <section className={classes.attendance} aria-label={t('attendance')}>
          <h2 className={classes.reference}>{t('attendance')}</h2>
          <People people={present} />
        </section>
      ) : null}
      {excused.length > 0 ? (
        <section className={classes.attendance} aria-label={t('excused')}>
          <h2 className={classes.reference}>{t('excused')}</h2>
          <People people={excused} />
        </section>
      ) : null}
    </>
  );
}

function People({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('minutes');
  // Older minutes hold neither presence nor hours.
  const how = people.some(({ presence }) => presence !== null && presence !== 'excused');
  return (
    <table className={classes.table} data-attendance>
      <thead className={classes.hidden}>
        <tr>
          <th scope="col">{t('organisation')}</th>
          <th scope="col">{t('name')}</th>
          {how ? <th scope="col">{t('presence')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {people.map((person, index) => (
          <tr key={index}>
            <td>{person.organisation}</td>
            <td>{person.name}</td>
            {how ? <How person={person} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function How({ person }: { person: Person }) {
  const { t } = useTranslation('minutes');
  const context = useDateContext();
  const { presence, arrivedAt, leftAt } = person;
  const hour = (at: string): string => clockTime(at, context);
  const hours =
    arrivedAt === null
      ? null
      : leftAt === null
        ? t('since', { from: hour(arrivedAt) })
        : t('fromTo', { from: hour(arrivedAt), to: hour(leftAt) });
  const how = presence === null || presence === 'excused' ? null : t(`presences.${presence}`);
  return <td>{[how, hours].filter((words) => words !== null).join(', ')}</td>;
}
