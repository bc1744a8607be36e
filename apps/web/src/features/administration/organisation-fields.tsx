import { NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { cleanSiret, ORGANISATION_KINDS, siretDoubt, TEXT_LIMITS, type SiretDoubt } from '@passerelle/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationDraft, OrganisationField } from './organisation-draft';
import { LimitedTextInput } from '../../ui/limited-text';
import classes from './opened-form.module.css';

interface OrganisationFieldsProps {
  draft: OrganisationDraft;
  onChange: (draft: OrganisationDraft) => void;
  /** The sentence beside a field, or null. */
  errorOf: (field: OrganisationField) => string | null;
  /** What a form that describes something else beside calls them. */
  labels?: { name: string; kind: string };
}

/** The doubt of the domain, as it will be shown once saved. */
function doubtOf(siret: string): SiretDoubt | null {
  const clean = cleanSiret(siret);
  return clean === null ? null : siretDoubt(clean);
}

export function SiretWarning({ words }: { words: string }) {
  return (
    <span className={classes.doubt}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>{words}</span>
    </span>
  );
}

/** Name, kind and SIRET, as in every form that describes an organisation. */
export function OrganisationFields({ draft, onChange, errorOf, labels }: OrganisationFieldsProps) {
  const { t } = useTranslation(['people', 'words', 'ui']);
  // No correction in the middle of a number.
  const [typing, setTyping] = useState(false);
  const doubt = typing ? null : doubtOf(draft.siret);
  const kinds = ORGANISATION_KINDS.map((value) => ({ value, label: t(`words:organisationKind.${value}`) }));
  return (
    <>
      <LimitedTextInput
        name="organisation"
        autoComplete="off"
        label={labels?.name ?? t('name')}
        description={t('nameHint')}
        maxLength={TEXT_LIMITS.organisationName}
        value={draft.name}
        error={errorOf('name')}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <div className={classes.fields}>
        <NativeSelect
          label={labels?.kind ?? t('kind')}
          data={draft.kind === '' ? [{ value: '', label: t('ui:choose') }, ...kinds] : kinds}
          value={draft.kind}
          error={errorOf('kind')}
          onChange={(event) => {
            const kind = ORGANISATION_KINDS.find((known) => known === event.currentTarget.value);
            onChange({ ...draft, kind: kind ?? '' });
          }}
        />
        <TextInput
          name="siret"
          inputMode="numeric"
          autoComplete="off"
          label={t('siretLabel')}
          description={
            <span role="status">{doubt ? <SiretWarning words={t(`doubt.${doubt}`)} /> : t('siretHint')}</span>
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.siret}
          error={errorOf('siret')}
          onFocus={() => setTyping(true)}
          onBlur={() => setTyping(false)}
          onChange={(event) => onChange({ ...draft, siret: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
