/** Placeholder until merged. */
export function SignInAgain({ onDone }: { readonly onDone: () => void }) {
  return <button onClick={onDone}>…</button>;
}
