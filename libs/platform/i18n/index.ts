/** The part of platform that a browser may load too: no Node in it. */
export * from './format.js';
export * from './languages.js';
export * from './name-in.js';
export * from './page-paths.js';
export * from './paths.js';
export * from './targets.js';
export {
  hasMessage,
  type MessageArguments,
  type Messages,
  registerMessages,
  translate,
} from './translate.js';
export * from './who-is.js';
export * from './zone-name.js';
