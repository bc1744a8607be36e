import type { MinutesView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { noBreakSpaces } from '../../../platform/no-break-spaces';
import { CaseContact } from '../../../shared/case-files/case-contact';
import { FormattedDate } from '../../../ui/formatted-date';
import { MinutesFollowUps } from './minutes-follow-ups';
import { WrittenText } from '../../../ui/written-text';
import classes from './minutes.module.css';

type Entry = Exclude<MinutesView['entries'][number], { kind: 'reserved' | 'point' }>;

/**
 * One case in the minutes: decided, postponed, or what one's organisation carries or owes. Never the sheet, never the
 * words.
 */
export function MinutesEntry({ entry }: { entry: Entry }) {
  const { t } = useTranslation('minutes');
  return (
    <section className={classes.entry} aria-label={entry.reference}>
      <p className={classes.reference}>{entry.reference}</p>
      <div>
        {entry.kind === 'decided' || entry.kind === 'carried' ? <Decided entry={entry} /> : null}
        {entry.kind === 'postponed' ? (
          <>
            <h2>{t('postponed')}</h2>
            <Asked question={entry.question} />
            <WrittenText className={classes.wording}>{t('missing', { missing: entry.missing })}</WrittenText>
            <p className={classes.note}>
              {entry.missingFrom ? `${t('missingFrom', { name: entry.missingFrom })}. ` : null}
              {t('comesBack')}
            </p>
          </>
        ) : null}
        {entry.kind === 'follow-ups-only' ? <h2>{t('followUpsOnly')}</h2> : null}
        {'contact' in entry ? <CaseContact contact={entry.contact} className={classes.note} /> : null}
        {entry.kind === 'postponed' ? null : (
          <MinutesFollowUps reference={entry.reference} followUps={entry.followUps} />
        )}
        {'reservations' in entry ? <Reservations reservations={entry.reservations} /> : null}
      </div>
    </section>
  );
}

function Decided({ entry }: { entry: Extract<Entry, { kind: 'decided' | 'carried' }> }) {
  const { t } = useTranslation(['minutes', 'words']);
  return (
    <>
      <h2>{t(`words:outcome.${entry.outcome}`)}</h2>
      {entry.kind === 'decided' ? <Asked reason={entry.reason} question={entry.question} /> : null}
      <WrittenText className={classes.wording}>{entry.wording}</WrittenText>
      <p className={classes.note}>
        {t('carried', { name: entry.carrier })} <FormattedDate at={entry.plannedDate} form="long" />
      </p>
    </>
  );
}

/** Why the case came to the committee, and what was asked: without them a decision can't be understood later. */
function Asked({ reason, question }: { reason?: string; question: string }) {
  const { t } = useTranslation('minutes');
  return (
    <>
      {reason ? (
        <p className={classes.asked}>
          <strong>{t('reason')}</strong> {noBreakSpaces(reason)}
        </p>
      ) : null}
      {question ? (
        <p className={classes.asked}>
          <strong>{t('question')}</strong> {noBreakSpaces(question)}
        </p>
      ) : null}
    </>
  );
}

function Reservations({ reservations }: Pick<Extract<Entry, { kind: 'decided' }>, 'reservations'>) {
  const { t } = useTranslation('minutes');
  return reservations.map(({ kind, organisation, text }, index) => (
    <p key={index} className={classes.reservation}>
      <strong>{t(`reservation.${kind}`, { organisation })}</strong> {noBreakSpaces(text)}
    </p>
  ));
}
