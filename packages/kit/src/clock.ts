/** The only source of time: handed in, so that tests and test customers can move it. */
export interface Clock {
  now(): Date;
}

export interface MovableClock extends Clock {
  /** Moves to `instant`; throws RangeError when it lies before now. */
  set(instant: Date): void;
  /** Moves forward by `milliseconds`; throws RangeError when negative. */
  advance(milliseconds: number): void;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until moved, and only ever forward. */
export function movableClock(start: Date): MovableClock {
  let time = validTime(start.getTime());
  const moveTo = (next: number) => {
    if (validTime(next) < time) throw new RangeError('a clock never goes backwards');
    time = next;
  };
  return {
    now: () => new Date(time),
    set: (instant) => moveTo(instant.getTime()),
    advance: (milliseconds) => moveTo(time + milliseconds),
  };
}

function validTime(time: number): number {
  if (!Number.isInteger(time)) throw new RangeError('not an instant in whole milliseconds');
  return time;
}
