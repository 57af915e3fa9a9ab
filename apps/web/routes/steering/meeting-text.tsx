import type { MeetingView } from '#libs/steering';
import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import { useScripted } from '../../kit/use-scripted.js';

/** The agenda for the system in which papers are sent out: as Word, or copied; without scripts one marks the text oneself. */
export function AgendaText({ meeting, text }: { meeting: MeetingView; text: string }) {
  const t = useT();
  const scripted = useScripted();
  return (
    <Details summary={t('meeting.take_along')}>
      <p>
        <a href={`/api/v1/meetings/${meeting.id}/agenda?format=docx`} download>
          {t('meeting.as_word')}
        </a>
      </p>
      <label className="field" htmlFor="agenda-text">
        {t('meeting.as_text')}
      </label>
      <textarea id="agenda-text" className="input" rows={10} readOnly value={text} lang={meeting.language} />
      {scripted && (
        <p>
          <Button type="button" weight="secondary" small onClick={() => navigator.clipboard?.writeText(text)}>
            {t('meeting.copy')}
          </Button>
        </p>
      )}
    </Details>
  );
}
