import type { AgendaItemView, MeetingView } from '@passerelle/contracts';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { DecisionPanel, type DecisionKeys } from '../../../features/decisions/decision-panel';
import { PreparingDecision } from '../../../features/decisions/preparing-decision';
import { ClosingPanel } from '../../../features/meeting-room/closing-panel';
import { whenSaved } from '../../../features/sheet/when-saved';
import type { OpenSheet } from '../../../features/sheet/use-sheet';

/** A text being saved is given this long before the decision says that it waits. */
const SAVED_WITHIN_MS = 5_000;

interface RoomPanelProps {
  meeting: MeetingView;
  item: AgendaItemView | undefined;
  sheet: OpenSheet | null;
  wording: string;
  blocked: boolean;
  closing: boolean;
  keys: Ref<DecisionKeys>;
  onDone: (words: string) => void;
  onDecide: (itemId: string) => void;
  onLeaveClosing: () => void;
  onBackToSheet: () => void;
}

/** The decision, its preparation as a member sees it, or the closing. */
export function RoomPanel(props: RoomPanelProps) {
  const { meeting, item, sheet, wording } = props;
  const { t } = useTranslation('decisions');
  if (props.closing) {
    return (
      <ClosingPanel
        meetingId={meeting.id}
        blocked={props.blocked}
        onDecide={props.onDecide}
        onBack={props.onLeaveClosing}
      />
    );
  }
  if (!item) return null;
  const { abilities } = item;
  if (!abilities.decide && !abilities.postpone && !abilities.giveFollowUp) {
    return <PreparingDecision item={item} wording={wording} leaderName={meeting.leaderName} />;
  }
  return (
    <DecisionPanel
      key={item.id}
      keys={props.keys}
      item={item}
      wording={wording}
      organisations={meeting.organisations}
      blocked={props.blocked}
      textSaved={() => (sheet ? whenSaved(sheet.connection, SAVED_WITHIN_MS) : Promise.resolve(true))}
      onBackToSheet={props.onBackToSheet}
      onPostponed={() => props.onDone(t('postponedDone', { reference: item.reference }))}
      onRecorded={({ reference, decided, followUps }) => {
        if (!decided) props.onDone(t('followUpsRecorded', { reference, count: followUps }));
        else if (followUps === 0) props.onDone(t('recorded', { reference }));
        else props.onDone(t('recordedWith', { reference, count: followUps }));
      }}
    />
  );
}
