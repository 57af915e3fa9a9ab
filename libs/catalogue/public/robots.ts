/** Everything that is a page may be found; what is for programs, for one person, or the same list once more is not worth a visit. */
export function robots(publicUrl: string): string {
  return `User-agent: *
Disallow: /api/
Disallow: /embed/
Disallow: /feeds/
Disallow: /mailbox
Disallow: /unsubscribe/
Disallow: /*?*cursor=

Sitemap: ${publicUrl}/sitemap.xml
`;
}
