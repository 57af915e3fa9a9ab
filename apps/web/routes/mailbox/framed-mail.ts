/**
 * Nothing of a mail runs or loads, and it has no origin of its own; its links open beside the page that frames it.
 * Inline styles are what mails are made of, and here alone they are allowed.
 */
const policy = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  'img-src data:',
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
].join('; ');

/** A mail's HTML, for a frame. */
export function framedMail(html: string): Response {
  const opensBeside = '<base target="_blank">';
  const body = html.includes('<head>') ? html.replace('<head>', `<head>${opensBeside}`) : opensBeside + html;
  return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } });
}
