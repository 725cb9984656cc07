"use strict";

// Whoever answers a question goes on at the next one, or where there was one.
{
  let answered = false;
  document.addEventListener("htmx:beforeSwap", event => {
    answered = event.detail.requestConfig.elt.closest("#questions") !== null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (answered && document.activeElement === document.body) {
      const next = document.querySelector("#questions h3, #ask") ?? document.getElementById("for-you");
      if (next.matches("h3")) {
        next.tabIndex = -1;
      }
      next.focus({ preventScroll: true });
    }
  });
}
