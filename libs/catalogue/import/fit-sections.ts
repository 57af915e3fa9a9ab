import { escapeMarkdown } from '#libs/platform/markdown';
import { longest, mostOf, type Section } from '../entry/entry-content.js';
import { shorten } from './markdown-text.js';

/** So many of a long report's sections stay its own; the rest are gathered in the places that are left. */
const keptApart = 40;

/**
 * A text's title and sections within the template's limits, and every word of them kept: what is too long for a title or a heading stands
 * in full under it, a body that is too long goes on in a section without heading, and headings past the last place stay inside a section.
 */
export function fitSections(title: string, sections: readonly Section[]): { title: string; sections: Section[] } {
  const parts = sections.flatMap((section) => inParts(withShortHeading(section)));
  const gathered = parts.length <= mostOf.sections ? parts : [...parts.slice(0, keptApart), ...gather(parts.slice(keptApart))];
  if (title.length <= longest.title) return { title, sections: gathered };
  return { title: shorten(title, longest.title), sections: [{ role: null, heading: '', body: escapeMarkdown(title) }, ...gathered] };
}

function withShortHeading({ role, heading, body }: Section): Section {
  if (heading.length <= longest.heading) return { role, heading, body };
  return { role, heading: shorten(heading, longest.heading), body: `${escapeMarkdown(heading)}\n\n${body}` };
}

function inParts(section: Section): Section[] {
  const parts: Section[] = [];
  let rest = section.body;
  while (rest.length > longest.body) {
    const end = placeToCut(rest);
    parts.push({ ...section, heading: parts.length === 0 ? section.heading : '', body: rest.slice(0, end).trimEnd() });
    rest = rest.slice(end).trimStart();
  }
  return [...parts, { ...section, heading: parts.length === 0 ? section.heading : '', body: rest }];
}

/** Between two paragraphs, else between two words. */
function placeToCut(text: string): number {
  const head = text.slice(0, longest.body);
  for (const between of ['\n\n', '\n', ' ']) {
    const at = head.lastIndexOf(between);
    if (at > 0) return at;
  }
  return longest.body;
}

function gather(sections: readonly Section[]): Section[] {
  const gathered: Section[] = [];
  for (const { role, heading, body } of sections) {
    const last = gathered.at(-1);
    const inside = `${last?.body}\n\n${heading ? `### ${escapeMarkdown(heading)}\n\n` : ''}${body}`;
    if (last && inside.length <= longest.body) last.body = inside;
    else gathered.push({ role, heading, body });
  }
  return gathered;
}
