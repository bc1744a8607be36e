export const committees = {
  organisations: 'Organisations',
  members: 'Membres',
  nobody: 'Personne pour l’instant.',
  membersHidden: 'Les membres de ce comité ne vous sont pas montrés.',
  territory: 'Territoire de {{territory}}',
};
