import type { Server } from 'node:http';
import { connect } from 'node:net';

/** Passes WebSockets of the pages' compiler through: without them a change of a page is not seen before a reload. */
export function passUpgrades(server: Server, webOrigin: () => string | null): void {
  server.on('upgrade', (request, socket, head) => {
    const origin = webOrigin();
    if (!origin) return socket.destroy();
    const upstream = connect(Number(new URL(origin).port), '127.0.0.1', () => {
      const headers = request.rawHeaders.flatMap((text, index, all) =>
        index % 2 ? [] : `${text}: ${all[index + 1]}`,
      );
      upstream.write([`${request.method} ${request.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    const end = () => {
      upstream.destroy();
      socket.destroy();
    };
    upstream.on('error', end);
    socket.on('error', end);
  });
}
