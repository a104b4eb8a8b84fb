import { totalmem } from 'node:os';

export type Settings = Readonly<Record<string, string>>;

/**
 * What the embedded server runs with, given on its command line so that a newer program brings newer settings.
 * None names lz4: this build has pglz only.
 */
export function serverSettings(socketFolder: string): Settings {
  return { ...reachable(socketFolder), ...durable, ...quiet, ...sized() };
}

function reachable(socketFolder: string): Settings {
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    password_encryption: 'scram-sha-256',
  };
}

const durable: Settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // No replication from a laptop: a bulk load into a new table then skips the log safely.
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/**
 * The log holds the server's own life only. Messages of level ERROR repeat what people typed ('syntax error in
 * tsquery: "…"') and details repeat stored values or, after a crash, the query that ran: none of them is written.
 */
const quiet: Settings = {
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_duration: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_autovacuum_min_duration: '-1',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  shared_preload_libraries: '',
  session_preload_libraries: '',
};

/** For a machine that does other things too; benchmarks in database.md used the same order of magnitude. */
function sized(): Settings {
  const megabytes = Math.floor(totalmem() / 1024 ** 2);
  const shared = Math.min(512, Math.max(128, Math.floor(megabytes / 16)));
  return {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.floor(megabytes / 2)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: '1.1',
    timezone: 'UTC',
    // Parallel workers did not help where measured, and need more of /dev/shm than containers have.
    max_parallel_workers_per_gather: '0',
  };
}

export function asArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
