const longest = 40;

/** Letters that do not decompose into a base letter and marks. */
const letters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
};

/**
 * A customer's slug ([a-z0-9-], 1 to 40 characters) from the first candidate that leaves anything: usually name, then
 * e-mail, of which only the part before the @ is used. 'customer' when nothing is left.
 */
export function customerSlug(...candidates: readonly string[]): string {
  return candidates.map(slugify).find((slug) => slug !== '') ?? 'customer';
}

/** The same slug for the n-th customer who would have it, still at most 40 characters: 'acme' → 'acme-2'. */
export function withSuffix(slug: string, n: number): string {
  const suffix = `-${n}`;
  return trimmed(slug.slice(0, longest - suffix.length)) + suffix;
}

function slugify(text: string): string {
  const latin = text
    .replace(/@[^@\s]*$/, '')
    .toLowerCase()
    .replace(/[đðþßæœøłı]/g, (letter) => letters[letter]!)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '');
  return trimmed(trimmed(latin.replace(/[^a-z0-9]+/g, '-')).slice(0, longest));
}

function trimmed(slug: string): string {
  return slug.replace(/^-+|-+$/g, '');
}
