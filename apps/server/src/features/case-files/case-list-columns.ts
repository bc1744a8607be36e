import type { NextStepView } from '@passerelle/contracts';
import type { AgeBand, CalendarDate, CaseFile, CaseStatus, Moment, Outcome } from '@passerelle/domain';

/** A case as a row of the exported list: no words, no summary, no reason. */
export interface ExportedCase {
  caseFile: Pick<CaseFile, 'reference' | 'label' | 'ageBand' | 'commune' | 'territory' | 'moment' | 'status'>;
  prescriberName: string;
  providerName: string | null;
  referentName: string | null;
  agreement: { given: CalendarDate; withdrawn: CalendarDate | null } | null;
  nextStep: NextStepView | null;
}

/** A cell of the list: a text, or a date that a spreadsheet can sort. */
export type ExportedCell = string | { date: CalendarDate };

export interface ExportedColumn {
  heading: string;
  /** In characters, for a spreadsheet. */
  width: number;
  cell: (line: ExportedCase) => ExportedCell;
}

/** The file is read by people and their spreadsheets, outside any screen: it is in French, as the committees are. */
const AGE_BANDS: Record<AgeBand, string> = { '16-25': '16-25 ans', '26-45': '26-45 ans', '46+': '46 ans et plus' };
const MOMENTS: Record<Moment, string> = {
  'before-entry': 'Avant l’entrée',
  during: 'Pendant le parcours',
  'before-exit': 'Avant la sortie',
};
const STATUSES: Record<CaseStatus, string> = { open: 'Ouverte', suspended: 'En suspension', exited: 'Sortie' };
const OUTCOMES: Record<Outcome, string> = {
  ENTER_PREQUALIFICATION: 'Entrée en préqualification',
  ENTER_QUALIFICATION: 'Entrée en qualification',
  REPOSITION: 'Repositionnement',
  ADAPT_SCHEDULE: 'Adaptation du rythme ou des modalités',
  EXTEND_DURATION: 'Prolongation',
  SHORTEN_DURATION: 'Réduction de durée',
  SUSPEND: 'Suspension',
  RESUME: 'Reprise',
  IMMERSION: 'Immersion (PMSMP)',
  HOLD_INTERIM: 'Accompagnement en période interstitielle',
  REFER_SOCIAL: 'Appui d’un acteur social',
  REFER_LANGUAGE: 'Appui linguistique',
  CONTINUE: 'Poursuite sans changement',
  RECONTACT: 'Reprise de contact',
  EXIT_EMPLOYMENT: 'Sortie en emploi',
  EXIT_TRAINING: 'Sortie en formation ou alternance',
  EXIT_OTHER_SCHEME: 'Relais vers un autre dispositif',
  EXIT_DROPOUT: 'Abandon',
  EXIT_EXPULSION: 'Exclusion par l’organisme',
  EXIT_NO_SOLUTION: 'Fin sans solution',
};

/** 2026-11-24 as a reader writes it. */
export function frenchDate(date: CalendarDate): string {
  return date.split('-').reverse().join('/');
}

function agreementText({ agreement }: ExportedCase): string {
  if (agreement === null) return 'Non recueilli';
  if (agreement.withdrawn !== null) return `Retiré le ${frenchDate(agreement.withdrawn)}`;
  return `Recueilli le ${frenchDate(agreement.given)}`;
}

function stepText({ nextStep }: ExportedCase): string {
  if (nextStep === null) return '';
  return nextStep.text ?? (nextStep.outcome === null ? '' : OUTCOMES[nextStep.outcome]);
}

export const CASE_LIST_COLUMNS: readonly ExportedColumn[] = [
  { heading: 'Référence', width: 14, cell: ({ caseFile }) => caseFile.reference },
  { heading: 'Prénom et initiale', width: 18, cell: ({ caseFile }) => caseFile.label ?? '' },
  { heading: 'Tranche d’âge', width: 15, cell: ({ caseFile }) => AGE_BANDS[caseFile.ageBand] },
  { heading: 'Commune', width: 20, cell: ({ caseFile }) => caseFile.commune ?? '' },
  { heading: 'Bassin d’emploi', width: 20, cell: ({ caseFile }) => caseFile.territory },
  { heading: 'Moment', width: 20, cell: ({ caseFile }) => MOMENTS[caseFile.moment] },
  { heading: 'État', width: 14, cell: ({ caseFile }) => STATUSES[caseFile.status] },
  { heading: 'Prescripteur', width: 30, cell: ({ prescriberName }) => prescriberName },
  { heading: 'Organisme de formation', width: 30, cell: ({ providerName }) => providerName ?? '' },
  { heading: 'Référent de parcours', width: 22, cell: ({ referentName }) => referentName ?? '' },
  { heading: 'Accord', width: 22, cell: agreementText },
  { heading: 'Étape suivante', width: 50, cell: stepText },
  { heading: 'Échéance', width: 12, cell: ({ nextStep }) => (nextStep ? { date: nextStep.date } : '') },
  { heading: 'Porteur', width: 30, cell: ({ nextStep }) => nextStep?.carrierName ?? '' },
];
