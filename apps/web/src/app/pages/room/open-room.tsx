import { VisuallyHidden } from '@mantine/core';
import { listParticipants, type MeetingView, type ParticipantView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaRail } from '../../../features/meetings/room/agenda-rail';
import { KeyHelp } from '../../../features/meetings/room/key-help';
import { RoomConfirmation } from '../../../features/meetings/room/room-confirmation';
import { RoomLayout } from '../../../features/meetings/room/room-layout';
import { useAnnouncedPresence } from '../../../features/meetings/room/use-announced-presence';
import { useLetters } from '../../../features/meetings/room/use-letters';
import { useRoomLook } from '../../../features/meetings/room/use-room-look';
import { useSheetsSummary } from '../../../features/sheets/use-sheet';
import { WhoWrites } from '../../../features/sheets/who-writes';
import { useLiveCut } from '../../../platform/live-status';
import { useView } from '../../../platform/queries';
import { RoomCentre } from './room-centre';
import { RoomNext } from './room-next';
import { RoomNotices } from './room-notices';
import { RoomPalette } from './room-palette';
import { RoomPanel } from './room-panel';
import { RoomTop } from './room-top';
import { useArrival } from './use-arrival';
import { useRoomCase } from './use-room-case';
import { useRoomHands } from './use-room-hands';
import { useRoomScreen } from './use-room-screen';

const NOBODY: ParticipantView[] = [];

/** The room of an open meeting: composes the agenda, the sheet and the decision, and nothing more. */
export function OpenRoom({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting-room', 'attendance']);
  const [arrivals, setArrivals] = useState(0);
  const roomLook = useRoomLook(meeting.agenda, () => setArrivals(arrivals + 1));
  const { look, movedOn, follow, lookAt } = roomLook;
  const { line, itemId, item, point, sheet, wording } = useRoomCase(meeting, look);
  const { questionRef, spoken } = useArrival(arrivals, line, (item.data ?? point.data)?.id);
  const participants = useView(listParticipants, { meetingId: meeting.id }).data ?? NOBODY;
  const unsent = useSheetsSummary();
  const { unsaved, lateText, forgetLateText } = unsent;
  const cut = useLiveCut();
  const blocked = cut !== null;
  const [letters, setLetters] = useLetters();
  const screen = useRoomScreen();
  const writable = sheet !== null;
  const hands = useRoomHands({ meeting, line, look: roomLook, writable, blocked, letters, screen });
  const { following } = look;
  const place = { meetingId: meeting.id, following, unsaved, itemId };
  const counted = useAnnouncedPresence(meeting.abilities.enter, place);
  const panelName = screen.over === 'attendance' ? t('attendance:title') : t('tab.decision');

  return (
    <>
      <RoomLayout
        tab={screen.tab}
        drawerOpen={screen.drawerOpen}
        panelName={panelName}
        onTab={screen.show}
        bar={
          <RoomTop
            {...{ meeting, participants, sheet, unsent, following, screen, panelName }}
            onFollow={(again) => (again ? follow() : lookAt(itemId))}
            onLead={meeting.abilities.lead && itemId !== null ? () => hands.goTo(itemId) : null}
          />
        }
        notices={
          <RoomNotices
            cut={cut}
            kept={unsent.kept}
            error={hands.error}
            movedOn={movedOn ? (meeting.leaderName ?? '') : null}
            lateText={lateText}
            onFollow={follow}
            onForget={forgetLateText}
          />
        }
        rail={
          <AgendaRail meeting={meeting} shownItemId={itemId} onOpen={hands.open} onHelp={() => screen.setHelp(true)}>
            <RoomNext
              ref={hands.next}
              meeting={meeting}
              pending={hands.pending}
              blocked={blocked}
              onNext={hands.goNext}
              onClose={screen.startClosing}
            />
          </AgendaRail>
        }
        centre={
          <RoomCentre
            {...{ meeting, line, item, point, sheet, counted, questionRef }}
            onFocusable={hands.onFocusable}
          />
        }
        foot={sheet ? <WhoWrites sheet={sheet} kept={line?.kind === 'point'} /> : null}
        panel={
          <RoomPanel
            {...{ meeting, line, sheet, wording, blocked, screen }}
            item={item.data}
            point={point.data}
            keys={hands.keys}
            onDone={hands.settled}
            onNext={hands.goNext}
            onDecide={hands.goTo}
            onBackToSheet={() => hands.writeIn('proposal')}
          />
        }
      />
      <RoomPalette {...{ meeting, line, following, screen }} onGesture={hands.act} onOpen={hands.open} />
      <KeyHelp opened={screen.help} letters={letters} onLetters={setLetters} onClose={() => screen.setHelp(false)} />
      <RoomConfirmation said={screen.said} onGone={screen.sayNothing} />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}
