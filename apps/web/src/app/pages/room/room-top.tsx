import { Button } from '@mantine/core';
import type { MeetingView, ParticipantView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { FollowControl } from '../../../features/meetings/room/follow-control';
import { Presence } from '../../../features/meetings/room/presence';
import { RoomBar } from '../../../features/meetings/room/room-bar';
import type { OpenSheet } from '../../../features/sheets/use-sheet';
import { useSettledSaved } from '../../../features/sheets/use-settled-saved';
import type { UnsentText } from '../../../platform/unsent-text';
import { SavedState } from '../../../ui/saved-state';
import type { RoomScreen } from './use-room-screen';

interface RoomTopProps {
  meeting: MeetingView;
  participants: readonly ParticipantView[];
  sheet: OpenSheet | null;
  unsent: UnsentText;
  following: boolean;
  screen: RoomScreen;
  /** What the drawer holds. */
  panelName: string;
  onFollow: (following: boolean) => void;
  onLead: (() => void) | null;
}

/** The bar, with the truth about saving, who is here and who leads. */
export function RoomTop(props: RoomTopProps) {
  const { meeting, participants, screen, panelName } = props;
  const { t } = useTranslation('meeting-room');
  const saved = useSettledSaved(props.sheet, props.unsent);
  return (
    <RoomBar
      meeting={meeting}
      saved={<SavedState state={saved} />}
      presence={<Presence participants={participants} onAttendance={screen.startAttendance} />}
      follow={
        <FollowControl
          meeting={meeting}
          participants={participants}
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
