import type { MeetingView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../../shared/paths';
import { BrandMark } from '../../../../ui/brand-mark';
import { FormattedDate } from '../../../../ui/formatted-date';
import { ExpectedEnd } from './expected-end';
import classes from './room-bar.module.css';
import { RoomTimer } from './room-timer';

interface RoomBarProps {
  meeting: MeetingView;
  saved: ReactNode;
  presence: ReactNode;
  follow: ReactNode;
  /** Opens the decision, where the window is too narrow to show it. */
  drawer: ReactNode;
}

/** What is true of the whole meeting: where, when, how long, saved or not, who is here, who leads. */
export function RoomBar({ meeting, saved, presence, follow, drawer }: RoomBarProps) {
  const { t } = useTranslation('meeting-room');
  return (
    <header className={classes.bar}>
      <Link to={paths.preparation(meeting.id)} className={classes.leave} aria-label={t('leave')}>
        <BrandMark />
      </Link>
      <h1 className={classes.title}>
        {meeting.committeeName}
        <span className={classes.date}>
          <FormattedDate at={meeting.startsAt} form="long" />
        </span>
      </h1>
      <div className={classes.time}>
        <RoomTimer meeting={meeting} />
        <ExpectedEnd meeting={meeting} />
      </div>
      <div className={classes.saved}>{saved}</div>
      <div className={classes.company}>
        <div className={classes.presence}>{presence}</div>
        <div className={classes.follow}>{follow}</div>
      </div>
      <div className={classes.drawer}>{drawer}</div>
    </header>
  );
}
