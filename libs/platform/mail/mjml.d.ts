/** A page of MJML, compiled when the product is built (bin/mjml.mjs): with its slots and comments, all on one string. */
declare module '*.mjml.js' {
  const html: string;
  export default html;
}
