import { Kbd } from '@mantine/core';
import { returnToProposalsCommand, type MeetingView } from '@passerelle/contracts';
import { uuidv4 } from 'lib0/random';
import { useTranslation } from 'react-i18next';
import { changesMeeting } from '../../../shared/queries/meetings';
import { useMe } from '../../../shared/account/me';
import { useCommand } from '../../../platform/queries';
import { useRefusalSentence } from '../../../platform/refusal-sentence';
import { EmptyState } from '../../../ui/empty-state';
import { KeyHint } from '../../../ui/key-hint';
import { Notice } from '../../../ui/notice';
import { AddPoint } from './add-point';
import { AgendaList } from './agenda-list';
import { agendaTimes } from './agenda-times';
import classes from './preparation.module.css';
import { PreparationHeader } from './preparation-header';
import { Proposals } from './proposals';
import { RemovedPointNotice } from './removed-point-notice';
import { useAgendaMoves } from './use-agenda-moves';
import { usePreparationKeys } from './use-preparation-keys';
import { useRecentMoves } from './use-recent-moves';
import { useRemovedPoint } from './use-removed-point';

/** Composing a meeting: the agenda in its time, and what is proposed to it. */
export function Preparation({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const me = useMe();
  const sentence = useRefusalSentence();
  const { agenda, moveToIndex, error } = useAgendaMoves(meeting);
  const { moverOf, gathered } = useRecentMoves(meeting.agenda, me.name);
  const returnToProposals = useCommand(returnToProposalsCommand, changesMeeting(meeting.id));
  const { removed, remove, putBack, forget, error: notRemoved } = useRemovedPoint(meeting);
  usePreparationKeys();
  const times = agendaTimes({ ...meeting, agenda });
  const ordered = meeting.abilities.order;
  const failure = error ?? returnToProposals.error ?? notRemoved;
  return (
    <>
      <PreparationHeader meeting={meeting} agenda={agenda} times={times} />
      {failure ? <Notice tone="late" spoken="alert" title={sentence(failure)} /> : null}
      <div className={classes.columns}>
        <section aria-label={t('agenda')} className={classes.agenda}>
          {agenda.length === 0 ? (
            <EmptyState title={t('emptyTitle')}>{ordered ? t('emptyOrder') : t('empty')}</EmptyState>
          ) : (
            <AgendaList
              meetingId={meeting.id}
              agenda={agenda}
              starts={times.starts}
              ordered={ordered}
              moverOf={moverOf}
              announcement={gathered ? t('othersMoved', gathered) : ''}
              organisations={meeting.organisations}
              onMove={moveToIndex}
              onRemove={remove}
              onReturn={(agendaItem) => {
                if (returnToProposals.isPending) return;
                const body = { commandId: uuidv4(), expectedVersion: agendaItem.version };
                returnToProposals.mutate({ params: { itemId: agendaItem.itemId }, body });
              }}
            />
          )}
          {meeting.abilities.addPoint ? <AddPoint meeting={meeting} /> : null}
          {ordered && agenda.length > 0 ? (
            <p className={classes.keys} aria-hidden data-screen-only>
              <span>
                <KeyHint keys="J" /> <KeyHint keys="K" /> {t('keyWalk')}
              </span>
              <span>
                <KeyHint keys={t('space')} /> {t('keyTake')}
              </span>
              <span>
                <Kbd>+</Kbd> <Kbd>−</Kbd> {t('keyMinutes')}
              </span>
            </p>
          ) : null}
        </section>
        <Proposals meeting={meeting} freeMinutes={times.freeMinutes} />
      </div>
      <RemovedPointNotice removed={removed} onPutBack={putBack} onForget={forget} />
    </>
  );
}
