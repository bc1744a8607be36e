import type { RecordView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { When } from '../../ui/when';
import classes from './record.module.css';

type Entry = Exclude<RecordView['entries'][number], { kind: 'reserved' }>;

/** One case in the record: decided, postponed, or only what one's organisation owes. Never the sheet, never the words. */
export function RecordEntry({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['records', 'words']);
  return (
    <section className={classes.entry} aria-label={entry.reference}>
      <p className={classes.reference}>{entry.reference}</p>
      <div>
        {entry.kind === 'decided' ? (
          <>
            <h2>{t(`words:outcome.${entry.outcome}`)}</h2>
            <p className={classes.wording}>{entry.wording}</p>
            <p className={classes.note}>
              {t('carried', { name: entry.carrier })} <When at={entry.plannedDate} form="long" />
            </p>
          </>
        ) : null}
        {entry.kind === 'postponed' ? (
          <>
            <h2>{t('postponed')}</h2>
            <p className={classes.wording}>{t('missing', { missing: entry.missing })}</p>
            <p className={classes.note}>
              {entry.missingFrom ? `${t('missingFrom', { name: entry.missingFrom })}. ` : null}
              {t('comesBack')}
            </p>
          </>
        ) : null}
        {entry.kind === 'follow-ups-only' ? <h2>{t('followUpsOnly')}</h2> : null}
        {entry.kind !== 'postponed' && entry.followUps.length > 0 ? (
          <table className={classes.table}>
            <caption>{t('followUpsOf', { reference: entry.reference })}</caption>
            <thead className={classes.hidden}>
              <tr>
                <th scope="col">{t('organisation')}</th>
                <th scope="col">{t('action')}</th>
                <th scope="col">{t('due')}</th>
              </tr>
            </thead>
            <tbody>
              {entry.followUps.map((followUp, index) => (
                <tr key={index}>
                  <td>{followUp.organisation}</td>
                  <td>{followUp.text}</td>
                  <td>
                    <When at={followUp.dueDate} form="day" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </div>
    </section>
  );
}
