import { parentPort } from 'node:worker_threads';
import { argon2id, argon2Verify } from 'hash-wasm';

// JavaScript, because tsx does not reach into worker threads on Node 20.
parentPort.on('message', async ({ id, options, verify }) => {
  try {
    const value = verify ? await argon2Verify(verify) : await argon2id(options);
    parentPort.postMessage({ id, value });
  } catch (error) {
    parentPort.postMessage({ id, error: error.message });
  }
});
