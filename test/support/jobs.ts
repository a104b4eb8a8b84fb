import { spawn } from 'node:child_process';
import type { Login } from '../../src/platform/database/pools.ts';
import { argumentsFor } from './bundle.ts';
import { root } from './files.ts';
import { type Running, watch } from './process.ts';

/** A process of its own that runs one job without end and says "running" then; for tests that kill it. */
export function startJobsChild(login: Login, job: string): Running {
  const args = [...argumentsFor('test/support/jobs-child.ts'), JSON.stringify(login), job];
  return watch(spawn(process.execPath, args, { cwd: root }));
}
