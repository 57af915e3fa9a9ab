import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useArrival } from '../kit/arrival.js';
import { Footer } from '../kit/footer.js';
import { Header } from '../kit/header.js';
import { useRoot } from '../root.js';
import { ErrorPage } from './error-page.js';

/** The frame around every page, and around what a page shows in place of itself when it is refused. */
function Frame({ children }: { children: ReactNode }) {
  const root = useRoot();
  useArrival();
  return (
    <>
      <Header reader={root?.reader ?? null} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

export default function Shell() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <Frame>
      <ErrorPage error={error} />
    </Frame>
  );
}
