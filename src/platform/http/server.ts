import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Mode } from '../config/index.ts';
import type { VisitEnvironment } from '../domain.ts';
import { securityHeaders } from './headers.ts';

/** A search of 10,000 characters, percent-encoded, still reaches its own plain answer. */
const maximumHeaderBytes = 96 * 1024;
/** Bounds a caller who sends slowly (R35, R59). */
const headersTimeoutMilliseconds = 10_000;
const requestTimeoutMilliseconds = 30_000;
const keepAliveMilliseconds = 5_000;

export type Listening = {
  readonly port: number;
  /** Stops accepting, lets running requests finish, then ends what is left after `graceMilliseconds`. */
  readonly close: (graceMilliseconds: number) => Promise<void>;
};

/** Listens with the site; rejects with Node's error when the port is taken. */
export async function listen(
  app: Hono<VisitEnvironment>,
  address: { host: string; port: number },
  mode: Mode,
): Promise<Listening> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    {
      maxHeaderSize: maximumHeaderBytes,
      headersTimeout: headersTimeoutMilliseconds,
      requestTimeout: requestTimeoutMilliseconds,
      keepAliveTimeout: keepAliveMilliseconds,
      // Node's own refusal would lack the header set; isAnswerable refuses instead.
      requireHostHeader: false,
      insecureHTTPParser: false,
    },
    (request, response) => {
      if (!request.headers.host) refuseRequest(response, 400, mode);
      else if (isAnswerable(request)) void answer(request, response);
      else refuseRequest(response, 405, mode);
    },
  );
  server.on('clientError', (error: ParserError, socket: Socket) => refuse(error, socket, mode));
  server.on('connect', (_request, socket: Socket) => writeRefusal(socket, 405, mode));
  server.on('upgrade', (_request, socket: Socket) => writeRefusal(socket, 400, mode));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: (grace) => close(server, grace) };
}

/** TRACE would echo, and fetch's Request refuses to hold it; so it does CONNECT. */
function isAnswerable(request: IncomingMessage): boolean {
  return request.method !== 'TRACE' && request.method !== 'CONNECT';
}

function refuseRequest(response: ServerResponse, status: 400 | 405, mode: Mode): void {
  response.writeHead(status, {
    ...refusalHeaders(mode),
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
    Connection: 'close',
  });
  response.end(`${status} ${phrases[status]}\n`);
}

type ParserError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer };

/** What Node's parser refuses gets the same header set as any page. */
function refuse(error: ParserError, socket: Socket, mode: Mode): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const statuses: Record<string, number> = {
    HPE_HEADER_OVERFLOW: 431,
    HPE_INVALID_METHOD: 501,
    ERR_HTTP_REQUEST_TIMEOUT: 408,
  };
  const spoken = error.code !== 'HPE_INVALID_METHOD' || /^[A-Z]{3,} /.test(String(error.rawPacket));
  writeRefusal(socket, (spoken && statuses[error.code ?? '']) || 400, mode);
}

const phrases: Record<number, string> = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
  501: 'Not Implemented',
};

function writeRefusal(socket: Socket, status: number, mode: Mode): void {
  const body = `${status} ${phrases[status]}\n`;
  const lines = Object.entries({
    ...refusalHeaders(mode),
    'Content-Length': String(body.length),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} ${phrases[status]}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}

function refusalHeaders(mode: Mode): Record<string, string> {
  return {
    'Content-Type': 'text/plain; charset=utf-8',
    ...securityHeaders('page', 'no-store', mode),
  };
}

function close(server: Server, graceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
