import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [reactRouter()],
  // The server bundle shares the process's registered messages; a browser gets the sources.
  environments: {
    client: { resolve: { alias: { '#libs/platform/i18n': here('../../libs/platform/i18n/index.ts') } } as never },
    ssr: {
      resolve: { noExternal: true, external: ['#libs/platform/i18n'] },
      build: { rollupOptions: { input: here('server.ts'), external: ['#libs/platform/i18n'] } },
    },
  },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
