// Draws the processes of an item from their own files and keeps picture and list of steps together;
// without scripts the lists say the same.
(async function () {
  const box = document.getElementById('diagram');
  if (!box || !window.BpmnJS) return;
  const viewer = new window.BpmnJS({ container: box });
  const canvas = viewer.get('canvas');
  const said = document.getElementById('step');
  const processes = Array.from(document.querySelectorAll('details.process'));
  let shown, marked;

  async function draw(process) {
    if (process === shown) return;
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

  viewer.on('element.click', function (e) {
    const owner = e.element.labelTarget || e.element;
    mark(owner.id);
  });
  processes.forEach(function (process) {
    process.addEventListener('toggle', function () {
      if (!process.open) return;
      processes.forEach(function (other) { if (other !== process) other.open = false; });
      draw(process);
    });
    process.querySelectorAll('li[data-element]').forEach(function (li) {
      async function show() { await draw(process); mark(li.dataset.element); approach(li.dataset.element); }
      li.addEventListener('click', show);
      li.addEventListener('focus', show);
    });
  });
  await draw(processes.find(function (p) { return p.open; }));
})();
