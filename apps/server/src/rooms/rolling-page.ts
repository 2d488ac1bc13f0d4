import { type RollingDraft, type RollingProvision } from '@shanyrak/draft';
import { escaped } from '@shanyrak/publishing';

/**
 * The rolling text as a page for reading and printing: plain semantic HTML, no style and no script.
 * A bracket is a group of readings; each names who stands behind it. Every word is escaped.
 */
export function pageOf(draft: RollingDraft): string {
  const title = escaped(`${draft.symbol}, revision ${draft.revision}`);
  return `<!doctype html>
<html lang="${escaped(draft.language)}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<main>
<h1>${title}</h1>
${draft.provisions.map(rowOf).join('\n')}
</main>
</body>
</html>
`;
}

function rowOf(row: RollingProvision): string {
  const label = row.label === '' ? '' : `<b>${escaped(row.label)}</b> `;
  const words = row.rolling.segments.map((segment) =>
    'text' in segment ? escaped(segment.text) : bracketOf(segment.readings, row),
  );
  const tag = row.kind === 'title' || row.kind === 'heading' ? 'h2' : 'p';
  const marks = `${row.pending ? ' class="pending"' : ''}${row.behind ? ' data-behind' : ''}`;
  return `<${tag} id="${escaped(row.provision)}"${marks}>${label}${words.join('')}</${tag}>`;
}

type Readings = Extract<RollingProvision['rolling']['segments'][number], { readings: unknown }>;

function bracketOf(readings: Readings['readings'], row: RollingProvision): string {
  const each = readings.map(({ text, base, proposals }) => {
    const by = row.amendments
      .filter(({ id }) => proposals.includes(id))
      .flatMap((amendment) => [...amendment.by, ...amendment.coSponsoredBy]);
    const who = by.length > 0 ? ` <cite>${escaped([...new Set(by)].join(', '))}</cite>` : '';
    return `<span class="${base ? 'base' : 'reading'}">${escaped(text) || '—'}${who}</span>`;
  });
  return `<span role="group">[${each.join(' / ')}]</span>`;
}
