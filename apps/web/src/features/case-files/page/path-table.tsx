import type { CaseFileView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table';
import { FormattedDate } from '../../../ui/formatted-date';
import classes from './case-file.module.css';
import { latestFirst } from './path-points';
import { useFollowThroughText, usePassageWords } from './use-follow-through-text';

/** The twin of the timeline, in words. */
export function PathTable({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const followThrough = useFollowThroughText();
  const words = usePassageWords();
  const columns = [t('column.date'), t('column.what'), t('column.followThrough')].map((heading) => ({ heading }));
  return (
    <DataTable name={t('tableTitle')} columns={columns}>
      {latestFirst(caseFile.history).map((passage) => (
        <tr key={passage.meetingId}>
          <th scope="row">
            <FormattedDate at={passage.decidedAt ?? passage.startsAt} form="short" />
          </th>
          <td>
            {words(passage)}
            {passage.missing ? (
              <span className={classes.cellNote}>{t('missingWas', { missing: passage.missing })}</span>
            ) : null}
          </td>
          <td>{followThrough(passage)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
