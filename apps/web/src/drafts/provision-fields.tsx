import { Button, NativeSelect } from '@mantine/core';
import { memo } from 'react';
import { type ProvisionKind } from '@shanyrak/draft';
import { useRoomWords } from '../rooms/words';
import { LanguageFields, type Pasted } from './language-fields';
import { usePaperWords } from './paper-words';
import { moved, type Provisions, withDepth, withKind, withWords } from './provisions-written';
import { type Faults, type WrittenProvision } from './written-paper';

/** All but the title, which every paper has once. */
const KINDS = [
  ...(['preambular', 'operative', 'subparagraph', 'heading', 'annex', 'footnote'] as const),
] satisfies readonly ProvisionKind[];

/** What becomes of all provisions by what is done with one of them. */
export type Rewrite = (how: (all: Provisions) => Provisions) => void;

export interface ProvisionFieldsProps {
  readonly provision: WrittenProvision;
  readonly label: string;
  readonly languages: readonly string[];
  readonly faults: Faults;
  /** The deepest level that it may have as a part. */
  readonly deepest: number;
  readonly mayGoUp: boolean;
  readonly mayGoDown: boolean;
  readonly rewrite: Rewrite;
  /** One more below it. */
  readonly onAdd: (key: string) => void;
  readonly onRemove: (key: string, label: string) => void;
  readonly onPaste: (key: string, lang: string, pasted: Pasted) => boolean;
}

/** One provision of a paper: of which kind, in which words, and where it stands. */
export const ProvisionFields = memo(function ProvisionFields(props: ProvisionFieldsProps) {
  const { provision, label, languages, faults, rewrite, onPaste } = props;
  const { key, text, depth } = provision;
  return (
    <li className="paper-provision" aria-label={label} data-depth={depth}>
      {provision.kind !== 'title' && <Head {...props} />}
      <LanguageFields
        of={key}
        {...{ label, text, languages, faults }}
        onWords={(lang, words) => rewrite((all) => withWords(all, key, lang, words))}
        onPaste={(lang, pasted) => onPaste(key, lang, pasted)}
      />
      {provision.kind === 'title' && <Add {...props} />}
    </li>
  );
});

/** Its kind, and what one does with it as a whole. */
function Head(props: ProvisionFieldsProps) {
  const { provision, label, deepest, mayGoUp, mayGoDown, rewrite, onRemove } = props;
  const { key, kind, depth } = provision;
  const say = usePaperWords();
  const tell = useRoomWords();
  const levels = Array.from({ length: deepest }, (_, n) => String(n + 1));
  return (
    <div className="paper-head">
      <NativeSelect
        size="xs"
        aria-label={say('kindOf', { label })}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          rewrite((all) => withKind(all, key, value as ProvisionKind))
        }
        data={KINDS.map((value) => ({ value, label: tell(value) }))}
      />
      {kind === 'subparagraph' && deepest > 1 && (
        <NativeSelect
          size="xs"
          aria-label={say('levelOf', { label })}
          value={String(depth)}
          onChange={({ currentTarget: { value } }) =>
            rewrite((all) => withDepth(all, key, Number(value)))
          }
          data={levels.map((value) => ({ value, label: say('level', { level: value }) }))}
        />
      )}
      <div className="paper-presses">
        <Press
          label={say('up')}
          named={say('upNamed', { label })}
          isDead={!mayGoUp}
          onPress={() => rewrite((all) => moved(all, key, -1))}
        />
        <Press
          label={say('down')}
          named={say('downNamed', { label })}
          isDead={!mayGoDown}
          onPress={() => rewrite((all) => moved(all, key, 1))}
        />
        <Add {...props} />
        <Press
          label={say('remove')}
          named={say('removeNamed', { label })}
          onPress={() => onRemove(key, label)}
        />
      </div>
    </div>
  );
}

function Add({ provision, label, onAdd }: ProvisionFieldsProps) {
  const say = usePaperWords();
  return (
    <Press
      label={say('addBelow')}
      named={say('addBelowNamed', { label })}
      onPress={() => onAdd(provision.key)}
    />
  );
}

interface PressProps {
  readonly label: string;
  readonly named: string;
  readonly isDead?: boolean;
  readonly onPress: () => void;
}

/** Dead at either end, it keeps the focus of whoever has brought a provision there. */
function Press({ label, named, isDead = false, onPress }: PressProps) {
  const dead = isDead || undefined;
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={named}
      aria-disabled={dead}
      data-disabled={dead}
      onClick={() => isDead || onPress()}
    >
      {label}
    </Button>
  );
}
