import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false });

// A page has one title: the writer's first level becomes the second.
markdown.renderer.rules['heading_open'] = (tokens, index) => `<h${levelOf(tokens[index]?.tag)}>`;
markdown.renderer.rules['heading_close'] = (tokens, index) => `</h${levelOf(tokens[index]?.tag)}>`;
markdown.renderer.rules['link_open'] = (tokens, index, options, _, self) => {
  tokens[index]?.attrSet('rel', 'noopener nofollow');
  return self.renderToken(tokens, index, options);
};
// Pictures come from attachments, never from other people's servers.
markdown.disable('image');

function levelOf(tag = 'h2'): number {
  return Math.min(4, Number(tag.slice(1)) + 1);
}

/** Markdown to HTML, without any HTML of the writer's. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}
