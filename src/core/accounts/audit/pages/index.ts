export { accountEvents } from './account-events.ts';
export { auditRoutes } from './routes.tsx';
export { AccountAudit } from './views/account-audit.tsx';
