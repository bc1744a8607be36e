import { VisuallyHidden } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaRail } from './rail/agenda-rail';
import { KeyHelp } from './commands/key-help';
import { RoomConfirmation } from './room-confirmation';
import { RoomLayout } from './room-layout';
import { useLetters } from './commands/use-letters';
import { useRoomLook } from './use-room-look';
import { useRoomParts } from './room-parts';
import { useLiveCut } from '../../../platform/live-status';
import { AnnouncedPresence } from './announced-presence';
import { RoomCentre } from './centre/room-centre';
import { RoomNext } from './rail/room-next';
import { RoomNotices } from './room-notices';
import { RoomPalette } from './commands/room-palette';
import { RoomPanel } from './panel/room-panel';
import { RoomTop } from './bar/room-top';
import { useArrival } from './use-arrival';
import { useRoomCase } from './use-room-case';
import { useRoomHands } from './commands/use-room-hands';
import { useRoomScreen } from './use-room-screen';

/** The room of an open meeting: composes the agenda, the sheet and the decision, and nothing more. */
export function OpenRoom({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting-room', 'attendance']);
  const { WhoWrites } = useRoomParts();
  const [arrivals, setArrivals] = useState(0);
  const roomLook = useRoomLook(meeting.agenda, () => setArrivals(arrivals + 1));
  const { look, movedOn, follow, lookAt } = roomLook;
  const { line, itemId, item, point, documentId } = useRoomCase(meeting, look);
  const { questionRef, spoken } = useArrival(arrivals, line, (item.data ?? point.data)?.id);
  const [counted, setCounted] = useState(false);
  const cutSince = useLiveCut();
  const blocked = cutSince !== null;
  const [letters, setLetters] = useLetters();
  const screen = useRoomScreen();
  const writable = documentId !== null;
  const hands = useRoomHands({ meeting, line, look: roomLook, writable, blocked, letters, screen });
  const { following } = look;
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
            {...{ meeting, documentId, following, screen, panelName }}
            onFollow={(again) => (again ? follow() : lookAt(itemId))}
            onLead={meeting.abilities.lead && itemId !== null ? () => hands.goTo(itemId) : null}
          />
        }
        notices={
          <RoomNotices
            cutSince={cutSince}
            error={hands.error}
            movedOn={movedOn ? (meeting.leaderName ?? '') : null}
            onFollow={follow}
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
          <RoomCentre {...{ meeting, line, item, point, counted, questionRef }} onFocusable={hands.onFocusable} />
        }
        foot={documentId === null ? null : <WhoWrites documentId={documentId} kept={line?.kind === 'point'} />}
        panel={
          <RoomPanel
            {...{ meeting, line, blocked, screen }}
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
      <AnnouncedPresence {...{ meeting, following, itemId }} onCounted={setCounted} />
      <RoomPalette {...{ meeting, line, following, screen }} onGesture={hands.act} onOpen={hands.open} />
      <KeyHelp opened={screen.help} letters={letters} onLetters={setLetters} onClose={() => screen.setHelp(false)} />
      <RoomConfirmation said={screen.said} onGone={screen.sayNothing} />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}
