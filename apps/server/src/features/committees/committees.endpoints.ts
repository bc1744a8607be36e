import { showCommittee, showMe } from '@passerelle/contracts';
import { query } from '../../platform/http/bound-endpoints.js';
import { ShowCommittee } from './queries/show-committee.js';
import { ShowMe } from './queries/show-me.js';

export const COMMITTEE_ENDPOINTS = [query(showMe, ShowMe), query(showCommittee, ShowCommittee)];
