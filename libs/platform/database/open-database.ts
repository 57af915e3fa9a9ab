import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { Clock } from '../clock.js';
import { Database, poolOf } from './database.js';
import { RoleCouldBypass, refuseBypassingRole } from './role-check.js';

/** Where the database is, by role. A class, so that Nest can hand it out. */
export class DatabaseAddresses {
  application: string;
  system: string;
  replicas?: readonly string[];
  poolSize?: number;
}

// biome-ignore lint/complexity/noBannedTypes: TypeORM names entity classes so
export type Entity = Function | EntitySchema;

/** Opens both roles' pools; throws RoleCouldBypass if the application's role is too strong. */
export async function openDatabase(addresses: DatabaseAddresses, entities: readonly Entity[], clock: Clock): Promise<Database> {
  const [application, system] = await Promise.all([
    source(addresses.application, entities, addresses.poolSize ?? 10, 'tandem'),
    // Jobs, the relay, events and who is asking: each of them may hold one at the same time.
    source(addresses.system, entities, Math.max(3, Math.ceil((addresses.poolSize ?? 10) * 0.8)), 'tandem system'),
  ]);
  const replicas = (addresses.replicas ?? []).map((url) => replica(url, addresses.poolSize ?? 10));
  try {
    await refuseBypassingRole(poolOf(application));
    await Promise.all(replicas.map(refuseBypassingReplica));
  } catch (error) {
    await Promise.all([application.destroy(), system.destroy(), ...replicas.map((pool) => pool.end())]);
    throw error;
  }
  return new Database(application, system, replicas, clock, isDirect(addresses));
}

/** The system role always reaches Postgres itself; a pooler in front of the application's role has an address of its own. */
function isDirect({ application, system, replicas = [] }: DatabaseAddresses): boolean {
  return replicas.length === 0 && new URL(application).host === new URL(system).host;
}

/** A connection lost in mid-statement fails that statement, and would also end the process if nobody listened. */
class LastingClient extends pg.Client {
  constructor(options?: string | pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
  }
}

const settings = { Client: LastingClient, pipeline: true, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000 };

/** Each of its connections is asked who it is, since one may be away when the product starts. */
function replica(url: string, max: number): pg.Pool {
  const verify = (client: pg.PoolClient, done: (error?: Error) => void) => {
    refuseBypassingRole(client).then(() => done(), done);
  };
  const pool = new pg.Pool({ connectionString: url, ...settings, max, verify } as pg.PoolConfig);
  pool.on('error', () => undefined);
  return pool;
}

async function refuseBypassingReplica(pool: pg.Pool): Promise<void> {
  const error = await pool.query('select 1').then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RoleCouldBypass) throw error;
}

function source(url: string, entities: readonly Entity[], poolSize: number, name: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    poolSize,
    applicationName: name,
    installExtensions: false,
    synchronize: false,
    extra: settings,
    // An idle connection that the server ends is replaced by the pool; readiness tells when none can be had.
    poolErrorHandler: () => undefined,
  }).initialize();
}
