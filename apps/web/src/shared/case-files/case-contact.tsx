import type { CaseContactView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';

interface CaseContactProps {
  /** Null for a reader who follows the case, and who finds these people in its file. */
  contact: CaseContactView | null;
  className?: string;
}

/** Whom to call about a case that the reader does not follow: its reference alone says nothing to them. */
export function CaseContact({ contact, className }: CaseContactProps) {
  const { t } = useTranslation('words');
  if (!contact) return null;
  const { name, organisationName: organisation } = contact;
  return (
    <p className={className} data-case-contact>
      {name === null ? t('caseContactOrganisation', { organisation }) : t('caseContact', { name, organisation })}
    </p>
  );
}
