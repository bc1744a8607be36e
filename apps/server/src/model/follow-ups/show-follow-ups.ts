import { Injectable } from '@nestjs/common';
import type { FollowUpView } from '@passerelle/contracts';
import {
  isPassedOnTo,
  mayReadCaseFile,
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

/**
 * Where follow-ups are shown: in a list, each by its own right; with a case whose file the viewer reads; or on the card
 * that presence in a room opens, where those of the case are read, and not what was answered to them (SEE-10).
 */
export type FollowUpPlace = 'list' | 'file' | 'card';

/** Presents the follow-ups that a viewer may see. */
@Injectable()
export class ShowFollowUps {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly facts: GatherFollowUpFacts,
    private readonly contacts: CaseContacts,
  ) {}

  /** The caller has judged that the viewer sees the case, for a place other than a list. */
  async present(
    tx: Tx,
    viewer: Viewer,
    committeeId: string,
    followUps: FollowUp[],
    place: FollowUpPlace = 'list',
  ): Promise<FollowUpView[]> {
    if (followUps.length === 0) return [];
    const cases = await this.caseFiles.getMany(
      tx,
      followUps.map((followUp) => followUp.caseFileId),
    );
    const facts = await this.facts.of(tx, committeeId, followUps);
    const follows = (caseFile: CaseFile): boolean => place === 'file' || mayReadCaseFile(viewer, caseFile);
    const unseen = [...cases.values()].filter((caseFile) => !follows(caseFile));
    const contacts = await this.contacts.of(tx, committeeId, unseen);
    return followUps.flatMap((followUp) => {
      const caseFile = cases.get(followUp.caseFileId);
      if (!caseFile) return [];
      const { id, reference } = caseFile;
      const seesCase = follows(caseFile);
      if (place === 'list' && !seesCase && !maySeeFollowUp(viewer, followUp, caseFile)) return [];
      const passedOn = isPassedOnTo(viewer, followUp.organisationId, caseFile);
      const reads = seesCase || passedOn ? 'all' : place === 'card' ? 'what-is-asked' : 'nothing';
      const contact = !seesCase && passedOn ? (contacts.get(id) ?? null) : null;
      const seen = { reference, seesCase, reads, contact } as const;
      return [presentFollowUp(followUp, viewer, seen, facts)];
    });
  }
}
