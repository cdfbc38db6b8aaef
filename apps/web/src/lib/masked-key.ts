/** Keeps the prefix and the last four characters: enough to tell two keys apart, not enough to use one. */
export function maskedKey(key: string): string {
  const prefix = key.includes('-') ? key.slice(0, key.indexOf('-') + 1) : '';
  const hidden = key.slice(prefix.length, -4);
  return `${prefix}${hidden.replace(/[^-]/g, '•')}${key.slice(-4)}`;
}
