import type { MeetingView } from '@passerelle/contracts';
import { useParams } from 'react-router';
import { meetingQuery } from '../../../shared/queries/meetings';
import { Preparation } from './preparation';
import { useForgetWorkingDrafts } from '../../../shared/agenda/use-forget-working-drafts';
import { useView } from '../../../platform/queries';
import { TimeZone } from '../../../platform/time-zone';
import { ViewState } from '../../../ui/view-state';

function WorkingDrafts({ meeting }: { meeting: MeetingView }) {
  useForgetWorkingDrafts([meeting]);
  return null;
}

/** The preparation of a meeting: read by its members, composed by its facilitators. */
export function Component() {
  const { meetingId = '' } = useParams();
  const meeting = useView(meetingQuery, { meetingId });
  return (
    <ViewState query={meeting} page lines={10}>
      {(view) => (
        <TimeZone value={view.timeZone}>
          <WorkingDrafts meeting={view} />
          <Preparation key={view.id} meeting={view} />
        </TimeZone>
      )}
    </ViewState>
  );
}
