import { showRecord, showRecordExtract } from '@passerelle/contracts';
import { useParams, useSearchParams } from 'react-router';
import { RecordCopies } from './record-copies';
import { RecordDocument } from './record-document';
import { useMe } from '../../../shared/account/me';
import { useView } from '../../../platform/queries';
import { ViewState } from '../../../ui/view-state';

/** The frozen record of a closed meeting, the reader's extract of it, or the one that the facilitator hands over. */
export function Component() {
  const { meetingId = '' } = useParams();
  const { demo } = useMe();
  const [asked, ask] = useSearchParams();
  const organisationId = asked.get('pour');
  const whole = useView(showRecord, { meetingId });
  const extract = useView(
    showRecordExtract,
    { meetingId, organisationId: organisationId ?? '' },
    { enabled: organisationId !== null },
  );
  const copies = whole.data?.extracts ?? [];
  return (
    <>
      {copies.length > 0 ? (
        <RecordCopies copies={copies} chosen={organisationId} onChoose={(id) => ask(id === null ? {} : { pour: id })} />
      ) : null}
      <ViewState query={organisationId === null ? whole : extract} page lines={10}>
        {(view) => <RecordDocument key={organisationId} record={view} fictional={demo} />}
      </ViewState>
    </>
  );
}
