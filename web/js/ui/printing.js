/**
 * Printing: before the browser prints, the page takes the size of the paper, and whoever draws on a canvas draws again for it, at once; after it all
 * goes back.
 */
const painters = new Set();

/** Calls `paint(printing)` before and after printing. Returns a function that ends this. */
export function onPrint(paint) {
  painters.add(paint);
  return () => painters.delete(paint);
}

function turn(printing) {
  document.documentElement.classList.toggle('printing', printing);
  for (const paint of painters) paint(printing);
}

window.addEventListener('beforeprint', () => turn(true));
window.addEventListener('afterprint', () => turn(false));
