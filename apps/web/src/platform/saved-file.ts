import { getFile } from './api';

/**
 * Fetches a file of the API and gives it to the browser to save, under the name that the server says.
 * An address alone would not do: a seat of the demonstration is held by a bearer token. Throws
 * `ProblemError`.
 */
export async function save(path: string): Promise<void> {
  const response = await getFile(path);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  // The browser has taken it by then; a page that lives for hours must not keep every file.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `attachment; filename="PC.DEC-1.en.docx"`, or the same encoded where it is not plain Latin. */
export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? '';
}
