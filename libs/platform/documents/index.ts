/** Documents that people take along. An entrance of its own: the writers of Word and PDF are loaded by their thread alone. */
export * from './document.js';
export { NotAcceptable } from './errors.js';
export * from './export-format.js';
export { fontFiles } from './font-files.js';
export * from './words.js';
export { writeMarkdown } from './write-markdown.js';
export { writeText } from './write-text.js';
