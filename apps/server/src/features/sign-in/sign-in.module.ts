import { Module } from '@nestjs/common';
import { OpenSignInLink } from './commands/open-sign-in-link.js';
import { SendSignInLink } from './commands/send-sign-in-link.js';
import { SignOut } from './commands/sign-out.js';
import { SignInController } from './sign-in.controller.js';
import { SignedInGuard } from './signed-in.guard.js';

@Module({
  controllers: [SignInController],
  providers: [OpenSignInLink, SendSignInLink, SignOut, SignedInGuard],
})
export class SignInModule {}
