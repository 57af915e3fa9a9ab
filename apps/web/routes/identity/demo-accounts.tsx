import { Button } from '../../kit/button.js';
import { useT } from '../../kit/language.js';
import type { DemoAccount } from '../../request-context.js';

/** The roles one may try the demo as, one press each. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const t = useT();
  if (accounts.length === 0) return null;
  const places = [...new Set(accounts.map(({ place }) => place))];
  return (
    <section className="stack" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('web.demo.title')}</h2>
      <p className="quiet">{t('web.demo.lead', { password: accounts[0]?.password })}</p>
      <form method="post">
        <input type="hidden" name="password" value={accounts[0]?.password} />
        <dl className="facts facts-wide">
          {places.map((place) => (
            <div key={place}>
              <dt>{place}</dt>
              <dd className="row">
                {accounts
                  .filter((account) => account.place === place)
                  .map((account) => (
                    <Button key={account.email} weight="quiet" small name="email" value={account.email} title={account.email}>
                      {account.role}
                    </Button>
                  ))}
              </dd>
            </div>
          ))}
        </dl>
      </form>
    </section>
  );
}
