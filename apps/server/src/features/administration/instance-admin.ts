import { Inject, Injectable } from '@nestjs/common';
import { mayRunInstance, type Viewer } from '@passerelle/domain';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

/** Lets administrators alone keep the instance. */
@Injectable()
export class InstanceKeeping {
  constructor(
    private readonly viewers: ViewerRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who asks, and whether what is made here is fictional. */
  async viewer(tx: Tx): Promise<{ viewer: Viewer; demo: boolean }> {
    const viewer = await this.viewers.get(tx);
    if (!mayRunInstance(viewer)) refuse('not-allowed');
    return { viewer, demo: this.config.demo };
  }
}
