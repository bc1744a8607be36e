import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import {
  isPassedOnTo,
  maySeeCase,
  maySeeFollowUp,
  type CaseFile,
  type FollowUp,
  type Viewer,
} from '@passerelle/domain';
import { CaseContacts } from '../case-files/case-contacts.js';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { GatherFollowUpFacts } from './follow-up-facts.js';
import { presentFollowUp } from './follow-up.view.js';

/** Presents the follow-ups that a viewer may see. */
@Injectable()
export class ShowFollowUps {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly facts: GatherFollowUpFacts,
    private readonly contacts: CaseContacts,
  ) {}

  /** The right to see the case is judged outside any room, unless `seesCase` gives what was judged in its room. */
  async present(
    tx: Tx,
    viewer: Viewer,
    committeeId: string,
    followUps: FollowUp[],
    seesCase?: (caseFileId: string) => boolean,
  ): Promise<FollowUpView[]> {
    if (followUps.length === 0) return [];
    const cases = await this.caseFiles.getMany(
      tx,
      followUps.map((followUp) => followUp.caseFileId),
    );
    const facts = await this.facts.of(tx, committeeId, followUps);
    const sees = (caseFile: CaseFile): boolean => seesCase?.(caseFile.id) ?? maySeeCase(viewer, caseFile);
    const unseen = [...cases.values()].filter((caseFile) => !sees(caseFile));
    const contacts = await this.contacts.of(tx, committeeId, unseen);
    return followUps.flatMap((followUp) => {
      const caseFile = cases.get(followUp.caseFileId);
      if (!caseFile) return [];
      const { id, reference } = caseFile;
      const follows = sees(caseFile);
      if (!follows && !maySeeFollowUp(viewer, followUp, caseFile)) return [];
      const passedOn = isPassedOnTo(viewer, followUp.organisationId, caseFile);
      const contact = !follows && passedOn ? (contacts.get(id) ?? null) : null;
      const seen = { reference, seesCase: follows, readsWords: follows || passedOn, contact };
      return [presentFollowUp(followUp, viewer, seen, facts)];
    });
  }
}
