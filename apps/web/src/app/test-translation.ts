/** What the translation of a browser does: each text node goes, but where `translate` says no, and a `font` takes its place. */
export function translate(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('[translate="no"]')) continue;
    const font = document.createElement('font');
    font.textContent = `${text.data} (translated)`;
    text.replaceWith(font);
  }
}
