export function AuthHeading({ title, lead }: { title: string; lead: string }) {
  return (
    <div className="mb-8">
      <h1 className="text-headline">{title}</h1>
      <p className="mt-2 text-on-surface-muted">{lead}</p>
    </div>
  );
}
