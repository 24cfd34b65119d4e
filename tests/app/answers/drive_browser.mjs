// Drives a headless browser over its DevTools pipe, step by step: a line of JSON in, a line out.
// node drive_browser.mjs BROWSER [FOLDER FOR PICTURES]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [program, pictures] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), 'answers-'));
const browser = spawn(program, ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--no-first-run',
  '--disable-background-networking', '--user-data-dir=' + profile, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

let last = 0;
let pending = '';
const waiting = new Map();
const heard = [];
const problems = [];
browser.stdio[4].on('data', (piece) => {
  pending += piece;
  const messages = pending.split('\0');
  pending = messages.pop();
  for (const text of messages) {
    const message = JSON.parse(text);
    if (message.id) {
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      message.error ? reject(new Error(message.error.message)) : resolve(message.result);
    } else {
      heard.push(message);
      if (message.method === 'Runtime.exceptionThrown') problems.push(message.params.exceptionDetails.text);
      // The browser says in its console what the policy of the page forbade.
      if (message.method === 'Log.entryAdded' && /Content Security Policy|Refused/.test(message.params.entry.text))
        problems.push(message.params.entry.text);
    }
  }
});
const call = (method, params = {}, sessionId = undefined) =>
  new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    browser.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
  });
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const until = async (look, what) => {
  for (let tries = 0; tries < 300; ++tries) {
    const found = await look();
    if (found) return found;
    await pause(50);
  }
  throw new Error('waited in vain for ' + what);
};

const { targetId } = await call('Target.createTarget', { url: 'about:blank' });
const { sessionId: page } = await call('Target.attachToTarget', { targetId, flatten: true });
for (const domain of ['Page', 'Runtime', 'Network', 'Log', 'ServiceWorker']) await call(domain + '.enable', {}, page);
await call('Emulation.setDeviceMetricsOverride', { width: 390, height: 844, deviceScaleFactor: 2, mobile: true }, page);

const evaluate = async (expression) => {
  const answer = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, page);
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return answer.result.value;
};
const settled = () => until(async () => (await evaluate('document.readyState').catch(() => '')) === 'complete', 'the page');
const open = async (url) => {
  await call('Page.navigate', { url }, page);
  await pause(100);
  await settled();
};
const picture = async (name) => {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  for (const scheme of ['light', 'dark']) {
    await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] }, page);
    await pause(100);
    const { data } = await call('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true }, page);
    writeFileSync(join(pictures, `${name}-${scheme}.png`), Buffer.from(data, 'base64'));
  }
};
/// A click as a person makes it, in the middle of what is there.
const click = async (selector) => {
  const place = await evaluate(`(() => { const found = document.querySelector(${JSON.stringify(selector)});
    found.scrollIntoView({ block: 'center' }); const box = found.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; })()`);
  for (const type of ['mousePressed', 'mouseReleased'])
    await call('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 }, page);
};
const text = () => evaluate('document.querySelector("main").innerText');
const lastStatus = () => heard.filter((each) => each.method === 'Network.responseReceived' && each.params.type === 'Document').at(-1)?.params.response.status;

let origin = '';
let worker = '';
const steps = {
  async register({ url, endpoint, p256dh, auth }) {
    origin = new URL(url).origin;
    await call('Browser.grantPermissions', { origin, permissions: ['notifications'] });
    // No push service of the browser can be reached here, so its answer is the one of the test.
    await call('Page.addScriptToEvaluateOnNewDocument', { source: `PushManager.prototype.subscribe = async (wish) => {
      window.wishedKey = wish.applicationServerKey.length;
      return { endpoint: ${JSON.stringify(endpoint)}, toJSON: () => ({ keys: { p256dh: ${JSON.stringify(p256dh)}, auth: ${JSON.stringify(auth)} } }) };
    };` }, page);
    await open(url);
    await picture('question');
    const title = await evaluate('document.title');
    await click('#register');
    const told = await until(() => evaluate('document.getElementById("told").textContent'), 'the registration');
    await picture('registered');
    const version = await until(() => heard.filter((each) => each.method === 'ServiceWorker.workerRegistrationUpdated')
      .flatMap((each) => each.params.registrations).find((each) => !each.isDeleted), 'the service worker');
    worker = version.registrationId;
    return { told, title, key: await evaluate('window.wishedKey'),
      gone: await evaluate('getComputedStyle(document.getElementById("register")).display === "none"') };
  },
  async push({ data }) {
    // The browser without a screen lets no service worker show anything; what ours wants to show is taken down instead.
    const { targetInfos } = await call('Target.getTargets');
    const target = targetInfos.find((each) => each.type === 'service_worker');
    const { sessionId } = await call('Target.attachToTarget', { targetId: target.targetId, flatten: true });
    const within = async (expression) => (await call('Runtime.evaluate', { expression, returnByValue: true }, sessionId)).result.value;
    await within(`self.shown = []; ServiceWorkerRegistration.prototype.showNotification = async (title, options) =>
      void self.shown.push({ title, body: options.body, url: options.data.url })`);
    await call('ServiceWorker.deliverPushMessage', { origin, registrationId: worker, data }, page);
    const shown = await until(() => within('self.shown[0]'), 'the notification');
    return { ...shown, opens: await within(`self.shown[0].url.startsWith(self.registration.scope)`) };
  },
  async decide({ url }) {
    await open(url);
    await picture('told');
    const heading = await evaluate('document.querySelector("h1").innerText');
    await evaluate('document.getElementById("comment").value = "Only with the driver\\u2019s papers."');
    await click('button.choice');
    await until(async () => (await text().catch(() => '')).includes('You answered'), 'the decision');
    await picture('decided');
    return { heading, text: await text() };
  },
  async replay() {
    // As the browser does when a page that was sent is loaded again.
    await call('Page.reload', {}, page);
    await until(async () => (await text().catch(() => '')).includes('used before'), 'the refusal');
    await picture('refused');
    return { text: await text(), status: lastStatus() };
  },
  async pin({ url, pin }) {
    await open(url);
    await picture('pin');
    await evaluate('document.querySelectorAll("input[type=radio]")[1].focus()');
    const type = async (key, more = {}) => {
      await call('Input.dispatchKeyEvent', { type: 'keyDown', key, ...more }, page);
      await call('Input.dispatchKeyEvent', { type: 'keyUp', key }, page);
    };
    await type(' ', { text: ' ', code: 'Space', windowsVirtualKeyCode: 32 });
    for (let tabs = 0; tabs < 2; ++tabs) await type('Tab', { code: 'Tab', windowsVirtualKeyCode: 9 });
    await call('Input.insertText', { text: pin }, page);
    await picture('pin-typed');
    await type('Enter', { text: '\r', code: 'Enter', windowsVirtualKeyCode: 13 });
    await until(async () => (await text().catch(() => '')).includes('You answered'), 'the decision with the PIN');
    return { text: await text() };
  },
  async problems() {
    return { problems };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const step = JSON.parse(line);
  try {
    console.log(JSON.stringify(await steps[step.step](step)));
  } catch (problem) {
    console.log(JSON.stringify({ failed: step.step, problem: String(problem), text: await text().catch(() => '') }));
  }
}
await call('Browser.close').catch(() => {});
browser.kill();
await pause(200);
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
