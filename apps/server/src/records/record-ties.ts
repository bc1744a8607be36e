import { Injectable } from '@nestjs/common';
import { maySeeCase, organisationsServed, type Viewer } from '@passerelle/domain';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import { RoomNames } from '../meeting-room/room-names.js';
import type { Work } from '../platform/database/transaction.js';
import type { FrozenRecord } from './decision-record.repository.js';
import type { RecordReader } from './record.view.js';

/** What ties a reader to the cases of a record. */
@Injectable()
export class RecordTies {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly names: RoomNames,
  ) {}

  async of(work: Work, viewer: Viewer, committeeId: string, { content }: FrozenRecord): Promise<RecordReader> {
    const cases = await this.caseFiles.getMany(
      work,
      content.entries.map((entry) => entry.caseFileId),
    );
    const names = await this.names.organisations(work, committeeId);
    return {
      seesCase: (caseFileId) => {
        const caseFile = cases.get(caseFileId);
        return caseFile !== undefined && maySeeCase(viewer, caseFile);
      },
      organisations: new Map(organisationsServed(viewer, committeeId).map((id) => [id, names.get(id) ?? ''])),
    };
  }
}
