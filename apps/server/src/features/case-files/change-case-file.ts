import { Injectable } from '@nestjs/common';
import { maySeeCase, type CaseFile, type Refusal, type Viewer } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import type { Tx } from '../../platform/database/tx.js';
import { toCommand } from '../../platform/database/commands.js';
import { Transaction } from '../../platform/database/transaction.js';
import { accepted, refuse } from '../../platform/refused.js';
import { announceCaseFiles } from '../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';

export interface CaseFileRequest {
  caseFileId: string;
  commandId: string;
  expectedVersion: number;
}

/** The case that changes, who changes it, and in which work. */
export interface CaseFileGround {
  tx: Tx;
  viewer: Viewer;
  caseFile: CaseFile;
}

interface CaseFileChange {
  /** What the trace says that was done. */
  action: string;
  /** Locks what must be locked before the case, once its author is known to see it. */
  before?: (tx: Tx, caseFile: CaseFile) => Promise<void>;
  allows: (viewer: Viewer, caseFile: CaseFile) => boolean;
  /** The rule: the case as it becomes, itself when nothing changes, or why not. */
  decide: (ground: CaseFileGround) => Promise<CaseFile | Refusal> | CaseFile | Refusal;
  /** What the change brings with it, once the case is saved. */
  then?: (tx: Tx, changed: CaseFile) => Promise<void>;
}

/** What every change of one case has in common: the lock, the right, the version, the trace, the news. */
@Injectable()
export class ChangeCaseFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(actor: MemberActor, request: CaseFileRequest, change: CaseFileChange): Promise<void> {
    const { caseFileId, expectedVersion } = request;
    await this.transaction.command(actor, toCommand(change.action, caseFileId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (change.before) await change.before(tx, await this.seen(tx, viewer, caseFileId));
      const caseFile = await this.caseFiles.lock(tx, caseFileId);
      if (!maySeeCase(viewer, caseFile)) refuse('not-found');
      if (!change.allows(viewer, caseFile)) refuse('not-allowed');
      if (expectedVersion !== caseFile.version) refuse('stale-version', { version: caseFile.version });

      const changed = accepted(await change.decide({ tx, viewer, caseFile }));
      if (changed === caseFile) return;

      await this.caseFiles.save(tx, changed, caseFile.version);
      await change.then?.(tx, changed);
      await tx.audit({ action: change.action, subjectId: caseFileId, committeeId: caseFile.committeeId });
      announceCaseFiles(tx, caseFile.committeeId);
    });
  }

  private async seen(tx: Tx, viewer: Viewer, caseFileId: string): Promise<CaseFile> {
    const caseFile = await this.caseFiles.get(tx, caseFileId);
    return maySeeCase(viewer, caseFile) ? caseFile : refuse('not-found');
  }
}
