/** Fonts of the legacy encodings (TCVN3: `.VnTime`; VNI: `VNI-Times`): they tell what the bytes mean. Others tell nothing. */
export function legacyFont(name: string | undefined): string | undefined {
  return name !== undefined && /^(?:\.vn|vni)/i.test(name) ? name : undefined;
}
