import { useNonce } from './nonce.js';

/** A municipality's own colours in place of petrol, as `tenantColours` made them in the loader. */
export function TenantColours({ css }: { css: string | null }) {
  const nonce = useNonce();
  if (!css) return null;
  return (
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  );
}
