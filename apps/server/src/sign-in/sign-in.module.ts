import { Module } from '@nestjs/common';
import { AccountRepository } from './account.repository.js';
import { Cookies } from './cookies.js';
import { CurrentSignIn } from './current-sign-in.js';
import { SendSignInLink } from './send-sign-in-link.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLinkRepository } from './sign-in-link.repository.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { SignedInGuard } from './signed-in.guard.js';
import { StartSignIn } from './start-sign-in.js';

@Module({
  controllers: [SignInController],
  providers: [
    AccountRepository,
    Cookies,
    CurrentSignIn,
    SendSignInLink,
    SignIn,
    SignInLinkRepository,
    SignInRepository,
    SignOut,
    SignedInGuard,
    StartSignIn,
  ],
  exports: [AccountRepository, Cookies, CurrentSignIn, SignInRepository, SignedInGuard, StartSignIn],
})
export class SignInModule {}
