/** The words every document shares; all other words come with the model. */
export const labels = {
  fileNumber: 'Iktatószám',
  referenceNumber: 'Hivatkozási szám',
  clerk: 'Ügyintéző',
  phone: 'tel.',
  subject: 'Tárgy',
  enclosures: 'Melléklet',
  pieces: 'db',
  projectTitle: 'A projekt címe',
  projectId: 'Projektazonosító',
  beneficiary: 'Kedvezményezett',
  period: 'Tárgyidőszak',
  dataState: 'Adatállapot',
  version: 'Változat',
  dated: 'Kelt',
  seal: 'P. H.',
  sampleMark: 'MINTA',
  sampleNotice: 'MINTA – kitalált adatokból készült, nem hivatalos irat',
  missingPicture: 'A kép ezen a számítógépen nem érhető el',
  /** To be filled in by hand. */
  dots: '………………………………',
  /** The same where a third of the page has to do. */
  fewDots: '……………………',
} as const;
