import type { MiddlewareHandler } from 'hono';
import type { Mode } from '../config/index.ts';
import type { CacheClass, HeaderClass, Visit, VisitEnvironment } from '../domain.ts';

/** Nothing from elsewhere, nothing inline, no frame, forms to ourselves only (OWASP ASVS 5.0.0, 3.4). */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For data: if a browser opens it as a document, it may do nothing. */
const dataPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** For PDFs that a browser's own viewer shows: Safari shows none under `sandbox` or without object-src. */
const pdfPolicy =
  "default-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

const common = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Passkeys are registered and used on protected pages only. */
const protectedFeatures = ['publickey-credentials-create', 'publickey-credentials-get'];

function permissions(headerClass: HeaderClass): string {
  const own = headerClass === 'protected' ? protectedFeatures : [];
  return features.map((name) => `${name}=(${own.includes(name) ? 'self' : ''})`).join(', ');
}

const policies: Record<HeaderClass, string> = {
  page: pagePolicy,
  protected: pagePolicy,
  quiet: pagePolicy,
  api: dataPolicy,
  file: dataPolicy,
  pdf: pdfPolicy,
  asset: dataPolicy,
};

const cacheControls: Record<CacheClass, string> = {
  page: 'no-cache',
  'no-store': 'no-store',
  immutable: 'public, max-age=31536000, immutable',
};

/** The exact header set of an answer (R27, R32); docs/security.md lists the same, headers.test.ts compares. */
export function securityHeaders(
  headerClass: HeaderClass,
  cacheClass: CacheClass,
  mode: Mode,
): Record<string, string> {
  return {
    'Content-Security-Policy': policies[headerClass],
    ...common,
    'Permissions-Policy': permissions(headerClass),
    'Referrer-Policy': ['quiet', 'protected'].includes(headerClass) ? 'no-referrer' : 'same-origin',
    'Cache-Control': cacheControls[cacheClass],
    ...(mode === 'demonstration' ? { 'X-Robots-Tag': 'noindex' } : {}),
  };
}

/**
 * Every answer has a header set, also those that no route makes: errors are never kept. A protected page with an error
 * status is the form again, whose passkeys must go on working.
 */
export function addHeaders(mode: Mode): MiddlewareHandler<VisitEnvironment> {
  return async (visit, next) => {
    await next();
    const found = visit.get('classes');
    const isError = visit.res.status >= 400;
    const headers = isError && found?.headers !== 'protected' ? null : found?.headers;
    const cache = isError ? null : found?.cache;
    const set = securityHeaders(headers ?? classWithoutRoute(visit), cache ?? 'no-store', mode);
    for (const [name, value] of Object.entries(set)) visit.res.headers.set(name, value);
    if (!/accept-encoding/i.test(visit.res.headers.get('Vary') ?? ''))
      visit.res.headers.append('Vary', 'Accept-Encoding');
  };
}

function classWithoutRoute(visit: Visit): HeaderClass {
  if (visit.req.path.startsWith('/api/')) return 'api';
  return visit.get('errors') ? 'quiet' : 'page';
}
