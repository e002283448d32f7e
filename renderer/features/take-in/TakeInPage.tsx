import { takeInTexts as texts } from '../../text/take-in.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** Taking in what others have sent. */
export function TakeInPage() {
  return <PageHeader title={texts.title} />;
}
