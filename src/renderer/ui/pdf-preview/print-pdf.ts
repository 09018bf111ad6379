/** Opens the system's print dialog on the document itself, so that what is printed is what was looked at. */
export async function printPdf(file: File): Promise<void> {
  const address = URL.createObjectURL(file);
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  frame.title = file.name;
  await new Promise<void>((resolve, reject) => {
    frame.addEventListener('load', () => resolve());
    frame.addEventListener('error', () => reject(new Error('the document did not open')));
    frame.src = address;
    document.body.append(frame);
  });
  frame.contentWindow?.print();
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(address);
  }, 600_000);
}
