import { z } from 'zod';

/** Whom to call about a case that the viewer does not follow (SEE-11). */
export const caseContactView = z.strictObject({
  /** The path referent; null when the organisation alone is known. */
  name: z.string().nullable(),
  organisationName: z.string(),
});
export type CaseContactView = z.infer<typeof caseContactView>;
