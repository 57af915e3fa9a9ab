import { createRequire } from 'node:module';

let engine;

/** A module whose default export is the page that this MJML describes; throws what is wrong with it. Used by the build, and by the tests' transform. */
export function compileMjml(source, path) {
  engine ??= newEngine();
  const page = engine.toHtml(source);
  if (page.type !== 'success' || page.warnings.length > 0)
    throw new Error(`${path}: ${page.message ?? page.warnings.map(({ kind, span }) => `${kind} at ${span.start}`).join(', ')}`);
  const html = page.content
    // What is said to whoever reads the source.
    .replace(/<!-- .*? -->/gs, '')
    // A mail that is opened as a page of its own has a main part, which an article is not.
    .replace(' aria-roledescription="email"', '')
    .replace(' role="article"', ' role="main"');
  return `export default ${JSON.stringify(html)};\n`;
}

function newEngine() {
  // A package for compiling alone, read by whoever compiles.
  const { Engine } = createRequire(import.meta.url)('mrml');
  const made = new Engine();
  // Else it would have every reader load the named fonts from elsewhere.
  made.setRenderOptions({ disableComments: false, socialIconOrigin: null, fonts: {} });
  return made;
}
