/**
 * `export const handle = readAlone`: a page that is read and whose forms post: it needs neither React nor a router in the browser, but
 * public/reading.js alone. From pages that have both one comes here by a new document: see `byDocument`.
 */
export const readAlone = 'read alone';

/** `export const clientLoader = byDocument`: leaves the page that runs scripts for one that doesn't. */
export function byDocument({ request }: { request: Request }): Promise<never> {
  window.location.assign(request.url);
  return new Promise(() => undefined);
}
