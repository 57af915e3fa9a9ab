import type { SectionRole } from '#libs/catalogue';
import { useT } from '../../kit/language.js';
import { useDraft } from './draft-in-editor.js';
import { UnknownAnswer } from './unknown-answer.js';

/** The template's sections that nobody has written yet: dotted, with «not known yet» as an answer. */
export function OpenSections({ roles }: { roles: readonly SectionRole[] }) {
  const t = useT();
  const { content, readiness } = useDraft();
  const missing = readiness.templateMissing as readonly string[];
  const open = roles.filter(
    (role) => missing.includes(`sections.${role}`) || content.unknowns.some(({ place }) => place === `sections.${role}`),
  );
  if (open.length === 0) return null;
  return (
    <ul className="plain-list open-sections">
      {open.map((role) => (
        <li key={role} id={`place-sections.${role}`} className="place place-open">
          <strong>{t(`catalogue.section.${role}`)}</strong>
          <UnknownAnswer place={`sections.${role}`} />
        </li>
      ))}
    </ul>
  );
}
