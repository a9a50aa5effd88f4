// Whether everything on the screen has room, as the page is laid out now. Sent after
// `page.js`; gives [{rule, html}], empty where nothing is lost.
const cramped = [];
const lost = (rule, element) => cramped.push({ rule, html: element.outerHTML.slice(0, 200) });

const page = document.scrollingElement;
const edge = page.clientWidth;
// What is only read out has no place on the screen, and neither has what is in it.
const placed = [...root.querySelectorAll("*")].filter((e) => perceivable(e) && !e.closest(".leeway-hidden"));

// 1.4.10: nothing has to be scrolled to the side.
if (page.scrollWidth > edge) lost("page-too-wide", root.host);
for (const element of placed) {
  const box = element.getBoundingClientRect();
  if (box.width > 1 && (box.right > edge + 0.5 || box.left < -0.5)) lost("too-wide", element);
}

// 1.4.4, 1.4.12: nothing is larger than what it is in, where the rest would be cut off or lie over what follows.
for (const element of placed) {
  if (element.matches("input, select, textarea, svg, svg *")) continue;
  if (["inline", "contents"].includes(getComputedStyle(element).display) || element.clientWidth <= 1) continue;
  if (element.scrollWidth > element.clientWidth + 1) lost("cut-off", element);
  // A line of tall letters may reach out of its box by a little where nothing cuts it.
  const { fontSize, overflowY } = getComputedStyle(element);
  const least = overflowY === "visible" ? Number.parseFloat(fontSize) / 2 : 1;
  if (element.scrollHeight > element.clientHeight + least) lost("cut-off", element);
}

// No text lies over another.
{
  const boxes = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || parent.closest(".leeway-hidden, style, option") || !perceivable(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1) boxes.push({ box, parent });
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  for (const [place, { box, parent }] of boxes.entries()) {
    for (let next = place + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other.box.top >= box.bottom) break;
      const high = Math.min(box.bottom, other.box.bottom) - other.box.top;
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      // Boxes of lines overlap where letters are tall; the letters do not.
      if (wide > 2 && high > 0.5 * Math.min(box.height, other.box.height)) lost("text-over-text", parent);
    }
  }
}

return cramped.slice(0, 5);
