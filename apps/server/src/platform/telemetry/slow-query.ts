import type { Logger } from './logger.ts';

/** Tells of statements slower than the limit of the pool (100 ms): the text alone, because parameters hold people's data. */
export function slowQueryLog(log: Logger): (text: string, milliseconds: number) => void {
  return (text, milliseconds) => {
    log.warn({ sql: text.slice(0, 500), milliseconds: Math.round(milliseconds) }, 'slow query');
  };
}
