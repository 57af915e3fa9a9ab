/** Started from the sources with nothing set, it is a try on one's own machine: with the demo, and with libraries as they run for real. */
export function settleEnvironment() {
  if (!process.env.NODE_ENV) process.env.TANDEM_MODE ||= 'demo';
  process.env.NODE_ENV ||= 'production';
}
