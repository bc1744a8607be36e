import { Module } from '@nestjs/common';
import { endpointsController, handlersOf } from '../../platform/http/bound-endpoints.js';
import { AccountAdmin } from './account-admin.js';
import { ACCOUNT_ENDPOINTS } from './accounts.endpoints.js';
import { EndSignIns } from './end-sign-ins.js';

@Module({
  controllers: [endpointsController(ACCOUNT_ENDPOINTS)],
  providers: [...handlersOf(ACCOUNT_ENDPOINTS), AccountAdmin, EndSignIns],
})
export class AccountsModule {}
