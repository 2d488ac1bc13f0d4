import { TextInput } from '@mantine/core';
import { dayInAstana } from '@shanyrak/council';
import { type OwnNote } from '@shanyrak/protocol';
import { useState } from 'react';
import { councilNow } from '../platform/clock';
import { useCredentialsWords } from './credentials-words';

/** The delegation's own note, which every change of its people cites. */
export function useOwnNote(): readonly [OwnNote, (note: OwnNote) => void] {
  return useState<OwnNote>(() => ({ symbol: '', dated: dayInAstana(councilNow()) }));
}

interface NoteFieldsProps {
  readonly note: OwnNote;
  readonly onChange: (note: OwnNote) => void;
}

export function NoteFields({ note, onChange }: NoteFieldsProps) {
  const say = useCredentialsWords();
  return (
    <div className="council-pair">
      <TextInput
        label={say('noteNumber')}
        value={note.symbol}
        maxLength={120}
        onChange={({ currentTarget }) => onChange({ ...note, symbol: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={say('noteDated')}
        value={note.dated}
        onChange={({ currentTarget }) => onChange({ ...note, dated: currentTarget.value })}
      />
    </div>
  );
}
