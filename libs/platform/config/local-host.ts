/** This machine itself, by name or loopback address. */
export function isLoopback(url: string): boolean {
  const hostname = hostOf(url);
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost');
}

/** An address that nobody outside can come by: this machine's, or a name that is reserved for examples and tests (RFC 2606). */
export function isLocal(url: string): boolean {
  return isLoopback(url) || /\.(?:example|test)$/.test(hostOf(url));
}

/** Node lowers the case of http: alone. */
function hostOf(url: string): string {
  return new URL(url).hostname.toLowerCase();
}
