export { intakeJobs } from './jobs.ts';
export { deleteOriginals } from './originals.ts';
export { intakePersonal } from './personal.ts';
export { intakeRoutes } from './routes.ts';
export { intakeStored } from './stored.ts';
export { decisionTools } from './tools.ts';
