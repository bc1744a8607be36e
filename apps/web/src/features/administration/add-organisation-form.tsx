import { Button } from '@mantine/core';
import { addOrganisation, admitOrganisation, type PeopleView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { CHANGES_PEOPLE, otherOrganisationsQuery } from './people-queries';
import { useView } from '../../platform/queries';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { Notice } from '../../ui/notice';
import { likelySame } from './likely-same';
import { OpenedForm } from './opened-form';
import { EMPTY_ORGANISATION, ORGANISATION_FIELDS } from './organisation-draft';
import { OrganisationFields } from './organisation-fields';
import { useFormCommand } from '../../platform/use-form-command';
import { useOrganisationDraft } from './use-organisation-draft';
import type { PeopleScreen } from './use-people-screen';
import classes from './opened-form.module.css';

interface AddOrganisationFormProps {
  view: PeopleView;
  screen: PeopleScreen;
}

interface KnownProps {
  known: readonly { id: string; name: string }[];
  onAddKnown: (id: string) => void;
}

/** Admitted again rather than written twice. */
function Known({ known, onAddKnown }: KnownProps) {
  const { t } = useTranslation('people');
  return (
    <div role="status" className={classes.known}>
      {known.length > 0 ? <p>{t('known', { count: known.length })}</p> : null}
      {known.map(({ id, name }) => (
        <Button key={id} variant="default" size="xs" className={classes.wrapped} onClick={() => onAddKnown(id)}>
          {t('addKnown', { name })}
        </Button>
      ))}
    </div>
  );
}

/** A new organisation, or one that Passerelle knows already: offered as its name is typed. */
export function AddOrganisationForm({ view: shown, screen }: AddOrganisationFormProps) {
  const { t } = useTranslation('people');
  const sentence = useRefusalSentence();
  const { committeeId } = shown;
  const others = useView(otherOrganisationsQuery, { committeeId });
  const add = useFormCommand(addOrganisation, CHANGES_PEOPLE);
  const addKnown = useFormCommand(admitOrganisation, CHANGES_PEOPLE);
  const { draft, setDraft, kept, errorOf, read } = useOrganisationDraft(
    ['organisation', committeeId],
    EMPTY_ORGANISATION,
    add,
  );
  const known = likelySame(others.data ?? [], draft);
  const done = (view: PeopleView, isNew: (organisation: { id: string }) => boolean): void => {
    kept.forget();
    const added = view.organisations.find(isNew);
    if (added) screen.notify(added.id, t('added', { name: added.name }));
    screen.close(added?.id);
  };
  const submit = (): void => {
    const organisation = read();
    if (!organisation) return;
    const before = new Set(shown.organisations.map(({ id }) => id));
    add.send(
      (commandId) => ({ params: { committeeId }, body: { commandId, ...organisation } }),
      (view) => done(view, ({ id }) => !before.has(id)),
    );
  };
  const onAddKnown = (organisationId: string): void =>
    addKnown.send(
      (commandId) => ({ params: { committeeId }, body: { commandId, organisationId } }),
      (view) => done(view, ({ id }) => id === organisationId),
    );
  const error = addKnown.error ?? (ORGANISATION_FIELDS.some((field) => field === add.refusedField) ? null : add.error);
  return (
    <OpenedForm
      title={t('addTitle')}
      submit={t('addSubmit')}
      cancel={t('cancel')}
      pending={add.pending}
      draft={kept}
      onSubmit={submit}
      onClose={() => screen.close()}
    >
      <OrganisationFields draft={draft} onChange={setDraft} errorOf={errorOf} />
      <Known known={known} onAddKnown={onAddKnown} />
      {error ? (
        <Notice tone="late" spoken="alert">
          {sentence(error)}
        </Notice>
      ) : null}
    </OpenedForm>
  );
}
