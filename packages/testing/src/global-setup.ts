import type { TestProject } from 'vitest/node';
import { makeTemplate, startTestServer } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { connection: Record<string, unknown>; template: string };
  }
}

/** One server for the whole run, started before the first worker. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const template = `mekong_template_${process.pid}`;
  await makeTemplate(server.connection, template);
  project.provide('testDatabase', { connection: { ...server.connection }, template });
  return () => server.stop();
}
