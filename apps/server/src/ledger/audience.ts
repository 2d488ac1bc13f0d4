import { type Reader } from '@shanyrak/council';
import { type DataSource, type EntityManager } from 'typeorm';

/**
 * Reading on behalf of somebody (design 5): row-level security shows the transaction only what this
 * reader may see, whatever the query asks for. It stands behind the rules of access, not instead of
 * them: a stream of all Members stands open to every reader here, who is one says the roster.
 */
export async function asAudience<T>(
  source: DataSource,
  reader: Reader,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return source.transaction(async (manager) => {
    await manager.query(`SELECT set_config('app.audience', $1, true)`, [audienceName(reader)]);
    return work(manager);
  });
}

/**
 * The reader's words in the setting app.audience: `XAA`, `XAA+chair`, `secretariat`, `nobody`. Of a
 * delegation that is no Member it is said: `XYY+observer`.
 */
export function audienceName({ delegation, member, chair, secretariat }: Reader): string {
  const observes = delegation !== null && !member;
  const words = [
    delegation,
    observes && 'observer',
    chair && 'chair',
    secretariat && 'secretariat',
  ];
  return words.filter(Boolean).join('+') || 'nobody';
}
