import { buffer } from 'node:stream/consumers';
import type { Services } from '../../../platform/domain.ts';
import { storedFile } from '../../../platform/files/index.ts';
import { readPdfPages, UnreadableDocument } from '../../../platform/files/read/index.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { keepFileText, unreadFiles } from './file-texts.ts';

/** Queued by every release; by the hour, because a file may have been away. */
export const readFilesJob: Job = {
  name: 'publications.read-files',
  schedule: '19 * * * *',
  run: async (_, services, stopping) => {
    for (const file of await unreadFiles(services.db)) {
      if (stopping.aborted) return;
      const text = await readFile(services, file.sha256);
      if (!text) continue;
      await services.db
        .transaction()
        .execute((trx) => keepFileText(trx, file, text, services.clock()));
    }
  },
};

type FileText = Parameters<typeof keepFileText>[2];

/** In a thread that ends after 20 seconds; null when the bytes are missing, which `desk.tidy-files` reports. */
async function readFile({ config }: Services, sha256: string): Promise<FileText | null> {
  const stored = await storedFile(config.dataDir, sha256);
  if (!stored) return null;
  try {
    return await readPdfPages(await buffer(stored.chunks()));
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return { pages: null, isWhole: false };
  }
}
