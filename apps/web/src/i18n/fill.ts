/** Puts values into `{names}` of a text. A name without a value stays visible, so that a slip is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
