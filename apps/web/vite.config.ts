import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

const shared = ['#libs/platform/i18n', '#libs/platform/markdown'];
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [reactRouter()],
  // The server bundle shares the process's registered messages, and its reader of Markdown; a browser gets the languages' sources.
  environments: {
    client: { resolve: { alias: { '#libs/platform/i18n': here('../../libs/platform/i18n/index.ts') } } as never },
    ssr: {
      resolve: { noExternal: true, external: shared },
      build: { rollupOptions: { input: here('server.ts'), external: shared } },
    },
  },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
