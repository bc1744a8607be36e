import type { AgendaItemView, GeneralPointView, MeetingView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../../shared/agenda/agenda-item';
import { TakeBackOpening } from '../../agenda/take-back-opening';
import { BeforeFirstItem } from './before-first-item';
import { CaseHeader } from './case-header';
import { ReservedCase } from './reserved-case';
import { useRoomParts } from '../room-parts';
import { isNothingThere } from '../../../../platform/api';
import { EmptyState } from '../../../../ui/empty-state';
import { Loading } from '../../../../ui/loading';
import { Notice } from '../../../../ui/notice';
import { ViewState, type ShownQuery } from '../../../../ui/view-state';
import { PointCentre } from './point-centre';

interface RoomCentreProps {
  meeting: MeetingView;
  agendaItem: AgendaItem | null;
  item: ShownQuery<AgendaItemView>;
  point: ShownQuery<GeneralPointView>;
  /** The viewer is counted among those present: what is reserved is reserved indeed. */
  counted: boolean;
  questionRef: Ref<HTMLHeadingElement>;
  onFocusable: (focus: (part: SheetPart) => void) => void;
}

/** The current case or general point, or why there is none. */
export function RoomCentre(props: RoomCentreProps) {
  const { meeting, agendaItem, item, point, counted, questionRef, onFocusable } = props;
  const { t } = useTranslation(['meeting-room', 'sheet']);
  const { CaseSheet } = useRoomParts();
  if (meeting.agenda.length === 0) {
    return (
      <EmptyState title={t('emptyAgendaTitle')} action={<TakeBackOpening meeting={meeting} />}>
        {t('emptyAgenda')}
      </EmptyState>
    );
  }
  if (agendaItem === null) return <BeforeFirstItem meeting={meeting} />;
  if (agendaItem.kind === 'reserved' && !counted) return <Loading lines={8} />;
  if (agendaItem.kind === 'reserved') return <ReservedCase agendaItem={agendaItem} end={meeting.end} />;
  if (agendaItem.kind === 'point') {
    return (
      <ViewState query={point} lines={6}>
        {(view) => <PointCentre key={view.id} point={view} titleRef={questionRef} onFocusable={onFocusable} />}
      </ViewState>
    );
  }
  if (isNothingThere(item.error)) return <Notice tone="watch" spoken="status" title={t('sheet:revoked')} />;
  return (
    <ViewState query={item} lines={8}>
      {(view) => (
        <>
          <CaseHeader key={view.id} item={view} questionRef={questionRef} />
          {view.sheets.map(({ documentId }) => (
            <CaseSheet
              key={documentId}
              question={view.question}
              decided={view.decision !== null}
              {...{ documentId, onFocusable }}
            />
          ))}
        </>
      )}
    </ViewState>
  );
}
