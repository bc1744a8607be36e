import { NativeSelect, TextInput } from '@mantine/core';
import { createCommittee } from '@passerelle/contracts';
import { COMMITTEE_KINDS, TEXT_LIMITS } from '@passerelle/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thing } from '../../shared/queries/things';
import { useDraft, type Draft } from '../../platform/drafts/use-draft';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import {
  COMMITTEE_FIELDS,
  committeeCommand,
  EMPTY_COMMITTEE,
  wrongFields,
  type CommitteeDraft,
  type CommitteeField,
} from './create-committee-draft';
import { OpenedForm } from './opened-form';
import { EMPTY_ORGANISATION, ORGANISATION_FIELDS } from './organisation-draft';
import { OrganisationFields } from './organisation-fields';
import { TIME_ZONES } from './time-zones';
import { useFormCommand } from '../../platform/use-form-command';
import { useOrganisationDraft } from './use-organisation-draft';
import { LimitedTextInput } from '../../ui/limited-text';
import classes from './opened-form.module.css';

export interface CreatedCommittee {
  committeeId: string;
  name: string;
  email: string;
}

interface CreateCommitteeFormProps {
  onCreated: (created: CreatedCommittee) => void;
  onClose: () => void;
}

interface FieldsProps {
  draft: CommitteeDraft;
  onChange: (draft: CommitteeDraft) => void;
  errorOf: (field: CommitteeField) => string | null;
}

/** The committee: its name, its kind, where and in which time zone. */
function CommitteeFields({ draft, onChange, errorOf }: FieldsProps) {
  const { t } = useTranslation(['administration', 'words']);
  return (
    <>
      <LimitedTextInput
        name="committee"
        autoComplete="off"
        label={t('name')}
        description={t('nameHint')}
        maxLength={TEXT_LIMITS.organisationName}
        value={draft.name}
        error={errorOf('name')}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <NativeSelect
          label={t('kind')}
          data={COMMITTEE_KINDS.map((value) => ({ value, label: t(`words:committeeKind.${value}`) }))}
          value={draft.kind}
          onChange={(event) => {
            const kind = COMMITTEE_KINDS.find((known) => known === event.currentTarget.value);
            onChange({ ...draft, kind: kind ?? draft.kind });
          }}
        />
        <NativeSelect
          label={t('timeZone')}
          data={TIME_ZONES.map((value) => ({ value, label: t(`timeZones.${value}`) }))}
          value={draft.timeZone}
          onChange={(event) => onChange({ ...draft, timeZone: event.currentTarget.value })}
        />
      </div>
      <LimitedTextInput
        name="territory"
        autoComplete="off"
        label={t('territory')}
        description={t('territoryHint')}
        maxLength={TEXT_LIMITS.shortFact}
        value={draft.territory}
        error={errorOf('territory')}
        onChange={(event) => onChange({ ...draft, territory: event.currentTarget.value })}
      />
    </>
  );
}

/** The two parts of the form are one for whoever writes in it: the worse of their states is said. */
function together(one: Draft, other: Draft): Draft {
  const [state = 'none'] = (['unkept', 'writing', 'kept'] as const).filter((is) =>
    [one.state, other.state].includes(is),
  );
  const forget = (): void => {
    one.forget();
    other.forget();
  };
  return { state, cameBack: one.cameBack ?? other.cameBack, forget };
}

/** What is typed, and its one command. */
function useCreateCommittee(onCreated: CreateCommitteeFormProps['onCreated']) {
  const create = useFormCommand(createCommittee, { changes: [thing('committee'), thing('organisations')] });
  const [draft, setDraft, kept] = useDraft(['committee'], () => EMPTY_COMMITTEE);
  const [wrong, setWrong] = useState<readonly CommitteeField[]>([]);
  // The server names a field of the organisation by its path below `facilitator`, or by itself.
  const named = create.refusedField?.replace(/^facilitator\./, '');
  const ofLeader = create.refusedField?.startsWith('facilitator.') ? named : undefined;
  const leader = useOrganisationDraft(['committee-leader'], EMPTY_ORGANISATION, {
    error: create.error,
    refusedField: ofLeader,
  });
  const both = together(kept, leader.kept);
  const submit = (): void => {
    const missing = wrongFields(draft);
    const described = leader.read();
    setWrong(missing);
    if (missing.length > 0 || !described) return;
    create.send(
      (commandId) => ({ params: {}, body: committeeCommand(draft, described, commandId) }),
      ({ committeeId }) => {
        both.forget();
        onCreated({ committeeId, name: draft.name.trim(), email: draft.email.trim() });
      },
    );
  };
  const elsewhere =
    create.error !== null &&
    !COMMITTEE_FIELDS.some((field) => field === named) &&
    !ORGANISATION_FIELDS.some((field) => field === ofLeader);
  return { create, draft, setDraft, both, wrong, named: ofLeader ? undefined : named, leader, submit, elsewhere };
}

/** A committee from nothing: what it is, then who leads it. */
export function CreateCommitteeForm({ onCreated, onClose }: CreateCommitteeFormProps) {
  const { t } = useTranslation(['administration', 'people']);
  const sentence = useRefusalSentence();
  const { create, draft, setDraft, both, wrong, named, leader, submit, elsewhere } = useCreateCommittee(onCreated);
  const errorOf = (field: CommitteeField): string | null => {
    if (wrong.includes(field)) return field === 'email' ? t('people:wrong.email') : t(`wrong.${field}`);
    return named === field ? sentence(create.error) : null;
  };
  return (
    <OpenedForm
      title={t('create')}
      submit={t('submit')}
      cancel={t('cancel')}
      pending={create.pending}
      draft={both}
      onSubmit={submit}
      onClose={onClose}
    >
      <CommitteeFields draft={draft} onChange={setDraft} errorOf={errorOf} />
      <div>
        <h3 className={classes.part}>{t('facilitator')}</h3>
        <p className={classes.lead}>{t('facilitatorHint')}</p>
      </div>
      <TextInput
        type="email"
        name="facilitator"
        autoComplete="off"
        label={t('email')}
        value={draft.email}
        error={errorOf('email')}
        onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
      />
      <OrganisationFields
        draft={leader.draft}
        onChange={leader.setDraft}
        errorOf={leader.errorOf}
        labels={{ name: t('organisationName'), kind: t('organisationKind') }}
      />
      {elsewhere ? (
        <Notice tone="late" spoken="alert">
          {sentence(create.error)}
        </Notice>
      ) : null}
    </OpenedForm>
  );
}
