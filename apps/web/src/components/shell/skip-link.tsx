/** The first stop of the Tab key on every page. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#content"
      className="skip-link rounded-full bg-inverse-surface px-5 py-2.5 text-small font-semibold text-on-inverse-surface shadow-2"
    >
      {text}
    </a>
  );
}
