import type { Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server on loopback whose answers a test decides. */
export interface PostOffice {
  readonly url: string;
  /** The messages that came, read. */
  readonly taken: Email[];
  readonly recipients: string[];
  refuse: { at: 'rcpt' | 'data'; code: number; times: number } | null;
  /** What happens to the connection once the text has come. */
  after: 'answer' | 'cut' | 'silence';
  conversations: number;
  /** Every connection breaks, as when a cable does. */
  cut(): void;
  close(): Promise<void>;
}

export const smtpError = (code: number) =>
  Object.assign(new Error('not now, not here'), { responseCode: code });

export async function openPostOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    ...options,
    onConnect: (_session, done) => {
      office.conversations += 1;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      office.recipients.push(address);
      done(refusal(office, 'rcpt'));
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const no = refusal(office, 'data');
        if (no) return done(no);
        office.taken.push(await PostalMime.parse(Buffer.concat(parts)));
        if (office.after === 'answer') return done();
        if (office.after === 'cut') office.cut();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.server.address();
  const office: PostOffice = {
    url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    taken: [],
    recipients: [],
    refuse: null,
    after: 'answer',
    conversations: 0,
    cut() {
      for (const one of server.connections) (one as unknown as { _socket: Socket })._socket.destroy();
    },
    close: () => new Promise<void>((done) => server.close(done)),
  };
  return office;
}

/** The error to answer with at this point, where the test wants one. */
function refusal(office: PostOffice, at: 'rcpt' | 'data'): Error | null {
  const { refuse } = office;
  if (refuse?.at !== at || refuse.times === 0) return null;
  refuse.times -= 1;
  return smtpError(refuse.code);
}
