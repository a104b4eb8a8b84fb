// JavaScript, because tsx does not reach into worker threads on Node 20.
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const template = readFileSync(new URL('./document.typ', import.meta.url), 'utf8');
const compiler = NodeCompiler.create();

parentPort.on('message', ({ id, document }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { document } });
    if (!compiled.result)
      throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    const value = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    parentPort.postMessage({ id, value });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  } finally {
    compiler.evictCache(0);
  }
});
