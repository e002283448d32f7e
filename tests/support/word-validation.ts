import validate from '@ooxml-tools/validate';

/** What the Open XML SDK finds wrong with a Word document, one line a finding; none for a document Word opens silently. */
export async function wordErrors(bytes: Uint8Array): Promise<readonly string[]> {
  return errorsOf(bytes, 'docx');
}

/** The same of a workbook. */
export async function workbookErrors(bytes: Uint8Array): Promise<readonly string[]> {
  return errorsOf(bytes, 'xlsx');
}

async function errorsOf(bytes: Uint8Array, type: 'docx' | 'xlsx'): Promise<readonly string[]> {
  const findings = await validate(bytes, type, 'Microsoft365');
  return findings.map((finding) => `${finding.path.partUri} ${finding.path.xpath}: ${finding.description}`);
}
