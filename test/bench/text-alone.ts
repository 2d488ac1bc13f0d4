import { QUICK_TEXT, WHOLE_TEXT, measureText } from './text';
import { textPage } from './text-page';

/** `npm run bench -- --text`: the text engine's figures alone, without a server or a database. */
const { argv } = process;
const quick = argv.includes('--quick');
const figures = measureText(quick ? QUICK_TEXT : WHOLE_TEXT, (words) => console.error(words));
const json = argv.includes('--json');
(json ? process.stderr : process.stdout).write(textPage(figures));
if (json) process.stdout.write(`${JSON.stringify({ text: figures })}\n`);
