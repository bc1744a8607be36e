import { VisuallyHidden } from '@mantine/core';
import { listParticipants, type MeetingView, type ParticipantView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import { useCallback, useRef, useState } from 'react';
import type { DecisionKeys } from '../../../features/decisions/decision-panel';
import { AgendaRail } from '../../../features/meeting-room/agenda-rail';
import { KeyHelp } from '../../../features/meeting-room/key-help';
import { RoomConfirmation } from '../../../features/meeting-room/room-confirmation';
import { RoomLayout } from '../../../features/meeting-room/room-layout';
import { nextUndecided, type CaseLine } from '../../../features/meeting-room/room-view';
import { useAnnouncedPresence } from '../../../features/meeting-room/use-announced-presence';
import { useLetters } from '../../../features/meeting-room/use-letters';
import { useRoomLook } from '../../../features/meeting-room/use-room-look';
import { useLeaveWarning, useSheetsSummary } from '../../../features/sheet/use-sheet';
import { WhoWrites } from '../../../features/sheet/who-writes';
import { useLiveCut } from '../../../platform/live-status';
import { useView } from '../../../platform/queries';
import { RoomCentre } from './room-centre';
import { RoomNext } from './room-next';
import { RoomNotices } from './room-notices';
import { RoomPanel } from './room-panel';
import { RoomTop } from './room-top';
import { useArrival } from './use-arrival';
import { useLead } from './use-lead';
import { useRoomCase } from './use-room-case';
import { useRoomGestures } from './use-room-gestures';
import { useRoomScreen } from './use-room-screen';

const NOBODY: ParticipantView[] = [];

/** The room of an open meeting: composes the agenda, the sheet and the decision, and nothing more. */
export function OpenRoom({ meeting }: { meeting: MeetingView }) {
  const [arrivals, setArrivals] = useState(0);
  const { look, movedOn, follow, lookAt } = useRoomLook(meeting.agenda, () => setArrivals(arrivals + 1));
  const { line, itemId, item, sheet, wording } = useRoomCase(meeting, look);
  const { questionRef, spoken } = useArrival(arrivals, line, item.data?.id);
  const participants = useView(listParticipants, { meetingId: meeting.id }).data ?? NOBODY;
  const { unsaved, lateText, forgetLateText } = useSheetsSummary();
  const lead = useLead(meeting);
  const cut = useLiveCut();
  const blocked = cut !== null;
  const [letters, setLetters] = useLetters();
  const screen = useRoomScreen();
  const decision = useRef<DecisionKeys>(null);
  const next = useRef<HTMLButtonElement>(null);
  const focusSheet = useRef<((part: SheetPart) => void) | null>(null);
  const onFocusable = useCallback((focus: (part: SheetPart) => void) => void (focusSheet.current = focus), []);
  useLeaveWarning(unsaved);
  const counted = useAnnouncedPresence(meeting.id, meeting.abilities.enter, look.following, unsaved);

  const goTo = (id: string): void => {
    follow();
    screen.leaveClosing();
    lead.goTo(id);
  };
  const goNext = (): void => {
    const waiting = nextUndecided(meeting.agenda);
    if (waiting && meeting.abilities.lead && !blocked) goTo(waiting.itemId);
  };
  const open = (chosen: CaseLine): void => {
    if (meeting.leading && look.following) goTo(chosen.itemId);
    else lookAt(chosen.itemId);
    screen.show('sheet');
  };
  useRoomGestures({
    meeting,
    letters,
    decision,
    focusSheet,
    next: goNext,
    follow,
    addMinutes: lead.addMinutes,
    show: screen.show,
    help: () => screen.setHelp(true),
  });

  return (
    <>
      <RoomLayout
        tab={screen.tab}
        drawerOpen={screen.drawerOpen}
        onTab={screen.show}
        bar={
          <RoomTop
            meeting={meeting}
            participants={participants}
            sheet={sheet}
            unsaved={unsaved}
            following={look.following}
            screen={screen}
            onFollow={(following) => (following ? follow() : lookAt(itemId))}
            onLead={meeting.abilities.lead && itemId !== null ? () => goTo(itemId) : null}
          />
        }
        notices={
          <RoomNotices
            cut={cut}
            error={lead.error}
            movedOn={movedOn ? (meeting.leaderName ?? '') : null}
            lateText={lateText}
            onFollow={follow}
            onForget={forgetLateText}
          />
        }
        rail={
          <AgendaRail meeting={meeting} shownItemId={itemId} onOpen={open} onHelp={() => screen.setHelp(true)}>
            <RoomNext
              ref={next}
              meeting={meeting}
              pending={lead.pending}
              blocked={blocked}
              onNext={goNext}
              onClose={screen.startClosing}
            />
          </AgendaRail>
        }
        centre={<RoomCentre {...{ meeting, line, item, sheet, counted, questionRef, onFocusable }} />}
        foot={sheet ? <WhoWrites sheet={sheet} /> : null}
        panel={
          <RoomPanel
            {...{ meeting, sheet, wording, blocked }}
            item={item.data}
            closing={screen.closing}
            keys={decision}
            onDecide={goTo}
            onLeaveClosing={screen.leaveClosing}
            onBackToSheet={() => {
              screen.show('sheet');
              focusSheet.current?.('proposal');
            }}
            onDone={(words) => {
              screen.say(words);
              next.current?.focus();
            }}
          />
        }
      />
      <KeyHelp opened={screen.help} letters={letters} onLetters={setLetters} onClose={() => screen.setHelp(false)} />
      <RoomConfirmation words={screen.said} onGone={screen.sayNothing} />
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}
