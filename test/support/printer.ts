/**
 * A process that prints, for tests of what becomes of its browser: `printer.ts <words> <times>` prints a
 * page with these words so many times, says on a line of standard output what stands on each, and then
 * stays until its standard input ends.
 */
import { pageOf, pressWith } from './press';
import { printedPages } from './printed';

async function main(words: string, times: number): Promise<void> {
  const press = pressWith();
  for (let n = 1; n <= times; n++)
    console.log(printedPages(await press.print(pageOf(`<p>${words} ${n}</p>`))).join(' '));
  process.stdin.on('end', () => void press.close()).resume();
}

const [words = '', times = '1'] = process.argv.slice(2);
main(words, Number(times)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
