import { showMe } from '@passerelle/contracts';
import { viewQuery } from '../../platform/view-query';
import { thing } from '../queries/things';

export const meQuery = viewQuery(showMe, () => [thing('access')]);
