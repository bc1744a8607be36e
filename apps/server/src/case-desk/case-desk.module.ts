import { Module } from '@nestjs/common';
import { CaseFilesModule } from '../case-files/case-files.module.js';
import { CommitteesModule } from '../committees/committees.module.js';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { PreparationModule } from '../preparation/preparation.module.js';
import { AgreementsController } from './agreements.controller.js';
import { CaseDeskController } from './case-desk.controller.js';
import { CaseFileController } from './case-file.controller.js';
import { CaseHistory } from './case-history.js';
import { CaseOwed } from './case-owed.js';
import { CasePage } from './case-page.js';
import { CasePeople } from './case-people.js';
import { CaseWordsController } from './case-words.controller.js';
import { ConfirmAgreements } from './confirm-agreements.js';
import { CountUntouchedCases } from './count-untouched-cases.js';
import { DescribeCases } from './describe-cases.js';
import { ExportCaseFiles } from './export-case-files.js';
import { ItemHistory } from './item-history.js';
import { ListCaseFiles } from './list-case-files.js';
import { ListCaseImports } from './list-case-imports.js';
import { NamePathReferent } from './name-path-referent.js';
import { NameProvider } from './name-provider.js';
import { NextSteps } from './next-steps.js';
import { ProposedCasesRepository } from './proposed-cases.repository.js';
import { ShowCaseFile } from './show-case-file.js';
import { StopFollowUps } from './stop-follow-ups.js';
import { UndoCaseImport } from './undo-case-import.js';
import { WithdrawAgreement } from './withdraw-agreement.js';

@Module({
  imports: [CommitteesModule, CaseFilesModule, MeetingsModule, PreparationModule, DecisionsModule, FollowUpsModule],
  controllers: [AgreementsController, CaseDeskController, CaseFileController, CaseWordsController],
  providers: [
    CaseHistory,
    CaseOwed,
    CasePage,
    CasePeople,
    ConfirmAgreements,
    CountUntouchedCases,
    DescribeCases,
    ExportCaseFiles,
    ItemHistory,
    ListCaseFiles,
    ListCaseImports,
    NamePathReferent,
    NameProvider,
    NextSteps,
    ProposedCasesRepository,
    ShowCaseFile,
    StopFollowUps,
    UndoCaseImport,
    WithdrawAgreement,
  ],
  exports: [ItemHistory, NextSteps, StopFollowUps],
})
export class CaseDeskModule {}
