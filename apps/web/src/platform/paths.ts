/** The addresses of the pages. Opaque ids only: no name, no reference. */
export const paths = {
  home: '/',
  signIn: '/connexion',
  signInLink: '/connexion/lien',
  demo: '/demo',
  demoMails: '/demo/courrier',
  committee: (committeeId: string) => `/comites/${committeeId}`,
  meetings: (committeeId: string) => `/comites/${committeeId}/seances`,
  cases: (committeeId: string) => `/comites/${committeeId}/situations`,
  caseImport: (committeeId: string) => `/comites/${committeeId}/situations/import`,
  followUps: (committeeId: string) => `/comites/${committeeId}/actions`,
  caseFile: (caseFileId: string) => `/situations/${caseFileId}`,
  preparation: (meetingId: string) => `/seances/${meetingId}/preparation`,
  room: (meetingId: string) => `/seances/${meetingId}`,
  record: (meetingId: string) => `/seances/${meetingId}/releve`,
};
