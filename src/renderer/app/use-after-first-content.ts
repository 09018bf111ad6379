import { useEffect, useState } from 'react';

const milliseconds = 300;

/** False until what a screen itself shows has been asked for: what is only told beside it waits so long. */
export function useAfterFirstContent(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(true), milliseconds);
    return () => window.clearTimeout(timer);
  }, []);
  return later;
}
