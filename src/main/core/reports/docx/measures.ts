/** Word counts lengths in twentieths of a point and type in halves of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
