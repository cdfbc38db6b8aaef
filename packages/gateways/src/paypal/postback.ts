import { findText } from '../reading.ts';
import type { PayPalClient } from './client.ts';
import type { Transmission } from './transmission.ts';

export type PostbackAnswer = 'SUCCESS' | 'FAILURE' | { unanswered: string };

/** `rawBody` must be one JSON value: it is spliced into the question as it is. */
export type Postback = (transmission: Transmission, rawBody: Buffer) => Promise<PostbackAnswer>;

/** Asks PayPal whether it sent a delivery. */
export function createPostback(client: PayPalClient, webhookId: string): Postback {
  return async (transmission, rawBody) => {
    const reply = await client.send({
      method: 'POST',
      path: '/v1/notifications/verify-webhook-signature',
      rawBody: question(transmission, webhookId, rawBody),
    });
    if (reply.kind !== 'success') return { unanswered: `${reply.code} ${reply.message}` };
    const status = findText(reply.body, 'verification_status');
    if (status === 'SUCCESS' || status === 'FAILURE') return status;
    return { unanswered: 'no verification status in the answer' };
  };
}

// Bytes, not objects: writing the event anew turns 1.0 into 1 and PayPal then calls a true event false.
function question(transmission: Transmission, webhookId: string, rawBody: Buffer): Buffer {
  const head = JSON.stringify({
    auth_algo: transmission.algorithm,
    cert_url: transmission.certificateUrl,
    transmission_id: transmission.id,
    transmission_sig: transmission.signature,
    transmission_time: transmission.time,
    webhook_id: webhookId,
  });
  return Buffer.concat([Buffer.from(`${head.slice(0, -1)},"webhook_event":`), rawBody, Buffer.from('}')]);
}
