/** Puts values into `{names}` of a text. A name without a value stays visible, so that a slip is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** One text for each way a language counts; what it does not tell apart is `other`. */
export type Counted = { readonly one: string; readonly other: string };

/** The one that fits so many. */
export function countedWord(texts: Counted, count: number, language: string): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? texts.one : texts.other;
}

/** The text for so many, with `{count}` written in the language's way. */
export function fillCount(texts: Counted, count: number, language: string): string {
  return fill(countedWord(texts, count, language), { count: new Intl.NumberFormat(language).format(count) });
}
