import { languageNames, languages } from '#libs/platform/i18n';
import { Button } from '../../kit/button.js';
import { Choices } from '../../kit/choices.js';
import { useT } from '../../kit/language.js';
import { PageForm } from '../../kit/page-form.js';
import { Select } from '../../kit/select.js';
import { TextArea } from '../../kit/text-area.js';
import { isRefusal } from '../../problem.js';

const roles = ['reader', 'author', 'editor', 'admin'];

export function InviteColleagues({ language, result }: { language: string; result: unknown }) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 id="invite">{t('identity.people.invite')}</h2>
      <PageForm result={result} intent="invite" fields={{ emails: t('identity.people.addresses') }}>
        <UnreadableAddresses result={result} />
        <TextArea name="emails" label={t('identity.people.addresses')} hint={t('identity.people.addresses_hint')} rows={4} />
        <Choices
          name="role"
          legend={t('identity.people.invite_role')}
          chosen={['author']}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`identity.can.${role}`) }))}
        />
        <Select
          name="inviteLanguage"
          label={t('identity.people.invite_language')}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Button>{t('identity.people.send')}</Button>
      </PageForm>
    </section>
  );
}

/** Which of the pasted words kept the mails from being sent. */
export function UnreadableAddresses({ result }: { result: unknown }) {
  const t = useT();
  const addresses = isRefusal(result) ? result.problem['addresses'] : undefined;
  if (!Array.isArray(addresses)) return null;
  return <p>{t('identity.people.unreadable', { addresses: addresses.join(', ') })}</p>;
}
