import type { MinutesView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './minutes.module.css';

interface MinutesFollowUpsProps {
  reference: string;
  followUps: Extract<MinutesView['entries'][number], { kind: 'decided' }>['followUps'];
}

/** What each organisation owes of one case. */
export function MinutesFollowUps({ reference, followUps }: MinutesFollowUpsProps) {
  const { t } = useTranslation('minutes');
  if (followUps.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption>{t('followUpsOf', { reference })}</caption>
      <thead className={classes.hidden}>
        <tr>
          <th scope="col">{t('organisation')}</th>
          <th scope="col">{t('action')}</th>
          <th scope="col">{t('due')}</th>
        </tr>
      </thead>
      <tbody>
        {followUps.map((followUp, index) => (
          <tr key={index}>
            <td>{followUp.organisation}</td>
            <td>{noBreakSpaces(followUp.text)}</td>
            <td>
              <FormattedDate at={followUp.dueDate} form="day" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
