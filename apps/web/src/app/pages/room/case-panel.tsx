import { useTranslation } from 'react-i18next';
import { DecisionPanel } from '../../../features/decisions/decision-panel';
import { PreparingDecision } from '../../../features/decisions/preparing-decision';
import { Reservations } from '../../../features/decisions/reservations';
import type { CasePanelProps } from '../../../features/meetings/room/room-parts';
import { waitUntilSaved } from '../../../features/sheets/wait-until-saved';
import { useSheetConnection, useSheetText } from '../../../features/sheets/use-sheet';

/** A text being saved is given this long before the decision says that it waits. */
const SAVED_WITHIN_MS = 5_000;

/** The decision, or its preparation as a member sees it; with the reservations of the organisations. */
export function CasePanel(props: CasePanelProps) {
  const { meeting, item, blocked, commands, onDone } = props;
  const { t } = useTranslation('decisions');
  const connection = useSheetConnection(item.sheets[0]?.documentId ?? null);
  const wording = useSheetText(connection, 'proposal');
  const reservations = (
    <Reservations
      ref={commands.reservation}
      item={item}
      organisations={meeting.organisations}
      blocked={blocked}
      onDone={props.onSaid}
    />
  );
  const { abilities } = item;
  if (!abilities.decide && !abilities.postpone && !abilities.giveFollowUp) {
    return (
      <PreparingDecision
        key={item.id}
        item={item}
        wording={wording}
        leaderName={meeting.leaderName}
        reservations={reservations}
      />
    );
  }
  return (
    <DecisionPanel
      key={item.id}
      commands={commands.decision}
      item={item}
      wording={wording}
      organisations={meeting.organisations}
      blocked={blocked}
      reservations={reservations}
      textSaved={() => (connection ? waitUntilSaved(connection, SAVED_WITHIN_MS) : Promise.resolve(true))}
      onBackToSheet={props.onBackToSheet}
      onPostponed={() => onDone(t('postponedDone', { reference: item.reference }))}
      onRecorded={({ reference, decided, followUps }) => {
        if (!decided) onDone(t('followUpsRecorded', { reference, count: followUps }));
        else if (followUps === 0) onDone(t('recorded', { reference }));
        else onDone(t('recordedWith', { reference, count: followUps }));
      }}
    />
  );
}
