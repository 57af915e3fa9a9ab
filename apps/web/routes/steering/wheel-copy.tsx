import { useState } from 'react';
import { Button } from '../../kit/button.js';
import { useForeign, useT } from '../../kit/language.js';
import { useScripted } from '../../kit/use-scripted.js';

interface Props {
  id: string;
  tenant: string;
  committee: string;
  quarter: string;
  ready: { title: string; agenda: string };
  /** What the text is in. */
  written: string;
}

/** The agenda text to take away: as Word, with one press, or marked by hand where no scripts run. */
export function WheelCopy({ id, tenant, committee, quarter, ready, written }: Props) {
  const t = useT();
  const lang = useForeign()(written);
  const scripted = useScripted();
  const [copied, setCopied] = useState(false);
  const text = `${ready.title}\n\n${ready.agenda}`;
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <div className="stack stack-small">
      <label htmlFor={id}>{t('wheel.agenda')}</label>
      <textarea id={id} className="input" rows={10} readOnly value={text} lang={lang} />
      <div className="row">
        {scripted && (
          <Button type="button" weight="secondary" small onClick={copy}>
            {t('wheel.copy')}
          </Button>
        )}
        <a
          className="button button-quiet button-small"
          href={`/api/v1/tenants/${tenant}/year-wheel/${committee}/${quarter}/agenda`}
          download
        >
          {t('wheel.word')}
        </a>
        <span role="status">{copied && t('wheel.copied')}</span>
      </div>
    </div>
  );
}
