import { useState } from 'react';
import { Button } from './button.js';
import { useT } from './language.js';
import { useScripted } from './use-scripted.js';

/** An address to take elsewhere: with one press, or marked by hand where no scripts run. */
export function CopyAddress({ id, label, hint, address }: { id: string; label: string; hint?: string; address: string }) {
  const t = useT();
  const scripted = useScripted();
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input id={id} className="input" type="url" readOnly value={address} aria-describedby={hint ? `${id}-hint` : undefined} />
      {scripted && (
        <p className="row">
          <Button type="button" weight="secondary" small onClick={copy}>
            {t('feed.copy')}
          </Button>
          <span role="status">{copied && t('feed.copied')}</span>
        </p>
      )}
    </div>
  );
}
