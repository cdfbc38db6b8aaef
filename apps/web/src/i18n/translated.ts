/**
 * The shape of a part of the dictionary in another language: the same keys, lists of the same length, any words.
 * `one` may be said as `other` is, for languages that count without it.
 */
export type Translated<T> = T extends string ? string : { readonly [Key in keyof T]: Translated<T[Key]> };
