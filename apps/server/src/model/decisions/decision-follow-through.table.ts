import { REALITY_KINDS, type DecisionReality } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** As stored: the reason is sealed with the key of the case. */
export type DecisionRealityRow = Omit<DecisionReality, 'reason'> & { caseFileId: string; reason: Buffer | null };

export const DECISION_REALITY_TABLE = new EntitySchema<DecisionRealityRow>({
  name: 'decision_reality',
  columns: {
    decisionId: { type: 'uuid', primary: true },
    caseFileId: { type: 'uuid' },
    kind: { type: 'enum', enum: REALITY_KINDS, enumName: 'reality_kind' },
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
