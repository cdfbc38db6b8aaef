import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestApp, testApp } from './app.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const open: { close(): unknown }[] = [];
/** Closes what `web` and `door` have opened; for `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const each of open.splice(0).reverse()) await each.close();
}

/** A stand-in for the web app: what it was asked is kept, what it answers is given. */
export async function web(handler: Handler) {
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** The real door before that web app, on a real socket. */
export async function door(webOrigin: string | null, options: Parameters<typeof testApp>[1] = {}) {
  const running: TestApp = await testApp([], { webOrigin: () => webOrigin, ...options });
  open.push(running.app);
  const origin = await running.app.listen({ port: 0, host: '127.0.0.1' });
  return { ...running, origin };
}

export const inline = 'self.__next_f.push([1,"a"])';
export const hash = `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
export const html = `<!doctype html><script src="/_next/a.js" async></script><script>${inline}</script><p>hello</p>`;
export const page: Handler = (_request, response) =>
  void response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
