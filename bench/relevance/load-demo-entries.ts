import { insertDraft, PublishingService } from '#libs/catalogue';
import { type Actor, ActorService } from '#libs/identity';
import { Clock, type Database, defineSystemTask } from '#libs/platform';
import { demoEntries } from '../../apps/cli/demo/demo-entries.js';
import { loadPlaces } from '../../apps/cli/demo/load-places.js';

const loadTask = defineSystemTask('bench.load_demo', 'a bench fills its own database');

/** The demo's newest versions, each published by its own tenant as the product does. Returns each entry's number by its id. */
export async function loadDemoEntries(database: Database): Promise<Map<string, string>> {
  await database.system(loadTask, loadPlaces);
  const numbers = new Map<string, string>();
  for (const { tenant, versions, translations = [], number, example, audience, networks } of demoEntries) {
    const editor = await actorAt(database, `editor@${tenant}.example`);
    const tenantId = editor.memberships.find(({ slug }) => slug === tenant)?.tenantId as string;
    for (const { content } of [...versions.slice(-1), ...translations]) {
      const draft = { tenantId, content, createdBy: editor.personId, isExample: example };
      const { id } = await database.transaction(editor, (tx) => insertDraft(tx, draft));
      await new PublishingService(database).publish(editor, id, { audience, networks: audience === 'tenant' ? [] : networks });
      numbers.set(id, translations.some((one) => one.content === content) ? `${number}${content.language}` : String(number));
    }
  }
  return numbers;
}

export async function actorAt(database: Database, email: string): Promise<Actor & { personId: string }> {
  const [person] = await database.system(loadTask, (tx) =>
    tx.query<{ id: string }>('select person_id as id from person_email where email = $1', [email]),
  );
  return (await new ActorService(database, new Clock()).forPerson(person?.id ?? '')) as Actor & { personId: string };
}
