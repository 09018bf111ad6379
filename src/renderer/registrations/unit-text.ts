/** A unit's name, behind the part of it that a row speaks of: `Tổ Văn phòng – CĐCS Sở Y tế`. */
export function unitText({ partName, unitName }: { partName: string | null; unitName: string }): string {
  return partName === null ? unitName : `${partName} – ${unitName}`;
}
