import { Injectable } from '@nestjs/common';
import { mayReadCaseFile, type CaseFile, type Viewer } from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { LockAgendas } from './lock-agendas.js';

export interface AuthorisedCaseFile {
  viewer: Viewer;
  caseFile: CaseFile;
}

/** [SEE-10] A case file, read or changed: for those who follow the case, not for those present in a room. */
@Injectable()
export class CaseFileAccess {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly agendas: LockAgendas,
  ) {}

  async get(tx: Tx, caseFileId: string): Promise<AuthorisedCaseFile> {
    const viewer = await this.viewers.get(tx);
    return { viewer, caseFile: followed(viewer, await this.caseFiles.get(tx, caseFileId)) };
  }

  /** The viewer, and the case with its row locked. Forbidden and absent are answered alike. */
  async lock(tx: Tx, caseFileId: string): Promise<AuthorisedCaseFile> {
    const viewer = await this.viewers.get(tx);
    return { viewer, caseFile: followed(viewer, await this.caseFiles.lock(tx, caseFileId)) };
  }

  /** For a change that reaches agendas and follow-ups: the agendas of the committee are locked before the case. */
  async lockWithAgendas(tx: Tx, caseFileId: string): Promise<AuthorisedCaseFile> {
    const viewer = await this.viewers.get(tx);
    const { committeeId } = followed(viewer, await this.caseFiles.get(tx, caseFileId));
    await this.agendas.ofCommittee(tx, committeeId);
    return { viewer, caseFile: followed(viewer, await this.caseFiles.lock(tx, caseFileId)) };
  }
}

function followed(viewer: Viewer, caseFile: CaseFile): CaseFile {
  return mayReadCaseFile(viewer, caseFile) ? caseFile : refuse('not-found');
}
