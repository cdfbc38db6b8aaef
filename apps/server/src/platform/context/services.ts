import type { MailService } from '../mail/service.ts';
import type { PdfMaker } from '../pdf/pdf.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { PublicPages } from '../web/public-pages.ts';

/**
 * What `wire.ts` builds once and use cases reach through `ctx.services`. A feature that needs one declares it by
 * augmenting this interface beside its `provides.services`, so the platform names no feature.
 */
export interface Services {
  readonly metrics: Metrics;
  readonly mail: MailService;
  readonly pages: PublicPages;
  readonly pdf: PdfMaker;
}
