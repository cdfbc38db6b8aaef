/** What Next hands to every page and layout below the language segment. */
export type PageProps = { params: Promise<{ lang: string }> };

export type QueryProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** One value of a query parameter, the first where it was given twice. */
export function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
