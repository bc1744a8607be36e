import { useParams, useSearchParams } from 'react-router';
import { minutesExtractQuery, minutesQuery } from '../../../shared/queries/meetings';
import { MinutesCopies } from './minutes-copies';
import { MinutesDocument } from './minutes-document';
import { useMe } from '../../../shared/account/me';
import { useForgetDrafts } from '../../../platform/drafts/use-forget-drafts';
import { useView } from '../../../platform/queries';
import { ViewState } from '../../../ui/view-state';

/**
 * The frozen minutes of a closed meeting, the reader's extract of it, or the one that the facilitator prints for it.
 */
export function Component() {
  const { meetingId = '' } = useParams();
  const { demo } = useMe();
  const [asked, ask] = useSearchParams();
  const organisationId = asked.get('pour');
  const whole = useView(minutesQuery, { meetingId });
  // Minutes are those of a closed meeting: what was being written for it is erased.
  useForgetDrafts([meetingId], whole.data !== undefined);
  const extract = useView(
    minutesExtractQuery,
    { meetingId, organisationId: organisationId ?? '' },
    { enabled: organisationId !== null },
  );
  const copies = whole.data?.extracts ?? [];
  return (
    <>
      {copies.length > 0 ? (
        <MinutesCopies
          copies={copies}
          chosen={organisationId}
          onChoose={(id) => ask(id === null ? {} : { pour: id })}
        />
      ) : null}
      <ViewState query={organisationId === null ? whole : extract} page lines={10}>
        {(view) => <MinutesDocument key={organisationId} minutes={view} fictional={demo} />}
      </ViewState>
    </>
  );
}
