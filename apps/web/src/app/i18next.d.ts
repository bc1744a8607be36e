import type { French } from './catalogues/french';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: French;
    returnNull: false;
  }
}
