import { Button } from '../../kit/button.js';
import { Details } from '../../kit/details.js';
import { useT } from '../../kit/language.js';
import type { DemoAccount } from '../../request-context.js';

/** The roles one may try the demo as, one press each. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const t = useT();
  const places = [...new Set(accounts.map(({ place }) => place))];
  if (!accounts[0]) return null;
  const { password } = accounts[0];
  return (
    <section className="stack tinted-box" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('web.demo.title')}</h2>
      <p className="quiet">{t('web.demo.lead', { password })}</p>
      <form method="post">
        <input type="hidden" name="password" value={password} />
        {places.map((place, index) => (
          <Details key={place} summary={place} open={index === 0}>
            <div className="row">
              {accounts
                .filter((account) => account.place === place)
                .map(({ email, role }) => (
                  <Button key={email} weight="secondary" small name="email" value={email} title={email}>
                    {role}
                  </Button>
                ))}
            </div>
          </Details>
        ))}
      </form>
    </section>
  );
}
