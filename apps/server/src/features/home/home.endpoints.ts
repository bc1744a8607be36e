import { showHome } from '@passerelle/contracts';
import { query } from '../../platform/http/bound-endpoints.js';
import { ShowHome } from './show-home.js';

export const HOME_ENDPOINTS = [query(showHome, ShowHome)];
