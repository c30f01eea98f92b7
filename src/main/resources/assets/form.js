// A form that saves by itself is sent by its buttons, too. What still waits to be saved goes with the button, and what is on its
// way is waited for: otherwise the two would be two changes of one revision.
let sent = false;
let pressed = null;

document.addEventListener('submit', event => {
  if (event.target.id !== 'edit') return;
  if (sent || pressed) {
    event.preventDefault();
  } else if (event.target.classList.contains('htmx-request')) {
    event.preventDefault();
    pressed = { button: event.submitter };
  } else {
    sent = true;
  }
});

document.addEventListener('htmx:beforeRequest', event => {
  if ((sent || pressed) && event.target.id === 'edit') event.preventDefault();
});

document.addEventListener('htmx:afterRequest', event => {
  if (!pressed || event.target.id !== 'edit') return;
  const { button } = pressed;
  setTimeout(() => {
    pressed = null;
    event.target.requestSubmit(button);
  });
});

// A browser that goes back may show the page as it was left.
window.addEventListener('pageshow', () => { sent = false; });
