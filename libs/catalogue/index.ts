export * from './entry/entry-content.js';
