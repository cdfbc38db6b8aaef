import { describe, expect, it } from 'vitest';
import { buildMetrics } from './metrics.ts';

describe('metrics', () => {
  it('count requests, errors and those in flight', async () => {
    const metrics = buildMetrics();
    const seen = { method: 'GET', route: '/api/v1/plans', seconds: 0.02 };
    for (let index = 0; index < 3; index++) metrics.httpStarted();
    metrics.httpFinished({ ...seen, status: 200 });
    metrics.httpFinished({ ...seen, status: 503 });
    const text = await metrics.registry.metrics();
    expect(text).toContain('mekong_http_in_flight 1');
    expect(text).toContain('mekong_http_errors_total{method="GET",route="/api/v1/plans",status="503"} 1');
    expect(text).toContain(
      'mekong_http_request_seconds_bucket{le="0.025",method="GET",route="/api/v1/plans",status="200"} 1',
    );
  });

  it('read gauges at each scrape, and answer also when one cannot be read', async () => {
    const metrics = buildMetrics();
    let waiting = 1;
    metrics.gauge('mekong_db_waiting', 'Waiting for a connection', () => waiting);
    metrics.gauge('mekong_outbox_depth', 'Waiting events', () => Promise.reject(new Error('database away')));
    metrics.gauges('mekong_due_rows', 'Due rows', 'kind', async () => new Map([['payments.collect', 4]]));
    expect(await metrics.registry.metrics()).toContain('mekong_db_waiting 1');
    waiting = 2;
    const text = await metrics.registry.metrics();
    expect(text).toContain('mekong_db_waiting 2');
    expect(text).toContain('mekong_due_rows{kind="payments.collect"} 4');
    expect(text).not.toMatch(/^mekong_outbox_depth \d/m);
  });

  it('time webhooks, gateways and statements', async () => {
    const metrics = buildMetrics();
    metrics.webhookProcessed('paypal', 'done', 0.3);
    metrics.gatewayAnswered('paypal', 'capture', 'timeout', 10);
    metrics.databaseQuery(0.004);
    metrics.cacheAsked(true);
    metrics.limited('address');
    const text = await metrics.registry.metrics();
    expect(text).toContain('mekong_webhook_seconds_count{gateway="paypal",outcome="done"} 1');
    expect(text).toContain(
      'mekong_gateway_seconds_sum{gateway="paypal",operation="capture",outcome="timeout"} 10',
    );
    expect(text).toContain('mekong_database_seconds_count 1');
    expect(text).toContain('mekong_cache_total{outcome="hit"} 1');
    expect(text).toContain('mekong_http_limited_total{bucket="address"} 1');
  });
});
