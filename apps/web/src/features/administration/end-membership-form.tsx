import { Radio } from '@mantine/core';
import { endMembershipCommand } from '@passerelle/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { OpenedForm } from './opened-form';
import { CHANGES_PEOPLE } from './people-queries';
import { useFormCommand } from '../../platform/use-form-command';
import type { PeopleMember, PeopleOrganisation, PeopleScreen } from './use-people-screen';
import classes from './opened-form.module.css';

interface EndMembershipFormProps {
  organisation: PeopleOrganisation;
  member: PeopleMember;
  /** False for a viewer who does not choose who takes over: it goes back to the organisation. */
  handsOver: boolean;
  screen: PeopleScreen;
}

interface HandOverProps {
  member: PeopleMember;
  colleagues: readonly PeopleMember[];
  to: string | null;
  onChoose: (accountId: string | null) => void;
}

/** Who takes what the member carries: the whole organisation, or one of its other members. */
function Successor({ member, colleagues, to, onChoose }: HandOverProps) {
  const { t } = useTranslation('people');
  return (
    <fieldset className={classes.choices}>
      <legend>{t('handOver', { count: member.followUps })}</legend>
      <Radio name="hand-over" value="" label={t('toInbox')} checked={to === null} onChange={() => onChoose(null)} />
      {colleagues.map(({ accountId, name }) => (
        <Radio
          key={accountId}
          name="hand-over"
          value={accountId}
          label={t('toMember', { name })}
          checked={to === accountId}
          onChange={() => onChoose(accountId)}
        />
      ))}
    </fieldset>
  );
}

/** A membership is taken back: what is assigned to the member is shown, and reassigned. */
export function EndMembershipForm({ organisation, member, handsOver, screen }: EndMembershipFormProps) {
  const { t } = useTranslation('people');
  const sentence = useRefusalSentence();
  const end = useFormCommand(endMembershipCommand, CHANGES_PEOPLE);
  const [handOverTo, setHandOverTo] = useState<string | null>(null);
  const { membershipId, accountId, name, followUps, referentOf } = member;
  const colleagues = organisation.members.filter((other) => other.accountId !== accountId);
  const submit = (): void =>
    end.send(
      (commandId) => ({ params: { membershipId }, body: { commandId, handOverTo } }),
      () => {
        screen.notify(organisation.id, t('ended', { name }));
        screen.close(organisation.id);
      },
    );
  return (
    <OpenedForm
      title={t('endTitle', { name })}
      submit={t('endSubmit')}
      cancel={t('cancel')}
      pending={end.pending}
      onSubmit={submit}
      onClose={() => screen.close()}
    >
      <p className={classes.lead}>{t('endLead', { name })}</p>
      {followUps > 0 && !handsOver ? <p className={classes.lead}>{t('handBack', { count: followUps })}</p> : null}
      {followUps > 0 && handsOver ? (
        <Successor member={member} colleagues={colleagues} to={handOverTo} onChoose={setHandOverTo} />
      ) : null}
      {referentOf > 0 ? <Notice tone="watch">{t('endReferent', { count: referentOf })}</Notice> : null}
      {end.error ? (
        <Notice tone="late" spoken="alert">
          {sentence(end.error)}
        </Notice>
      ) : null}
    </OpenedForm>
  );
}
