import { showRecord } from '@passerelle/contracts';
import { useParams } from 'react-router';
import { RecordDocument } from '../../features/records/record-document';
import { useMe } from '../../platform/me';
import { useView } from '../../platform/queries';
import { ViewState } from '../../ui/view-state';

/** The frozen record of a closed meeting, or the reader's extract of it. */
export function Component() {
  const { meetingId = '' } = useParams();
  const { demo } = useMe();
  const record = useView(showRecord, { meetingId });
  return (
    <ViewState query={record} lines={10}>
      {(view) => <RecordDocument record={view} fictional={demo} />}
    </ViewState>
  );
}
