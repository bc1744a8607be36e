import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { OpenSignInLink } from './commands/open-sign-in-link.js';
import { SendSignInLink } from './commands/send-sign-in-link.js';
import { SignOut } from './commands/sign-out.js';
import { SignInController } from './sign-in.controller.js';
import { SignedInGuard } from './signed-in.guard.js';
import { SIGN_IN_ENDPOINTS } from './sign-ins.endpoints.js';

@Module({
  controllers: [endpointsController(SIGN_IN_ENDPOINTS), SignInController],
  providers: [...handlersOf(SIGN_IN_ENDPOINTS), OpenSignInLink, SendSignInLink, SignOut, SignedInGuard],
})
export class SignInModule {}
