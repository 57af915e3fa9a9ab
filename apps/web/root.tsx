import './kit/styles/kit.css';
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import grotesk from '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2?url';
import type { ReactNode } from 'react';
import { Links, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData } from 'react-router';
import { languages } from '#libs/platform/i18n';
import { useLanguage } from './kit/language.js';
import { useNonce } from './kit/nonce.js';
import { useAlternates } from './kit/page-in-every-language.js';
import { page } from './page.js';
import { readAlone } from './read-alone.js';
import { readerOf } from './reader.js';
import { ErrorPage } from './routes/error-page.js';
import { revalidates } from './unreached.js';

export const loader = page(({ actor, services, language, publicUrl, isDemo }) => ({
  reader: readerOf(actor, services),
  ...{ language, publicUrl, isDemo },
}));

export const shouldRevalidate = revalidates;

export function useRoot() {
  return useRouteLoaderData<typeof loader>('root');
}

export function Layout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const nonce = useNonce();
  const root = useRoot();
  const addresses = useAlternates();
  const isRead = useMatches().some(({ handle }) => handle === readAlone);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="preload" href={inter} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="preload" href={grotesk} as="font" type="font/woff2" crossOrigin="anonymous" />
        {languages.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={(root?.publicUrl ?? '') + addresses[other]} />
        ))}
        <Links />
      </head>
      <body>
        {children}
        {root?.reader && isRead && <script type="module" nonce={nonce} src="/reading.js" />}
        {root?.reader && !isRead && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** When not even the frame could be shown: the database is away, or something broke. */
export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <main id="main" tabIndex={-1}>
      <ErrorPage error={error} />
    </main>
  );
}
