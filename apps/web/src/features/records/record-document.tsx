import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { RecordView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { clockTime, longDate, longDateTime } from '../../platform/dates';
import { useDocumentTitle } from '../../platform/document-title';
import { useDateContext } from '../../platform/time-zone';
import { BrandMark } from '../../ui/brand-mark';
import { RecordAttendance } from './record-attendance';
import { RecordEntry } from './record-entry';
import { groupedByFour, recordSum } from './record-sum';
import './record-print.css';
import classes from './record.module.css';

interface RecordDocumentProps {
  record: RecordView;
  fictional: boolean;
}

/** The frozen record, read on the screen as it is printed. */
export function RecordDocument({ record, fictional }: RecordDocumentProps) {
  const { t } = useTranslation('records');
  const context = useDateContext();
  useDocumentTitle(t('title'));
  const sum = recordSum(record.entries);
  const total = record.entries.length;
  const hours = [record.openedAt, record.closedAt].map((at) => clockTime(at, context)).join(' – ');
  const counted = [
    sum.decided > 0 ? t('sumDecided', { count: sum.decided }) : null,
    sum.postponed > 0 ? t('sumPostponed', { count: sum.postponed }) : null,
    sum.followUps > 0 ? t('sumFollowUps', { count: sum.followUps }) : null,
  ].filter((words) => words !== null);
  return (
    <article className={classes.record}>
      <header className={classes.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={classes.committee}>
            {record.committeeName}, {longDate(record.openedAt, context)}
          </p>
        </div>
        <p className={classes.brand}>
          <BrandMark /> Passerelle
        </p>
        <Button
          className={classes.screen}
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </header>
      <dl className={classes.meta}>
        <dt>{t('place')}</dt>
        <dd>{[record.place, hours].filter(Boolean).join(', ')}</dd>
        <dt>{t('facilitator')}</dt>
        <dd>{record.facilitator}</dd>
        <dt>{t('present')}</dt>
        <dd>{t('presentSum', { count: record.attendance.length })}</dd>
        <dt>{t('decisions')}</dt>
        <dd>{counted.length > 0 ? counted.join(', ') : t('sumNothing')}</dd>
        <dt>{t('copy')}</dt>
        <dd>
          {record.extractFor ? t('extract', { name: record.extractFor, count: sum.readable, total }) : t('whole')}
        </dd>
      </dl>
      {record.entries.map((entry) =>
        entry.kind === 'reserved' ? (
          <p key={entry.place} className={classes.reserved}>
            {t('reserved')}
          </p>
        ) : (
          <RecordEntry key={entry.place} entry={entry} />
        ),
      )}
      <RecordAttendance attendance={record.attendance} />
      <footer className={classes.foot}>
        <p>
          {t('fingerprint')} <span className={classes.fingerprint}>{groupedByFour(record.fingerprint)}</span>
        </p>
        <p>
          {t('frozen', { date: longDateTime(record.closedAt, context) })}
          {fictional ? `. ${t('fictional')}` : ''}
        </p>
      </footer>
    </article>
  );
}
