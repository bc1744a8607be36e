import { Module } from '@nestjs/common';
import { CommitteeRepository } from './committee.repository.js';
import { CommitteesController } from './committees.controller.js';
import { MemberRepository } from './member.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { SeatRepository } from './seat.repository.js';
import { ShowCommittee } from './show-committee.js';
import { ShowMe } from './show-me.js';
import { ViewerRepository } from './viewer.repository.js';

@Module({
  controllers: [CommitteesController],
  providers: [
    CommitteeRepository,
    MemberRepository,
    OrganisationRepository,
    SeatRepository,
    ShowCommittee,
    ShowMe,
    ViewerRepository,
  ],
  exports: [CommitteeRepository, MemberRepository, OrganisationRepository, SeatRepository, ViewerRepository],
})
export class CommitteesModule {}
