import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.js';

const KEY_BYTES = 32;

/** The key with which the browser of a member closes what a sheet could not send yet. Never stored, on either side. */
@Injectable()
export class DeviceKey {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Always the same for one account and one sheet; says nothing of any other key. */
  of(accountId: string, sheetId: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.config.masterKey, sheetId, `device/${accountId}`, KEY_BYTES));
  }
}
