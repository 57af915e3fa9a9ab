import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });

// Pictures come from attachments, never from other people's servers.
markdown.disable('image');
markdown.renderer.rules['link_open'] = (tokens, index, options, _, self) => {
  tokens[index]?.attrSet('rel', 'noopener nofollow');
  return self.renderToken(tokens, index, options);
};

/** Markdown to HTML without any HTML of the writer's; its highest headings get that level, so that the page's order holds. */
export function renderMarkdown(text: string, firstHeading: 2 | 3 | 4 = 2): string {
  const tokens = markdown.parse(text, {});
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const highest = Math.min(...headings.map(({ tag }) => Number(tag.slice(1))));
  for (const heading of headings) heading.tag = `h${Math.min(6, Number(heading.tag.slice(1)) - highest + firstHeading)}`;
  return markdown.renderer.render(tokens, markdown.options, {});
}
