import { Module } from '@nestjs/common';
import { BenchmarkController } from './benchmark.controller.js';
import { OpenBenchmarkDocument } from './open-benchmark-document.js';
import { ProvideBenchmarkDocument } from './provide-benchmark-document.js';
import { AddBenchmarkMembers } from './add-benchmark-members.js';
import { SignInBenchmarkMembers } from './sign-in-benchmark-members.js';

@Module({
  controllers: [BenchmarkController],
  providers: [OpenBenchmarkDocument, ProvideBenchmarkDocument, AddBenchmarkMembers, SignInBenchmarkMembers],
})
export class BenchmarkModule {}
