export function PageHeading({ title, lead }: { title: string; lead: string }) {
  return (
    <div>
      <h1 className="text-headline">{title}</h1>
      <p className="mt-1 text-on-surface-muted">{lead}</p>
    </div>
  );
}
