/** The product's one public address. */
export function origin(): string {
  const url = process.env.MEKONG_URL;
  if (!url) throw new Error('MEKONG_URL is not set: the global set-up does that');
  return url;
}
