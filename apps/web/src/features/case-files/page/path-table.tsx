import type { CaseFileView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table';
import { FormattedDate } from '../../../ui/formatted-date';
import { WrittenText } from '../../../ui/written-text';
import classes from './case-file.module.css';
import { latestFirst } from './path-points';
import { useFollowThroughText, useHistoryEntryText } from './use-follow-through-text';

/** The twin of the timeline, in words. */
export function PathTable({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const followThrough = useFollowThroughText();
  const words = useHistoryEntryText();
  const columns = [t('column.date'), t('column.what'), t('column.followThrough')].map((heading) => ({ heading }));
  return (
    <DataTable name={t('tableTitle')} columns={columns}>
      {latestFirst(caseFile.history).map((entry) => (
        <tr key={entry.meetingId}>
          <th scope="row">
            <FormattedDate at={entry.decidedAt ?? entry.startsAt} form="short" />
          </th>
          <td>
            {words(entry)}
            {entry.wording ? (
              <span data-print-only>
                <WrittenText as="span" className={classes.cellNote}>
                  {entry.wording}
                </WrittenText>
              </span>
            ) : null}
            {entry.missing ? (
              <span className={classes.cellNote}>{t('missingWas', { missing: entry.missing })}</span>
            ) : null}
          </td>
          <td>{followThrough(entry)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
