import { FOLLOW_THROUGH_KINDS, type DecisionFollowThrough } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** As stored: the reason is sealed with the key of the case. */
export type DecisionFollowThroughRow = Omit<DecisionFollowThrough, 'reason'> & {
  caseFileId: string;
  reason: Buffer | null;
};

export const DECISION_FOLLOW_THROUGH_TABLE = new EntitySchema<DecisionFollowThroughRow>({
  name: 'decision_reality',
  columns: {
    decisionId: { type: 'uuid', primary: true },
    caseFileId: { type: 'uuid' },
    kind: { type: 'enum', enum: FOLLOW_THROUGH_KINDS, enumName: 'reality_kind' },
    on: { type: 'date' },
    reason: { type: 'bytea', nullable: true },
    recordedBy: { type: 'uuid' },
    recordedAt: { type: 'timestamptz' },
  },
  foreignKeys: [
    { target: 'decision', columnNames: ['decisionId'], referencedColumnNames: ['id'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['recordedBy'], referencedColumnNames: ['id'] },
  ],
  indices: [{ columns: ['caseFileId'] }],
});
