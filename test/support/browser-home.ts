import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where this run's browser unpacks; handed to the test processes by the environment. */
let home: string | null = null;

/**
 * Finds a browser and leaves its path in SCHNITTSTELLE_BROWSER_PATH for every test process: SCHNITTSTELLE_BROWSER (a path,
 * or `bundled`), a chromium or google-chrome on the PATH, then the one shipped in `@sparticuz/chromium`: a headless shell
 * that takes half the processor time of a whole browser.
 */
export async function openBrowserHome(): Promise<void> {
  if (process.env.SCHNITTSTELLE_BROWSER_PATH) return;
  const asked = process.env.SCHNITTSTELLE_BROWSER;
  const path = asked && asked !== 'bundled' ? asked : asked === 'bundled' ? null : systemBrowser();
  process.env.SCHNITTSTELLE_BROWSER_PATH = path ?? (await bundledBrowser());
  process.env.SCHNITTSTELLE_BROWSER_BUNDLED = path ? '' : 'yes';
}

export function closeBrowserHome(): void {
  if (home) rmSync(home, { recursive: true, force: true });
}

function systemBrowser(): string | null {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Works on a bare Debian, as root and as nobody, only when unpacked into a folder of its own and with
 * AWS_EXECUTION_ENV, which makes the package unpack and use its own libnss3 and libexpat.
 */
async function bundledBrowser(): Promise<string> {
  const { TMPDIR } = process.env;
  home = mkdtempSync(join(tmpdir(), 'schnittstelle-browser-'));
  process.env.TMPDIR = home;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  process.env.FONTCONFIG_FILE = writeFontConfiguration(home);
  // Nobody else may enter that folder, and tests begin processes as others.
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return path;
}

/** The package's own configuration looks for its fonts in /tmp only; without any font Chromium dies at a text field. */
function writeFontConfiguration(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((one) => `<dir>${one}</dir>`);
  const cache = `<cachedir>${join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<fontconfig>${folders.join('')}${cache}</fontconfig>\n`,
  );
  return file;
}
