import { Client } from 'pg';
import { type Settings } from '@shanyrak/council';

/**
 * Settings of a council from its beginning, dated like any other, before a server has begun: windows
 * through which nobody need sit who has no microphone to walk to.
 */
export async function setFromTheBeginning(
  ownerUrl: string,
  settings: Partial<Settings>,
): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `INSERT INTO settings (from_at, settings, cites) VALUES (0, $1, 'the tests')`,
      [JSON.stringify(settings)],
    );
  } finally {
    await owner.end();
  }
}
