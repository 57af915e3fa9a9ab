import type { Rule } from '#libs/identity';
import { formatList } from '#libs/platform/i18n';
import { type Translate, useLanguage, useT } from '../../kit/language.js';
import { Page } from '../../kit/page.js';
import { Table } from '../../kit/table.js';
import { type PageProps, page } from '../../page.js';

export const loader = page(({ services }) => {
  const rules = Object.entries(services.permissions).filter(([name]) => name !== 'anyone');
  return { rules: rules as [string, Rule][] };
});

/** The one table of permissions, as the services use it. */
export default function Permissions({ loaderData }: PageProps<typeof loader>) {
  const t = useT();
  const language = useLanguage();
  const list = (roles: readonly string[]) =>
    formatList(
      language,
      roles.map((role) => t(`role.${role}`)),
    );
  return (
    <Page title={t('permission.title')} lead={t('permission.lead')}>
      <Table
        caption={t('permission.title')}
        captionHidden
        columns={[{ label: t('permission.what') }, { label: t('permission.who') }]}
        rows={loaderData.rules.map(([name, rule]) => ({ key: name, cells: [t(`permission.${name}`), who(rule, t, list)] }))}
      />
    </Page>
  );
}

function who(rule: Rule, t: Translate, list: (roles: readonly string[]) => string): string {
  return t(`permission.to.${rule.to}`, 'roles' in rule ? { roles: list(rule.roles) } : undefined);
}
