// JavaScript, because the process starts without tsx.
import { Worker } from 'node:worker_threads';

const watchMilliseconds = 50;
/** A heap that is full ends the thread; buffers lie outside of it, so the whole process is watched, too. */
const heap = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

process.once('disconnect', () => process.exit());
process.once('message', ({ format, bytes, limits }) => {
  const worker = new Worker(new URL('./document.worker.mjs', import.meta.url), {
    stdout: true,
    stderr: true,
    resourceLimits: heap,
    workerData: { format, bytes, limits },
  });
  worker.once('message', answer);
  worker.once('error', ({ code, name }) => answer({ error: code ?? name }));
  setInterval(() => {
    if (process.memoryUsage.rss() > limits.memoryBytes) answer({ error: 'TooCostly' });
  }, watchMilliseconds);
});

/** Whoever asked ends this process when it has the answer. */
function answer(found) {
  if (process.connected) process.send(found);
}
