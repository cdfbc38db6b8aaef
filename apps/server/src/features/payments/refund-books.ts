/** What the gateway's books say became of a refund whose answer never came. Minor units. */
export interface RefundBooks {
  /** Given back at the gateway, of this capture, by whomever. */
  readonly atGateway: bigint;
  /** Of which we know, this refund not counted. */
  readonly known: bigint;
  /** Sent by us as well, with no answer either. */
  readonly unanswered: bigint;
  /** This refund. */
  readonly amount: bigint;
}

/** `absent` = nothing that we do not know of went back, so that a new attempt gives nothing twice. */
export function readRefundBooks(books: RefundBooks): 'given' | 'absent' | 'unclear' {
  if (books.atGateway <= books.known) return 'absent';
  return books.atGateway >= books.known + books.unanswered + books.amount ? 'given' : 'unclear';
}
