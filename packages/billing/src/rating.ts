// What pages may use too: nothing here or below reads a calendar or a module of Node (rating.test.ts).
export * from './commitment.ts';
export * from './errors.ts';
export * from './line-explanation.ts';
export * from './preview-price.ts';
export * from './price.ts';
export * from './read-price.ts';
