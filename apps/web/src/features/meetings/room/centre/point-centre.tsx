import { VisuallyHidden } from '@mantine/core';
import type { GeneralPointView } from '@passerelle/contracts';
import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { PointHeader } from './point-header';
import { ReviewList } from './review-list';
import { useRoomParts } from '../room-parts';
import classes from '../room.module.css';

interface PointCentreProps {
  point: GeneralPointView;
  titleRef: Ref<HTMLHeadingElement>;
  onFocusable: (focus: () => void) => void;
}

/** A current general point: what is to be reviewed when it is a review, then its shared note. */
export function PointCentre({ point, titleRef, onFocusable }: PointCentreProps) {
  const { PointNote } = useRoomParts();
  return (
    <>
      <PointHeader point={point} titleRef={titleRef} />
      {point.point === 'review' ? <Review point={point} /> : null}
      {point.sheets.map(({ documentId }) => (
        <PointNote key={documentId} {...{ documentId, onFocusable }} />
      ))}
    </>
  );
}

/** The follow-ups under review. The one that is answered leaves the list: the focus stays with the others. */
function Review({ point }: { point: GeneralPointView }) {
  const { t } = useTranslation('words');
  const { FollowUpAnswers } = useRoomParts();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} className={classes.review} role="group" aria-label={t('pointKind.review')} tabIndex={-1}>
      <ReviewList
        point={point}
        answerTo={(followUp) => (
          <FollowUpAnswers
            key={followUp.version}
            followUp={followUp}
            today={point.today}
            onDone={(words) => {
              setSaid(words);
              list.current?.focus();
            }}
          />
        )}
      />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}
