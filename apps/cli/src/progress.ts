import type { Io } from './io.ts';

const SHOW_AFTER_MS = 400;
const EVERY_MS = 120;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

export interface Progress {
  /** What is being done now, e.g. `225 rows`. */
  say(text: string): void;
}

/** Shows a person at a terminal that something is going on, once it takes long; nobody else sees anything of it. */
export async function withProgress<T>(
  io: Io,
  shown: boolean,
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  if (!shown || !io.err.isTerminal) return work({ say: () => {} });
  const started = performance.now();
  let text = 'working';
  let frame = 0;
  let drawn = false;
  const draw = () => {
    if (performance.now() - started < SHOW_AFTER_MS) return;
    frame = (frame + 1) % FRAMES.length;
    drawn = true;
    io.err.write(`\r\u001b[2K${FRAMES[frame]} ${text}`);
  };
  const timer = setInterval(draw, EVERY_MS);
  try {
    return await work({
      say: (now) => {
        text = now;
      },
    });
  } finally {
    clearInterval(timer);
    if (drawn) io.err.write('\r\u001b[2K');
  }
}
