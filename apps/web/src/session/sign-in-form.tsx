import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { type MeAnswer } from '@shanyrak/protocol';
import { ProblemError } from '../platform/api';
import { useLanguage } from '../platform/language';
import { whatIsWrong } from '../platform/what-is-wrong';
import { signIn } from './sign-in';
import { useSessionWords } from './words';
import './session.css';

interface SignInFormProps {
  readonly submit: string;
  readonly onDone: (me: MeAnswer | null) => void;
}

type Field = 'email' | 'password';

/** E-mail address and password. What is wrong is said beside the field, and the field gets the focus. */
export function SignInForm({ submit, onDone }: SignInFormProps) {
  const say = useSessionWords();
  const queries = useQueryClient();
  const whyNot = useWhyNot();
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<Field | null>(null);
  const [wrong, setWrong] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const lacking = (field: Field): void => {
    setMissing(field);
    (field === 'email' ? email : password).current?.focus();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setWrong(null);
    setMissing(null);
    if (!email.current?.value.trim()) return lacking('email');
    if (!password.current?.value) return lacking('password');
    setBusy(true);
    try {
      onDone(await signIn(queries, email.current.value, password.current.value));
    } catch (error) {
      setWrong(error);
      password.current.select();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="session-form" noValidate onSubmit={send}>
      {wrong !== null && (
        <Alert role="alert" variant="outline">
          {whyNot(wrong)}
        </Alert>
      )}
      <TextInput
        ref={email}
        type="email"
        label={say('email')}
        autoComplete="username"
        autoFocus
        maxLength={254}
        error={missing === 'email' && say('emailMissing')}
      />
      <PasswordInput
        ref={password}
        label={say('password')}
        autoComplete="current-password"
        maxLength={200}
        error={missing === 'password' && say('passwordMissing')}
        visibilityToggleButtonProps={{ 'aria-label': say('showPassword'), tabIndex: 0 }}
      />
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
    </form>
  );
}

function useWhyNot(): (error: unknown) => string {
  const say = useSessionWords();
  const language = useLanguage();
  return (error) => {
    if (!(error instanceof ProblemError)) return whatIsWrong(error, language);
    const { code, params } = error.problem;
    if (code === 'unauthenticated') return say('wrong');
    const seconds = Number(params?.['seconds'] ?? 0);
    if (code === 'too-many-requests' && seconds > 0)
      return say('wait', { count: Math.ceil(seconds / 60) });
    return whatIsWrong(error, language);
  };
}
