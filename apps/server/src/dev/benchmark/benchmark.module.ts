import { Module } from '@nestjs/common';
import { LoadDoorController } from './benchmark.controller.js';
import { OpenLoadDocument } from './open-benchmark-document.js';
import { ProvideLoadDocument } from './provide-benchmark-document.js';
import { SeatLoadMembers } from './add-benchmark-members.js';
import { SignInLoadMembers } from './sign-in-benchmark-members.js';

@Module({
  controllers: [LoadDoorController],
  providers: [OpenLoadDocument, ProvideLoadDocument, SeatLoadMembers, SignInLoadMembers],
})
export class LoadDoorModule {}
