// Draws the processes of an item from their own files once the picture is asked for (nothing of it is loaded before), and keeps
// picture and list of steps together; without scripts the lists say the same.
(function () {
  const folded = document.querySelector('details.picture');
  const box = document.getElementById('diagram');
  if (!folded || !box) return;
  const said = document.getElementById('step');
  const processes = Array.from(document.querySelectorAll('details.process'));
  let viewer, canvas, shown, marked, ready;

  function load() {
    folded.dataset.css.split(' ').forEach(function (href) {
      const sheet = document.createElement('link');
      sheet.rel = 'stylesheet';
      sheet.href = href;
      document.head.append(sheet);
    });
    return new Promise(function (done, failed) {
      const script = document.createElement('script');
      script.src = folded.dataset.viewer;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  async function open() {
    const note = document.createElement('p');
    note.className = 'muted p-3';
    note.textContent = box.dataset.loading;
    box.replaceChildren(note);
    try {
      await load();
    } catch (offline) {
      box.textContent = box.dataset.failed;
      return;
    }
    note.remove();
    viewer = new window.BpmnJS({ container: box });
    canvas = viewer.get('canvas');
    viewer.on('element.click', function (e) { mark((e.element.labelTarget || e.element).id); });
    processes.forEach(function (process) {
      process.querySelectorAll('li[data-element]').forEach(function (li) {
        li.tabIndex = 0;
        async function show() { await draw(process); mark(li.dataset.element); approach(li.dataset.element); }
        li.addEventListener('click', show);
        li.addEventListener('focus', show);
      });
    });
    await draw(processes.find(function (p) { return p.open; }));
  }

  async function draw(process) {
    if (process && process === shown) return;
    shown = process;
    marked = null;
    said.hidden = true;
    try {
      await viewer.importXML(await (await fetch(process ? process.dataset.src : box.dataset.src)).text());
      canvas.zoom('fit-viewport', 'auto');
    } catch (e) {
      box.textContent = box.dataset.failed;
    }
  }

  function mark(id) {
    if (marked) canvas.removeMarker(marked, 'here');
    processes.forEach(function (p) { p.querySelectorAll('li.here').forEach(function (li) { li.classList.remove('here'); }); });
    marked = id && viewer.get('elementRegistry').get(id) ? id : null;
    if (!marked) { said.hidden = true; return; }
    canvas.addMarker(marked, 'here');
    const li = shown && shown.querySelector('[data-element="' + marked + '"]');
    if (li) { li.classList.add('here'); said.textContent = li.textContent; }
    said.hidden = !li;
  }

  // From a picture too small to read to the step that was asked for.
  function approach(id) {
    const element = viewer.get('elementRegistry').get(id);
    if (!element || canvas.zoom() >= 0.7) return;
    canvas.zoom(0.9, { x: element.x + element.width / 2, y: element.y + element.height / 2 });
    const seen = canvas.viewbox();
    canvas.viewbox({ x: element.x + element.width / 2 - seen.width / 2, y: element.y + element.height / 2 - seen.height / 2, width: seen.width, height: seen.height });
  }

  folded.addEventListener('toggle', function () { if (folded.open && !ready) ready = open(); });
  processes.forEach(function (process) {
    process.addEventListener('toggle', function () { if (process.open && viewer) draw(process); });
  });
})();
