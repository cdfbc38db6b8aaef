export * from './config.ts';
export { cloneTemplate, databaseOn, dropDatabase } from './database.ts';
export * from './world.ts';
