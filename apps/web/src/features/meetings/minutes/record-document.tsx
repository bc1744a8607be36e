import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { RecordView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { longDate, longDateTime } from '../../../platform/dates';
import { useDocumentTitle } from '../../../platform/document-title';
import { useDateContext } from '../../../platform/time-zone';
import { BrandMark } from '../../../ui/brand-mark';
import { usePageMargins } from './page-margins';
import { RecordAttendance } from './record-attendance';
import { RecordEntry } from './record-entry';
import { RecordFacts } from './record-facts';
import { RecordPoint } from './record-point';
import { groupedByFour } from './record-sum';
import './record-print.css';
import classes from './record.module.css';

interface RecordDocumentProps {
  record: RecordView;
  fictional: boolean;
}

/** Groups of four on one line of the margin. */
const HALF = 40;

/** The frozen record, read on the screen as it is printed. */
export function RecordDocument({ record, fictional }: RecordDocumentProps) {
  const { t } = useTranslation('records');
  const context = useDateContext();
  useDocumentTitle(t('title'));
  const held = `${record.committeeName}, ${longDate(record.openedAt, context)}`;
  const fingerprint = groupedByFour(record.fingerprint);
  const copy = record.extractFor ? t('copyFor', { name: record.extractFor }) : t('copyWhole');
  const frozen = t('frozen', { date: longDateTime(record.closedAt, context) });
  const inMargins = usePageMargins({
    head: `${t('title')}, ${held}`,
    left: `${t('fingerprint')} ${fingerprint.slice(0, HALF)}\n${fingerprint.slice(HALF)}\n${copy}`,
    right: fictional ? `${frozen}\n${t('fictional')}` : frozen,
    page: t('page'),
    of: t('pageOf'),
  });
  return (
    <article className={classes.record}>
      <header className={classes.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={classes.committee}>{held}</p>
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
      <RecordFacts record={record} />
      {record.entries.map((entry) =>
        entry.kind === 'reserved' ? (
          <p key={entry.place} className={classes.reserved}>
            {t('reserved')}
          </p>
        ) : entry.kind === 'point' ? (
          <RecordPoint key={entry.place} point={entry} />
        ) : (
          <RecordEntry key={entry.place} entry={entry} />
        ),
      )}
      <RecordAttendance attendance={record.attendance} />
      <footer className={classes.foot} data-in-margins={inMargins || undefined}>
        <p>
          {t('fingerprint')} <span className={classes.fingerprint}>{fingerprint}</span>
        </p>
        <p>
          {copy}. {frozen}
          {fictional ? `. ${t('fictional')}` : ''}
        </p>
      </footer>
    </article>
  );
}
