import type { Route } from '../../../platform/domain.ts';
import { confirm, confirmationPage } from './confirmation-pages.tsx';
import { helpTextEditable } from './help-text-editable.ts';

const common = {
  path: `/:language/redaktion/${helpTextEditable.segment}/:id/bestaetigung`,
  role: ['editor', 'reviewer', 'office_lead'],
  organisation: 'own',
  cache: 'no-store',
  headers: 'protected',
} as const;

/** Pages of one text at the desk, beside those that the desk itself has. */
export const helpDeskRoutes: readonly Route[] = [
  { ...common, method: 'GET', audit: 'read', handle: confirmationPage },
  { ...common, method: 'POST', audit: 'change', handle: confirm },
];
