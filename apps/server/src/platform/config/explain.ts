import { ConfigError } from './config.ts';

interface SystemError extends Error {
  code?: string;
  port?: number;
  address?: string;
}

const SAY: Record<string, (error: SystemError) => string> = {
  EADDRINUSE: ({ port = 0, address }) => {
    const name = address !== '0.0.0.0' && port === 3000 ? 'WEB_PORT' : 'PORT';
    return `Port ${port} is in use: stop that program or set ${name}=${port + 1}`;
  },
  EACCES: ({ port, message }) =>
    port ? `Port ${port} may not be opened by this user: set PORT to 1024 or more` : message,
  ECONNREFUSED: ({ port }) =>
    `The database does not answer on port ${port}: is it running, is DATABASE_URL right?`,
  ENOTFOUND: () => 'The host in DATABASE_URL is not known here',
  '28P01': () => 'The database refuses the user or password in DATABASE_URL',
  '28000': () => 'The database refuses the user in DATABASE_URL',
  '3D000': () => 'The database named in DATABASE_URL does not exist',
};

/**
 * What a failed start says to the person who typed the command: one line for each wrong variable, else one line. An
 * error that nobody foresaw keeps its stack, because its message alone would help nobody.
 */
export function explainStartError(error: unknown): string {
  if (error instanceof ConfigError) return explainConfig(error);
  if (!(error instanceof Error)) return String(error);
  const say = SAY[(error as SystemError).code ?? ''];
  if (say) return say(error);
  return error.name === 'EmbeddedError' ? error.message : (error.stack ?? error.message);
}

function explainConfig(error: ConfigError): string {
  const lacks = error.problems.some((problem) => problem.endsWith('is missing; production needs it'));
  return lacks ? `${error.message}\nFor a try-out without them, set MEKONG_ENV=development` : error.message;
}
