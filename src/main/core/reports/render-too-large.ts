/** A document needs more memory than its making is given. */
export class RenderTooLarge extends Error {
  override readonly name = 'RenderTooLarge';
}
