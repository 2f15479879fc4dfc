/** Whoever works with keys or a screen reader stays where they are: when what had the focus goes, what stood around it has it. */

const REST = 120;
const HEADING = "h1, h2, h3";

/** Watches `ground` from now on; a part that gives the focus to something itself is first. */
export function keepFocus(ground) {
  let around = [];

  function remember({ target }) {
    around = [];
    for (let one = target; one && one !== ground; one = one.parentElement) around.push(one);
  }

  function giveBack() {
    if (isSomewhere() || !around.length || around[0].isConnected) return;
    around.filter((one) => one.isConnected).some(take);
    if (!isSomewhere()) take(ground);
  }

  document.addEventListener("focusin", remember);
  new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => removedNodes.length)) setTimeout(giveBack, REST);
  }).observe(ground, { childList: true, subtree: true });
}

const isSomewhere = () => document.activeElement && document.activeElement !== document.body;

/** Its heading where it has one, else the whole of it; false where it cannot be seen. */
function take(place) {
  const target = place.querySelector(HEADING) || place;
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  return document.activeElement === target;
}
