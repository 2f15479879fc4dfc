/** The way back into sessions that this phone has joined. */

export function showReturns(places, words, introduction) {
  const list = document.getElementById("returns");
  places.forEach((place) => {
    const card = document.createElement("div");
    card.className = "note return";
    const title = document.createElement("p");
    title.dir = "auto";
    title.textContent = introduction || place.title;
    const link = document.createElement("a");
    link.className = "button button-main";
    link.href = `/s/${place.code}`;
    link.textContent = words.return;
    card.append(title, link);
    list.append(card);
  });
  list.hidden = !places.length;
}
