import { type Side } from './arrivals';

/**
 * Where rows stand that the reader has not seen yet, and for how long each is looked at. It wakes when
 * a row crosses an edge or the window gains or loses the focus, and never else.
 */

/** So long a row has to be in sight, in a window that has the focus, to count as read; milliseconds. */
const READ = 1_000;
/** So much of the page is hidden at its edges, in pixels; beyond lies all the rest of it. */
const EDGE = { above: 24, below: 96 } as const;
const FAR = 1_000_000;

export interface Watcher {
  readonly moved: (row: string, side: Side) => void;
  /** It has been before the reader's eyes for long enough. */
  readonly read: (row: string) => void;
}

export class Eyes {
  private rows: readonly string[] = [];
  private readonly beyond = new Map<string, { above: boolean; below: boolean }>();
  private readonly looking = new Map<string, ReturnType<typeof setTimeout>>();
  // Each observer sees one edge, and the whole page beyond the other: no row slips past unnoticed.
  private readonly observers = [this.at('above'), this.at('below')] as const;

  constructor(private readonly watcher: Watcher) {
    addEventListener('focus', this.lookAtAll);
    addEventListener('blur', this.lookAtAll);
  }

  /** Watches these rows, and no others any more. */
  watch(rows: readonly string[]): void {
    for (const row of rows) if (!this.rows.includes(row)) this.begin(row);
    for (const row of this.rows) if (!rows.includes(row)) this.end(row);
    this.rows = rows;
  }

  close(): void {
    this.watch([]);
    for (const observer of this.observers) observer.disconnect();
    removeEventListener('focus', this.lookAtAll);
    removeEventListener('blur', this.lookAtAll);
  }

  private begin(row: string): void {
    const element = document.getElementById(`p-${row}`);
    if (element) for (const observer of this.observers) observer.observe(element);
  }

  private end(row: string): void {
    const element = document.getElementById(`p-${row}`);
    if (element) for (const observer of this.observers) observer.unobserve(element);
    this.beyond.delete(row);
    this.look(row);
  }

  private at(edge: 'above' | 'below'): IntersectionObserver {
    const [top, bottom] = edge === 'above' ? [-EDGE.above, FAR] : [FAR, -EDGE.below];
    const seen = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        const row = target.id.slice('p-'.length);
        const known = this.beyond.get(row) ?? { above: false, below: false };
        this.beyond.set(row, { ...known, [edge]: !isIntersecting });
        this.watcher.moved(row, this.sideOf(row));
        this.look(row);
      }
    };
    return new IntersectionObserver(seen, { rootMargin: `${top}px 0px ${bottom}px 0px` });
  }

  private sideOf(row: string): Side {
    const { above = false, below = false } = this.beyond.get(row) ?? {};
    return above ? 'above' : below ? 'below' : 'inSight';
  }

  private readonly lookAtAll = (): void => this.rows.forEach((row) => this.look(row));

  /** Begins to count, goes on counting, or ends, as the row is before the reader's eyes now. */
  private look(row: string): void {
    const isSeen = this.beyond.has(row) && this.sideOf(row) === 'inSight' && document.hasFocus();
    const counting = this.looking.get(row);
    if (isSeen && counting === undefined)
      this.looking.set(
        row,
        setTimeout(() => this.watcher.read(row), READ),
      );
    if (isSeen) return;
    clearTimeout(counting);
    this.looking.delete(row);
  }
}
