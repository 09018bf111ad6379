import type { uiReports as vi } from '../vi/ui-reports.ts';

export const uiReports: typeof vi = {
  title: 'Reports',
  list: 'Reports',
  print: 'Print',
  savePdf: 'Save PDF',
  saveAs: { docx: 'Export Word', xlsx: 'Export Excel' },
  rendering: 'Laying out the pages…',
  groupBy: 'Sub-totals by',
  groupings: { sector: 'Sector', cluster: 'Cluster', none: 'No sub-totals' },
  award: 'Award',
  subject: 'Subject',
  preview: {
    label: 'Pages to be printed',
    pages: (count) => (count === 1 ? '1 page' : `${count} pages`),
    page: (number, count) => `Page ${number} of ${count}`,
    larger: 'Larger',
    smaller: 'Smaller',
    failed: 'The preview cannot be opened. Save the PDF and open it in a PDF reader.',
  },
};
