/** Something that happened to a customer. */
export interface Entry {
  readonly id: string;
  readonly at: Date;
  /** Type of the event, action of the audit log, or `mail.sent` and its like. */
  readonly type: string;
  /** Id of what it happened to. */
  readonly object: string;
  /** As the audit log has it; null for mails. */
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly data: Record<string, unknown>;
}

/** Where a page ends: entries of one millisecond are told apart by their ids. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export const cursorOf = ({ at, id }: Place): string => `${at.getTime()}.${id}`;

/** Null for what no page has ended with. */
export function placeOf(cursor: string): Place | null {
  const match = /^(\d{1,14})\.([\w-]{1,60})$/.exec(cursor);
  return match ? { at: new Date(Number(match[1])), id: match[2] as string } : null;
}

/** Newest first. Ids are compared as the database compares them with collation "C": by their bytes. */
export function newestFirst(a: Place, b: Place): number {
  const time = b.at.getTime() - a.at.getTime();
  if (time !== 0) return time;
  return a.id < b.id ? 1 : -1;
}
