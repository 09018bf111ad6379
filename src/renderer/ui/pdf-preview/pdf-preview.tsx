import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { ErrorState } from '../error-state.tsx';
import { openPdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import styles from './pdf-preview.module.css';

interface PdfPreviewProps {
  file: File;
  words: {
    pages: (count: number) => string;
    page: (number: number, count: number) => string;
    larger: string;
    smaller: string;
    failed: string;
    label: string;
  };
}

/** Points to screen pixels at 100 %. */
const fullScale = 96 / 72;
/** Padding on both sides and the scroll bar. */
const margins = 44;
const step = 1.25;
const [smallest, largest] = [0.25, 3];

/** The pages of a document one under another, as they will be printed. */
export function PdfPreview({ file, words }: PdfPreviewProps) {
  const opened = usePdf(file);
  // Until the person chooses, a page is as wide as there is room for.
  const [chosen, setChosen] = useState<number | null>(null);
  const { ref: measured, width } = useElementSize();
  if (opened === 'failed') return <ErrorState fact={words.failed} />;
  const widest = Math.max(1, ...(opened?.sizes.map((size) => size.width) ?? []));
  const zoom = chosen ?? Math.min(1, Math.max(smallest, (width - margins) / (widest * fullScale)));
  return (
    <>
      <div className={styles.bar}>
        <span>{opened && words.pages(opened.sizes.length)}</span>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.smaller}
          disabled={zoom <= smallest}
          onClick={() => setChosen(Math.max(smallest, zoom / step))}
        >
          −
        </Button>
        <span>{Math.round(zoom * 100)} %</span>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={words.larger}
          disabled={zoom >= largest}
          onClick={() => setChosen(Math.min(largest, zoom * step))}
        >
          +
        </Button>
      </div>
      <div ref={measured} className={styles.pages} tabIndex={0} role="region" aria-label={words.label}>
        {width > 0 &&
          opened?.sizes.map((size, index) => (
            <PdfPage
              key={index}
              document={opened.document}
              number={index + 1}
              size={size}
              scale={zoom * fullScale}
              label={words.page(index + 1, opened.sizes.length)}
            />
          ))}
      </div>
    </>
  );
}

interface OpenedPdf {
  document: PDFDocumentProxy;
  /** Width and height of each page in points. */
  sizes: { width: number; height: number }[];
}

function usePdf(file: File): OpenedPdf | 'failed' | null {
  const [opened, setOpened] = useState<OpenedPdf | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    let document: PDFDocumentProxy | undefined;
    async function open() {
      document = await openPdf(file);
      const sizes = await pageSizes(document);
      if (!left) setOpened({ document, sizes });
    }
    open().catch(() => {
      if (!left) setOpened('failed');
    });
    return () => {
      left = true;
      void document?.loadingTask.destroy();
    };
  }, [file]);
  return opened;
}

async function pageSizes(document: PDFDocumentProxy) {
  const numbers = Array.from({ length: document.numPages }, (_unused, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
  return pages.map((page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    return { width, height };
  });
}
