import { FORM_NAMES, formName } from '@shanyrak/forms';
import { type DecisionSummary, type JournalSummary } from '@shanyrak/protocol';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressRead, suffixOf } from '../../../apps/server/src/issuing/addresses';
import { eventually } from '../../support/deadline';
import { type Stage } from './stage';

/** Chromium prints them one after the other. */
const PRINTED_WITHIN = 180_000;

/**
 * `--out DIR`: what the story has published, in every form and both languages, a file each, as whoever
 * has no account gets it: `PC.DEC-1.en.docx`. Answers how many.
 */
export async function leavePublished(stage: Stage, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  let files = 0;
  for (const symbol of await publishedSymbols(stage))
    for (const form of FORM_NAMES) {
      const address = `/id/${symbol}${suffixOf(form)}`;
      if (!addressRead(address)) throw new Error(`${address} is no address of ours.`);
      const bytes = await fetched(`${stage.house.servers[0]!.url}${address}`);
      await writeFile(join(folder, `${symbol.replaceAll('/', '-')}.${formName(form)}`), bytes);
      files += 1;
    }
  return files;
}

async function publishedSymbols({ officer }: Stage): Promise<string[]> {
  const decisions = await officer.window.get<DecisionSummary[]>('/decisions');
  const journals = await officer.window.get<JournalSummary[]>('/journals');
  return [...decisions, ...journals]
    .filter(({ issuing }) => issuing.state === 'published')
    .flatMap(({ symbol }) => symbol ?? []);
}

/** Waits for what is being printed; throws for whatever is not there. */
async function fetched(address: string): Promise<Buffer> {
  let bytes: Buffer | null = null;
  await eventually(
    async () => {
      const answer = await fetch(address);
      if (answer.status === 503) return false;
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
      bytes = Buffer.from(await answer.arrayBuffer());
      return true;
    },
    `${address} in print`,
    PRINTED_WITHIN,
  );
  return bytes!;
}
