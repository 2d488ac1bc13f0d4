import JSZip from 'jszip';
import { eventually } from './deadline';
import { readPdf } from './pdf';

/** The forms of public documents, for specs that read through all of them. */

/** A PDF is printed after its issue. */
export async function printed(
  address: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  let answer = await fetch(address, { headers });
  await eventually(async () => {
    if (answer.status === 503) answer = await fetch(address, { headers });
    return answer.status !== 503;
  }, `${address} in print`);
  return answer;
}

/** Everything that a form holds, its marks and its particulars included; of a PDF what it shows, and those. */
export async function wordsIn(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type')!;
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (type.startsWith('application/pdf')) {
    const { texts, ...others } = await readPdf(bytes);
    return `${texts.join('\n')} ${JSON.stringify(others)}`;
  }
  if (!type.includes('officedocument')) return bytes.toString('utf8');
  const parts = Object.values((await JSZip.loadAsync(bytes)).files);
  const each = parts.map(async (part) => `${part.name} ${await part.async('string')}`);
  // How Word calls its own things is nobody's word: names of elements and attributes, and what is set by them.
  return (await Promise.all(each))
    .join('\n')
    .replaceAll(/xml:space="preserve"|XMLSchema-instance/g, '')
    .replaceAll(/<\/?[\w:]+|[\w:]+(?==")/g, ' ');
}
