import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Lets one browser in: the key of the opening address works once and is exchanged for a session. */
export interface Entry {
  /** 256 random bits, base64url. */
  readonly key: string;
  /** The session for a right and unused key, null for any other. */
  redeem(key: string): string | null;
  isSession(session: string): boolean;
}

const secret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

// Digests have one length and hide where two texts differ, so the time a comparison takes tells nothing.
function equal(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

export function createEntry(): Entry {
  const key = secret();
  const session = secret();
  let used = false;
  return {
    key,
    redeem(candidate) {
      if (used || !equal(candidate, key)) return null;
      used = true;
      return session;
    },
    isSession: (candidate) => used && equal(candidate, session),
  };
}
