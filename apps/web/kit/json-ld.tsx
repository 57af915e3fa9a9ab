import { useNonce } from './nonce.js';

/** What the page shows, for machines that read pages, as schema.org says it. */
export function JsonLd({ data }: { data: object }) {
  const nonce = useNonce();
  // A title may hold «</script>»: in JSON the sign may be written by its number.
  const text = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
  return <script type="application/ld+json" nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />;
}
