import { Button } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { FollowControl } from './follow-control';
import { Presence } from './presence';
import { useParticipants } from './use-participants';
import { RoomBar } from './room-bar';
import { useRoomParts } from '../room-parts';
import type { RoomScreen } from '../use-room-screen';

interface RoomTopProps {
  meeting: MeetingView;
  documentId: string | null;
  following: boolean;
  screen: RoomScreen;
  /** What the drawer holds. */
  panelName: string;
  onFollow: (following: boolean) => void;
  onLead: (() => void) | null;
}

/** The bar, with the truth about saving, who is here and who leads. */
export function RoomTop(props: RoomTopProps) {
  const { meeting, screen, panelName } = props;
  const { t } = useTranslation('meeting-room');
  const { SheetSaved } = useRoomParts();
  return (
    <RoomBar
      meeting={meeting}
      saved={<SheetSaved documentId={props.documentId} />}
      presence={<WhoIsHere meetingId={meeting.id} onAttendance={screen.startAttendance} />}
      follow={
        <WhoFollows
          meeting={meeting}
          following={props.following}
          onFollow={props.onFollow}
          onLead={props.onLead}
          onClose={meeting.abilities.close ? screen.startClosing : null}
        />
      }
      drawer={
        <Button
          size="xs"
          variant="default"
          aria-expanded={screen.drawerOpen}
          onClick={() => screen.setDrawerOpen(!screen.drawerOpen)}
        >
          {screen.drawerOpen ? t('closePanel', { name: panelName }) : panelName}
        </Button>
      }
    />
  );
}

// People come and go, change case and write all the time: only these two parts show it, and render for it.
function WhoIsHere({ meetingId, onAttendance }: { meetingId: string; onAttendance: () => void }) {
  return <Presence participants={useParticipants(meetingId)} onAttendance={onAttendance} />;
}

function WhoFollows(props: Omit<ComponentProps<typeof FollowControl>, 'participants'>) {
  return <FollowControl {...props} participants={useParticipants(props.meeting.id)} />;
}
