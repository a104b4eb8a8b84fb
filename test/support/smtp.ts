import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and content as they came over the wire. */
  readonly raw: string;
};

/** What the server does with one connection instead of taking the mail. */
export type Fault =
  | 'dies at greeting'
  | 'dies at sender'
  | 'dies in content'
  /** It has the mail, and nobody hears of it. */
  | 'dies after content'
  | 'busy at sender'
  | 'busy at recipient'
  | 'busy after content'
  | 'refuses sender'
  | 'refuses recipient'
  | 'refuses content'
  /** Takes the mail after a while. */
  | 'delays'
  /** Has the mail, and answers when it is let go. */
  | 'holds';

export type TestSmtp = {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** One for each of the next connections; then all goes well again. */
  readonly faults: Fault[];
  /** Answers those that are held. */
  readonly letGo: () => void;
  /** From now on nothing listens; `start` listens again at the same port. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
};

/** How long "delays" takes. */
const delayMilliseconds = 1_500;

/** A real mail server in this process that can be told to fail at each step. */
export async function startSmtp(): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const faults: Fault[] = [];
  const held: (() => void)[] = [];
  let server: SMTPServer | null = null;
  let port = 0;

  const start = async () => {
    const started = makeServer(received, faults, held);
    server = started;
    await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
    ({ port } = started.server.address() as AddressInfo);
  };
  const stop = async () => {
    const stopped = server;
    server = null;
    if (stopped) await new Promise<void>((resolve) => stopped.close(() => resolve()));
  };
  await start();
  const letGo = () => {
    for (const answer of held.splice(0)) answer();
  };
  return { url: `smtp://127.0.0.1:${port}`, received, faults, letGo, stop, start };
}

function makeServer(received: ReceivedMail[], faults: Fault[], held: (() => void)[]): SMTPServer {
  const current = new Map<string, Fault | undefined>();
  const fault = (session: SMTPServerSession) => current.get(session.id);
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onConnect: (session, answer) => {
      current.set(session.id, faults.shift());
      if (fault(session) === 'dies at greeting') kill(server, session);
      else answer();
    },
    onMailFrom: (_address, session, answer) => {
      if (fault(session) === 'dies at sender') kill(server, session);
      else if (fault(session) === 'busy at sender') answer(reply(451));
      else if (fault(session) === 'refuses sender') answer(reply(550));
      else answer();
    },
    onRcptTo: (_address, session, answer) => {
      if (fault(session) === 'busy at recipient') answer(reply(450));
      else if (fault(session) === 'refuses recipient') answer(reply(550));
      else answer();
    },
    onData: (stream, session, answer) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => {
        pieces.push(piece);
        if (fault(session) === 'dies in content') kill(server, session);
      });
      stream.on('end', () => {
        if (fault(session) === 'dies in content') return;
        if (fault(session) === 'busy after content') return answer(reply(452));
        if (fault(session) === 'refuses content') return answer(reply(554));
        received.push(mailOf(session, Buffer.concat(pieces).toString('utf8')));
        if (fault(session) === 'dies after content') return kill(server, session);
        if (fault(session) === 'delays') return void setTimeout(answer, delayMilliseconds);
        if (fault(session) === 'holds') return void held.push(answer);
        return answer();
      });
    },
  });
  server.on('error', () => undefined);
  return server;
}

function reply(responseCode: number): Error {
  return Object.assign(new Error('canary-reply: the server names the address'), { responseCode });
}

function mailOf({ envelope }: SMTPServerSession, raw: string): ReceivedMail {
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    raw,
  };
}

type Connection = { readonly id: string; readonly _socket: Socket };

/** smtp-server has no way to hang up without a word; its connections know their sockets. */
function kill(server: SMTPServer, session: SMTPServerSession): void {
  const connections = (server as unknown as { connections: Set<Connection> }).connections;
  for (const { id, _socket } of connections) if (id === session.id) _socket.destroy();
}

/** A header of a raw mail, its folded lines joined; null when there is none. */
export function headerOf(raw: string, name: string): string | null {
  const [head = ''] = raw.split('\r\n\r\n');
  const line = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim() ?? null;
}
