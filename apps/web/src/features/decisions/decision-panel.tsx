import type { AgendaItemView, OrganisationView } from '@passerelle/contracts';
import { useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { LiveText } from '../../platform/live-text';
import { hasDraft } from '../../platform/drafts/use-draft';
import { DraftNotice } from '../../ui/draft-notice';
import { useReturnFocus } from '../../ui/use-return-focus';
import { DecidedSummary } from './decided-summary';
import { sendableLines } from './decision-draft';
import { DecisionForm } from './decision-form';
import { PostponeForm } from './postpone-form';
import { RecordProblemNotice } from './record-problem';
import { itemDraft } from '../../shared/agenda/item-draft';
import { useDecisionDraft } from './use-decision-draft';
import { useRecordDecision, type Recording } from './use-record-decision';
import classes from './decision-panel.module.css';

/** The commands of the panel that have a key in the room. Each answers false when it is not available now. */
export interface DecisionCommands {
  chooseOutcome: (index: number) => boolean;
  searchOutcome: () => boolean;
  addFollowUp: () => boolean;
  postpone: () => boolean;
  record: () => boolean;
}

interface DecisionPanelProps {
  item: AgendaItemView;
  wording: LiveText;
  organisations: readonly OrganisationView[];
  /** The connection is lost: decisions wait for it. */
  blocked: boolean;
  textSaved: Recording['textSaved'];
  onRecorded: Recording['onRecorded'];
  onPostponed: () => void;
  onBackToSheet: () => void;
  /** What organisations add to the minutes, in every state of the panel. */
  reservations: ReactNode;
  commands: Ref<DecisionCommands>;
}

/** Where the one who records decides, postpones, and shares out what each organisation will do. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { item, wording, organisations, blocked, commands } = props;
  const [draft, change, kept] = useDecisionDraft(item);
  const [mode, setMode] = useState<'usual' | 'replace' | 'postpone'>(() =>
    item.abilities.postpone && hasDraft(...itemDraft('postpone', item)) ? 'postpone' : 'usual',
  );
  const [searching, setSearching] = useState(false);
  const postponing = useRef<{ submit: () => void }>(null);
  const postponeButton = useRef<HTMLButtonElement>(null);
  const returnFocus = useReturnFocus(() => postponeButton.current?.focus());
  const recorder = useRecordDecision({
    item,
    organisations,
    onChange: change,
    textSaved: props.textSaved,
    onRecorded: (recorded) => {
      setMode('usual');
      props.onRecorded(recorded);
    },
  });
  const settled = item.decision !== null || item.status === 'postponed';
  const deciding = mode === 'replace' || (mode === 'usual' && !settled);
  const startPostpone = (): boolean => {
    if (item.abilities.postpone && mode !== 'postpone') {
      returnFocus.remember();
      setMode('postpone');
    }
    return item.abilities.postpone;
  };
  const record = (): boolean => {
    if (blocked) return false;
    if (mode === 'postpone') postponing.current?.submit();
    else if (deciding) void recorder.record(wording.get());
    else if (sendableLines(draft, item).length > 0) void recorder.sendLines();
    else return false;
    return true;
  };
  useImperativeHandle(commands, () => ({
    chooseOutcome: (index) => {
      const outcome = item.usualOutcomes[index];
      if (deciding && outcome) change({ kind: 'outcome', outcome });
      return deciding;
    },
    searchOutcome: () => {
      if (deciding) setSearching(true);
      return deciding;
    },
    addFollowUp: () => {
      const open = mode !== 'postpone' && (deciding || item.decision !== null);
      if (open) change({ kind: 'add' });
      return open;
    },
    postpone: startPostpone,
    record,
  }));
  const keptNotice = <DraftNotice draft={kept} />;
  const problem =
    recorder.problem && recorder.problem.kind !== 'outcome-missing' ? (
      <RecordProblemNotice
        problem={recorder.problem}
        onRecordText={(text) => void recorder.record(text)}
        onBackToSheet={() => {
          recorder.dismiss();
          props.onBackToSheet();
        }}
      />
    ) : null;
  if (mode === 'postpone') {
    return (
      <div className={classes.panel}>
        <PostponeForm
          ref={postponing}
          item={item}
          organisations={organisations}
          blocked={blocked}
          reservations={props.reservations}
          onCancel={() => {
            setMode('usual');
            returnFocus.restore();
          }}
          onPostponed={() => {
            setMode('usual');
            props.onPostponed();
          }}
        />
      </div>
    );
  }
  const { reservations } = props;
  const { pending } = recorder;
  const shared = { item, draft, keptNotice, organisations, blocked, problem, reservations, pending, onChange: change };
  if (!deciding) {
    return <DecidedSummary {...shared} onRecordLines={record} onReplace={() => setMode('replace')} />;
  }
  return (
    <DecisionForm
      {...shared}
      wording={wording}
      searching={searching}
      outcomeMissing={recorder.problem?.kind === 'outcome-missing'}
      onSearch={setSearching}
      onRecord={record}
      onPostpone={startPostpone}
      postponeRef={postponeButton}
    />
  );
}
