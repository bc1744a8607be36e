import type { CommitteeSummary } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { committeesQuery } from '../../shared/queries/committees';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';
import { ViewState } from '../../ui/view-state';
import { FormattedDate } from '../../ui/formatted-date';
import { NoCommittee } from './no-committee';

function sum(committees: readonly CommitteeSummary[], figure: 'meetingsClosed' | 'decisionsRecorded'): number {
  return committees.reduce((total, committee) => total + committee[figure], 0);
}

function Row({ committee }: { committee: CommitteeSummary }) {
  const { t } = useTranslation('home');
  return (
    <tr>
      <th scope="row">
        <Link to={paths.committee(committee.id)}>{committee.name}</Link>
      </th>
      <td>
        {committee.inSession ? (
          <strong>{t('openNow')}</strong>
        ) : committee.nextMeetingAt ? (
          <FormattedDate at={committee.nextMeetingAt} form="short" />
        ) : (
          t('none')
        )}
      </td>
      <td data-figures="true">{committee.meetingsClosed}</td>
      <td data-figures="true">{committee.decisionsRecorded}</td>
    </tr>
  );
}

/** What the committees add up to. */
function Total({ committees }: { committees: readonly CommitteeSummary[] }) {
  const { t } = useTranslation('home');
  return (
    <tr>
      <th scope="row">{t('total')}</th>
      <td />
      <td data-figures="true">{sum(committees, 'meetingsClosed')}</td>
      <td data-figures="true">{sum(committees, 'decisionsRecorded')}</td>
    </tr>
  );
}

/** Every committee that the viewer may know of, by its figures. */
export function CommitteesTable() {
  const { t } = useTranslation('home');
  const committees = useView(committeesQuery, {});
  const columns = [
    { heading: t('committee') },
    { heading: t('nextMeeting') },
    { heading: t('meetingsClosed'), figures: true },
    { heading: t('decisions'), figures: true },
  ];
  return (
    <Section title={t('committeesTitle')} note={t('committeesNote')}>
      <ViewState query={committees} lines={8}>
        {(list) =>
          list.length === 0 ? (
            <NoCommittee />
          ) : (
            <DataTable name={t('committeesTitle')} columns={columns} foot={<Total committees={list} />}>
              {list.map((committee) => (
                <Row key={committee.id} committee={committee} />
              ))}
            </DataTable>
          )
        }
      </ViewState>
    </Section>
  );
}
