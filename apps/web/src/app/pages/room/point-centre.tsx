import { VisuallyHidden } from '@mantine/core';
import type { GeneralPointView } from '@passerelle/contracts';
import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { FollowUpGestures } from '../../../features/follow-ups/follow-up-gestures';
import { PointHeader } from '../../../features/meetings/room/point-header';
import { ReviewList } from '../../../features/meetings/room/review-list';
import { NoteRegion } from '../../../features/sheets/note-region';
import { SheetVersions } from '../../../features/sheets/sheet-versions';
import classes from './room.module.css';

interface PointCentreProps {
  point: GeneralPointView;
  titleRef: Ref<HTMLHeadingElement>;
  onFocusable: (focus: () => void) => void;
}

/** A general point on the table: what is to be reviewed when it is a review, then its shared note. */
export function PointCentre({ point, titleRef, onFocusable }: PointCentreProps) {
  return (
    <>
      <PointHeader point={point} titleRef={titleRef} />
      {point.point === 'review' ? <Review point={point} /> : null}
      {point.sheets.map(({ documentId }) => (
        <SheetVersions key={documentId} sheetId={documentId} note>
          <NoteRegion documentId={documentId} onFocusable={onFocusable} />
        </SheetVersions>
      ))}
    </>
  );
}

/** The follow-ups under review. The one that is answered leaves the list: the focus stays with the others. */
function Review({ point }: { point: GeneralPointView }) {
  const { t } = useTranslation(['follow-ups', 'words']);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} className={classes.review} role="group" aria-label={t('words:pointKind.review')} tabIndex={-1}>
      <ReviewList
        point={point}
        answerTo={(followUp) => (
          <FollowUpGestures
            key={followUp.version}
            followUp={followUp}
            today={point.today}
            onDone={(given) => {
              setSaid(t(`answered.${given}`));
              list.current?.focus();
            }}
          />
        )}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
