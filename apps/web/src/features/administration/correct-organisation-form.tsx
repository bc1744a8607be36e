import { describeOrganisationCommand } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { useRefusalSentence } from '../../platform/refusal-sentence';
import { ChangedMeanwhile } from '../../ui/changed-meanwhile';
import { Notice } from '../../ui/notice';
import { OpenedForm } from './opened-form';
import { ORGANISATION_FIELDS } from './organisation-draft';
import { OrganisationFields } from './organisation-fields';
import { CHANGES_PEOPLE } from './people-queries';
import { useFormCommand } from '../../platform/use-form-command';
import { useOrganisationDraft } from './use-organisation-draft';
import type { PeopleOrganisation, PeopleScreen } from './use-people-screen';

interface CorrectOrganisationFormProps {
  organisation: PeopleOrganisation;
  committeeId: string;
  screen: PeopleScreen;
}

/** Another name, kind or number for an organisation of the committee. */
export function CorrectOrganisationForm({ organisation, committeeId, screen }: CorrectOrganisationFormProps) {
  const { t } = useTranslation(['people', 'words']);
  const sentence = useRefusalSentence();
  const { id, name, kind, siret } = organisation;
  const correct = useFormCommand(describeOrganisationCommand, CHANGES_PEOPLE);
  const start = { name, kind, siret: siret ?? '' };
  const described = useOrganisationDraft(['correct-organisation', id], start, correct);
  const { draft, setDraft, kept, isChanged, errorOf, read } = described;
  const submit = (): void => {
    const corrected = read();
    if (!corrected) return;
    correct.send(
      (commandId) => ({ params: { committeeId, organisationId: id }, body: { commandId, ...corrected } }),
      () => {
        kept.forget();
        screen.notify(id, t('corrected', { name: corrected.name }));
        screen.close();
      },
    );
  };
  const elsewhere = correct.error && !ORGANISATION_FIELDS.some((field) => field === correct.refusedField);
  return (
    <OpenedForm
      title={t('correctTitle', { name })}
      submit={t('correctSubmit')}
      cancel={t('cancel')}
      note={t('correctNote')}
      pending={correct.pending}
      draft={kept}
      onSubmit={submit}
      onClose={() => screen.close()}
    >
      <OrganisationFields draft={draft} onChange={setDraft} errorOf={errorOf} />
      {isChanged && !correct.pending ? (
        <ChangedMeanwhile now={[name, t(`words:organisationKind.${kind}`), siret].filter(Boolean).join(', ')} />
      ) : null}
      {elsewhere ? (
        <Notice tone="late" spoken="alert">
          {sentence(correct.error)}
        </Notice>
      ) : null}
    </OpenedForm>
  );
}
