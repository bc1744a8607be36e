import { VisuallyHidden } from '@mantine/core';
import type { MeetingView } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgendaRail } from './rail/agenda-rail';
import { KeyHelp } from './commands/key-help';
import { RoomConfirmation } from './room-confirmation';
import { RoomLayout } from './room-layout';
import { useShortcuts } from './commands/use-shortcuts';
import { useRoomLook } from './use-room-look';
import { useRoomParts } from './room-parts';
import { isNothingThere } from '../../../platform/api';
import { useForgetDrafts } from '../../../platform/drafts/use-forget-drafts';
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
import { useRoomCommands } from './commands/use-room-commands';
import { useRoomScreen } from './use-room-screen';

/** The room of an open meeting: composes the agenda, the sheet and the decision, and nothing more. */
export function OpenRoom({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation(['meeting-room', 'attendance']);
  const { SheetWriters } = useRoomParts();
  const [arrivals, setArrivals] = useState(0);
  const roomLook = useRoomLook(meeting.agenda, () => setArrivals(arrivals + 1));
  const { look, movedOn, follow, lookAt } = roomLook;
  const { agendaItem, itemId, item, point, documentId, loading } = useRoomCase(meeting, look);
  const { questionRef, spoken } = useArrival(arrivals, agendaItem, (item.data ?? point.data)?.id);
  const [counted, setCounted] = useState(false);
  // Before the viewer is counted among those present, a refusal may be passing.
  useForgetDrafts([itemId ?? ''], counted && itemId !== null && isNothingThere(item.error ?? point.error));
  const cutSince = useLiveCut();
  const blocked = cutSince !== null;
  const [shortcuts, setShortcuts] = useShortcuts();
  const screen = useRoomScreen();
  const writable = documentId !== null;
  const state = { meeting, agendaItem, look: roomLook, writable, loading, blocked, shortcuts, screen };
  const commands = useRoomCommands(state);
  const { following } = look;
  const showsAttendance = screen.over === 'attendance' || (screen.over === null && agendaItem === null);
  const panelName = showsAttendance ? t('attendance:title') : t('tab.decision');

  return (
    <>
      <RoomLayout
        tab={screen.tab}
        drawerOpen={screen.drawerOpen}
        panelName={panelName}
        panelIsRead={showsAttendance && !meeting.abilities.takeAttendance}
        onTab={screen.show}
        bar={
          <RoomTop
            {...{ meeting, documentId, following, screen, panelName }}
            onFollow={(again) => (again ? follow() : lookAt(itemId))}
            onLead={meeting.abilities.lead && itemId !== null ? () => commands.goTo(itemId) : null}
          />
        }
        notices={
          <RoomNotices
            {...{ meeting, counted }}
            arrivals={commands.arrivals}
            onSaid={screen.say}
            cutSince={cutSince}
            error={commands.error}
            movedOn={movedOn ? { by: meeting.leading ? null : (meeting.leaderName ?? '') } : null}
            // Who may not lead has this very button in the bar.
            onFollow={meeting.abilities.lead || meeting.leaderName === null ? follow : null}
          />
        }
        rail={
          <AgendaRail meeting={meeting} shownItemId={itemId} onOpen={commands.open} onHelp={() => screen.setHelp(true)}>
            <RoomNext
              ref={commands.next}
              meeting={meeting}
              pending={commands.pending}
              blocked={blocked}
              onNext={commands.goNext}
              onClose={screen.startClosing}
            />
          </AgendaRail>
        }
        confirmation={<RoomConfirmation said={screen.said} onGone={screen.sayNothing} onBack={commands.goBack} />}
        centre={
          <RoomCentre
            {...{ meeting, agendaItem, item, point, counted, questionRef }}
            onFocusable={commands.onFocusable}
          />
        }
        foot={documentId === null ? null : <SheetWriters documentId={documentId} kept={agendaItem?.kind === 'point'} />}
        panel={
          <RoomPanel
            {...{ meeting, agendaItem, blocked, screen }}
            item={item.data}
            point={point.data}
            commands={commands.panelCommands}
            onDone={commands.settled}
            onNext={commands.goNext}
            onDecide={commands.goTo}
            onBackToSheet={() => commands.writeIn('proposal')}
          />
        }
      />
      <AnnouncedPresence {...{ meeting, following, itemId }} onCounted={setCounted} />
      <RoomPalette {...{ meeting, agendaItem, following, screen }} onCommand={commands.run} onOpen={commands.open} />
      <KeyHelp
        opened={screen.help}
        shortcuts={shortcuts}
        onShortcuts={setShortcuts}
        onClose={() => screen.setHelp(false)}
      />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}
