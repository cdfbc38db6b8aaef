/** The product's one public address. */
export function origin(): string {
  const url = process.env.MEKONG_URL;
  if (!url) throw new Error('MEKONG_URL is not set: the global set-up does that');
  return url;
}

/** The sandbox that pasted test keys speak to, instead of the gateways' own test environments. */
export function testGateways(): string {
  const url = process.env.TEST_GATEWAYS_URL;
  if (!url) throw new Error('TEST_GATEWAYS_URL is not set: the global set-up does that');
  return url;
}
