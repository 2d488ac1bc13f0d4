/**
 * In the page that is measured, before anything of it runs: when an act of the one who sits before it
 * was painted, how long a task held the page, how the frames came, and whether anything stirs.
 *
 * An act is painted when the page looks as it must and the frame in which it first does has been
 * drawn: the frame's own callback, then the task after it.
 */
(() => {
  const tasks = [];
  let frames = null;
  let stirred = 0;
  let act = null;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => then(performance.now());
      port2.postMessage(null);
    });

  const until = (looks, then) =>
    requestAnimationFrame(() => (looks() ? afterTask(then) : until(looks, then)));

  const afterTask = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  };

  /** The next event of this type begins an act, which is done when the page looks so. */
  const arm = (type, looks) => {
    act = new Promise((done) => {
      const begun = ({ timeStamp }) => until(looks, (now) => done(now - timeStamp));
      addEventListener(type, begun, { capture: true, once: true });
    });
  };

  /** From the beginning of the page to the frame in which the selector first finds something. */
  const first = (selector) =>
    new Promise((done) => until(() => document.querySelector(selector) !== null, done));

  const countFrames = () => {
    const times = [];
    frames = times;
    const tick = (now) => {
      if (frames !== times) return;
      times.push(now);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };

  window.watched = {
    arm,
    painted: () => act,
    first,
    afterPaint,
    countFrames,
    gaps: () => {
      const times = frames ?? [];
      frames = null;
      return times.slice(1).map((time, n) => time - times[n]);
    },
    longTasks: () => tasks.splice(0).map(({ duration }) => duration),
    stirs: () => {
      new MutationObserver((changes) => (stirred += changes.length)).observe(document, {
        ...{ subtree: true, childList: true, characterData: true, attributes: true },
      });
    },
    stirred: () => stirred,
  };
})();
