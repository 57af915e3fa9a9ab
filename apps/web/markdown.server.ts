import { levelHeadings, newMarkdown } from '#libs/platform/markdown';

export { pictureMarkdown } from '#libs/platform/markdown';

const markdown = newMarkdown();

/** A picture's HTML, or null where it is not shown. */
export type ShowPicture = (reference: string, alt: string) => string | null;

markdown.renderer.rules['link_open'] = (tokens, index, options, _, self) => {
  tokens[index]?.attrSet('rel', 'noopener nofollow');
  return self.renderToken(tokens, index, options);
};
markdown.renderer.rules['picture'] = (tokens, index, _, env) => {
  const { content = '', meta } = tokens[index] ?? {};
  const alt = (meta as { alt: string }).alt;
  return (env as { show?: ShowPicture }).show?.(content, alt) ?? (alt && `<p>${markdown.utils.escapeHtml(alt)}</p>\n`);
};

/**
 * Markdown to HTML without any HTML of the writer's; its highest headings get that level, so that the page's order holds. Where nobody
 * shows a picture, its words stand.
 */
export function renderMarkdown(text: string, firstHeading: 2 | 3 | 4 = 2, show?: ShowPicture): string {
  const tokens = markdown.parse(text, {});
  levelHeadings(tokens, firstHeading, 6);
  return markdown.renderer.render(tokens, markdown.options, { show });
}
