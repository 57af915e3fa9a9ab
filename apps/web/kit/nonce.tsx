import { createContext, useContext } from 'react';

const nonce = createContext<string | undefined>(undefined);

/** The Content-Security-Policy nonce of this response; a browser does not know it. */
export const Nonce = nonce.Provider;

export function useNonce(): string | undefined {
  return useContext(nonce);
}
