import { listCommittees } from '@passerelle/contracts';
import { query } from '../../platform/http/bound-endpoints.js';
import { ListCommittees } from './list-committees.js';

export const STEERING_ENDPOINTS = [query(listCommittees, ListCommittees)];
