import { CopyButton } from '@/components/ui/copy-button';

type Props = { code: string; file: string | null; copyLabel: string };

/** Code with a button that copies it; `file` is what it is to be called. */
export function CodeBlock({ code, file, copyLabel }: Props) {
  return (
    <figure className="relative my-5 rounded-medium border border-outline-soft bg-surface-container">
      {file ? (
        <figcaption className="border-b border-outline-soft py-2 pr-14 pl-4 font-mono text-label wrap-anywhere text-on-surface-muted">
          {file}
        </figcaption>
      ) : null}
      <div className="absolute top-0 right-0 z-10 rounded-full bg-surface-container">
        <CopyButton text={code} label={copyLabel} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto rounded-medium py-3.5 pr-14 pl-4 text-label leading-6">
        <code className="font-mono">{code}</code>
      </pre>
    </figure>
  );
}
