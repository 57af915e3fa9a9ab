import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/identity';
import { Config, Database, defineSystemTask, isId, NotFound, newId, parseInput, readToken, type Transaction } from '#libs/platform';
import { NoSignUp } from './errors.js';
import { GuestInput } from './gathering.dto.js';
import { type GatheringRow, gatheringColumns, type SignUpState, takesSignUps } from './gathering-row.js';
import { networkFace } from './gathering-sql.js';
import type { GuestSignUp } from './gathering-view.js';
import { insertNotices, planSignUpNotices, toldOf } from './plan-sign-up-notices.job.js';
import { signUpPurpose } from './send-sign-up-notice.job.js';

const guestTask = defineSystemTask('exchange.sign-up-by-mail', 'whoever signs up by mail address has no account that a policy could name');

type SignUpOfGuest = GatheringRow & { sign_up_id: string; sign_up_state: SignUpState; position: number | null };

/** People without an account sign up for public gatherings: by an address that they show to be theirs. */
@Injectable()
export class GuestSignUpService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** One mail with a link, which alone asks for a place. Whether the address was known is answered to nobody. */
  async ask(actor: Actor, id: string, input: unknown): Promise<void> {
    const [seen] = isId(id)
      ? await this.database.read<GatheringRow>(actor, `select ${gatheringColumns} from gathering g where g.id = $1 and g.is_public`, [id])
      : [];
    if (!seen) throw new NotFound('gathering');
    const { email, name, organisation, language } = parseInput(GuestInput, input);
    await this.database.system(guestTask, async (tx) => {
      const [gathering] = await tx.query<GatheringRow>(`select ${gatheringColumns} from gathering g where g.id = $1 for update`, [id]);
      if (!gathering || !takesSignUps(gathering, tx.now)) throw new NoSignUp();
      await tx.query(
        `insert into sign_up (id, gathering_id, network_id, email, name, organisation, language, state, asked_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $8)
         on conflict (gathering_id, email) do update set name = excluded.name, organisation = excluded.organisation, language = excluded.language
         where sign_up.state = 'asked'`,
        [newId(), id, gathering.network_id, email, name, organisation, language ?? gathering.language, tx.now],
      );
      await askOnce(tx, gathering, email);
    });
  }

  /** Only shows what the link is about: mail scanners follow links. NotFound for a link that is none. */
  async show(token: string): Promise<GuestSignUp> {
    return this.database.system(guestTask, async (tx) => {
      const row = await this.behind(tx, token, false);
      const [line] = await tx.query<{ network: GuestSignUp['network']; before: number }>(
        `select ${networkFace('s.network_id')} as network, app.waiting_before(s.gathering_id, s.position) as before
         from sign_up s where s.id = $1`,
        [row.sign_up_id],
      );
      if (!line) throw new NotFound('sign_up');
      const isOpen = takesSignUps(row, tx.now);
      return {
        gathering: {
          id: row.id,
          title: row.title,
          language: row.language,
          beginsAt: row.begins_at,
          endsAt: row.ends_at,
          zone: row.zone,
          place: row.place,
        },
        network: line.network,
        state: row.sign_up_state,
        number: row.position === null ? null : line.before + 1,
        onlineUrl: row.sign_up_state === 'confirmed' ? row.online_url : '',
        isOpen,
      };
    });
  }

  /** A place, or a number on the waiting list. Pressed again, nothing changes. */
  async confirm(token: string): Promise<void> {
    await this.act(token, `update sign_up set state = 'waiting', changed_at = $2 where id = $1 and state in ('asked', 'cancelled')`);
  }

  async signOff(token: string): Promise<void> {
    await this.act(token, `update sign_up set state = 'cancelled', changed_at = $2 where id = $1 and state in ('confirmed', 'waiting')`);
  }

  private async act(token: string, sql: string): Promise<void> {
    await this.database.system(guestTask, async (tx) => {
      const row = await this.behind(tx, token, true);
      if (!takesSignUps(row, tx.now)) throw new NoSignUp();
      await tx.query(sql, [row.sign_up_id, tx.now]);
      await tx.enqueue(planSignUpNotices, { gatheringId: row.id });
    });
  }

  private async behind(tx: Transaction, token: string, forUpdate: boolean): Promise<SignUpOfGuest> {
    const id = readToken(this.config.TANDEM_SECRET, signUpPurpose, token);
    const [row] = id
      ? await tx.query<SignUpOfGuest>(
          `select ${gatheringColumns}, s.id as sign_up_id, s.state as sign_up_state, s.position from sign_up s join gathering g on g.id = s.gathering_id
           where s.id = $1 and s.email is not null ${forUpdate ? 'for update of g' : ''}`,
          [id],
        )
      : [];
    if (!row) throw new NotFound('sign_up');
    return row;
  }
}

/** Nobody gets more than one such mail in ten minutes, however often somebody types their address. */
async function askOnce(tx: Transaction, gathering: GatheringRow, email: string): Promise<void> {
  const [signUp] = await tx.query<{ id: string; asked: number; is_recent: boolean }>(
    `select s.id, count(n.id)::integer as asked, coalesce(max(n.planned_at) > $3::timestamptz - interval '10 minutes', false) as is_recent
     from sign_up s left join sign_up_notice n on n.sign_up_id = s.id and n.kind = 'address'
     where s.gathering_id = $1 and s.email = $2 group by s.id`,
    [gathering.id, email, tx.now],
  );
  if (!signUp || signUp.is_recent) return;
  await insertNotices(tx, [
    {
      signUpId: signUp.id,
      kind: 'address',
      edition: gathering.sequence,
      sequence: signUp.asked,
      told: { ...toldOf(gathering), cause: 'address' },
    },
  ]);
}
