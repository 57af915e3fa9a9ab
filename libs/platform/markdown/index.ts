/** How Markdown is read, on pages and in documents alike. An entrance of its own, beside the languages: nothing that a browser loads needs it. */
export * from './escape.js';
export * from './markdown.js';
export * from './pictures.js';
