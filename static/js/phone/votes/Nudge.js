/** A round button for one more or one less; where there is none to give or take it says so and stays in reach. */
export function Nudge({ sign, label, off, press }) {
  return (
    <button type="button" class="button dotter-step" aria-label={label} aria-disabled={String(Boolean(off))} onClick={() => off || press()}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
