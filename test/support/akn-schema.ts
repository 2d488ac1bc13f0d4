import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { memoryPages, validateXML } from 'xmllint-wasm';

/**
 * The schema of Akoma Ntoso 3.0 (OASIS, CC BY 4.0), where it is at hand: it is not ours, and is not
 * copied in. It is looked for in the folder that AKN_SCHEMA names, else in `shared/data/akn` beside this
 * repository or above it. What needs it says so where it is not there, and is skipped.
 */
export interface AknSchema {
  /** The first fault of each document that has one, by its name: `decision.xml: …`. */
  faultsOf(documents: Readonly<Record<string, string>>): Promise<string[]>;
}

export const WITHOUT_SCHEMA =
  'the schema is not at hand: AKN_SCHEMA names the folder with akomantoso30.xsd and xml.xsd';

export function aknSchema(): AknSchema | null {
  const folder = candidates().find((one) => existsSync(join(one, SCHEMA)));
  if (folder === undefined) return null;
  const file = (fileName: string) => ({
    fileName,
    contents: readFileSync(join(folder, fileName), 'utf8'),
  });
  const [schema, preload] = [file(SCHEMA), file('xml.xsd')];
  return {
    faultsOf: async (documents) => {
      const xml = Object.entries(documents).map(([fileName, contents]) => ({ fileName, contents }));
      const { valid, errors, rawOutput } = await validateXML({
        ...{ xml, schema, preload: [preload] },
        ...{
          initialMemoryPages: memoryPages.defaultMaxMemoryPages,
          maxMemoryPages: memoryPages.GiB,
        },
      });
      if (valid) return [];
      const first = new Map<string, string>();
      for (const { loc, message } of errors) {
        const name = loc?.fileName ?? 'somewhere';
        if (!first.has(name))
          first.set(name, `${name}, line ${loc?.lineNumber ?? '?'}: ${message}`);
      }
      return first.size > 0 ? [...first.values()] : [rawOutput];
    },
  };
}

const SCHEMA = 'akomantoso30.xsd';

function candidates(): string[] {
  const named = process.env['AKN_SCHEMA'];
  if (named !== undefined && named !== '') return [resolve(named)];
  const folders: string[] = [];
  for (let at = resolve(__dirname); at !== dirname(at); at = dirname(at))
    folders.push(join(dirname(at), 'shared', 'data', 'akn'));
  return folders;
}
