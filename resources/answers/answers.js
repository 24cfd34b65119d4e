// One script for both places: beside the page it offers to register this browser, as a service worker it shows what came.
'use strict';

(() => {
  const bytesOf = (text) => {
    const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  };

  const labelOf = () => {
    const data = navigator.userAgentData;
    if (data && data.platform) {
      const brand = data.brands.map((each) => each.brand).find((name) => !/not.*brand|chromium/i.test(name));
      return (brand ? brand + ', ' : '') + data.platform;
    }
    const known = /(Firefox|Edg|Chrome|Safari)\/[\d.]+/.exec(navigator.userAgent);
    return (known ? known[1] + ', ' : '') + navigator.platform;
  };

  const beWorker = () => {
    self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
    self.addEventListener('push', (event) => {
      let notice = {};
      try {
        notice = event.data.json();
      } catch {
        return;
      }
      event.waitUntil(
        self.registration.showNotification(String(notice.title), {
          body: String(notice.body),
          tag: String(notice.tag),
          data: { url: String(notice.url) },
        })
      );
    });
    self.addEventListener('notificationclick', (event) => {
      event.notification.close();
      const url = new URL(event.notification.data.url, self.registration.scope);
      if (url.href.startsWith(self.registration.scope)) event.waitUntil(self.clients.openWindow(url.href));
    });
  };

  const register = async (section) => {
    const worker = await navigator.serviceWorker.register('../answers.js');
    await navigator.serviceWorker.ready;
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed');
    const key = bytesOf(section.dataset.key);
    // A browser registers for one key at a time: what it has for another has to go first.
    const known = await worker.pushManager.getSubscription();
    const before = known && new Uint8Array(known.options.applicationServerKey || []);
    if (before && (before.length !== key.length || before.some((byte, at) => byte !== key[at]))) await known.unsubscribe();
    const subscription = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: key,
    });
    const reply = await fetch(location.pathname + '/device', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify({
        form: section.dataset.form,
        key: section.dataset.key,
        label: labelOf(),
        subscription: { endpoint: subscription.endpoint, keys: subscription.toJSON().keys },
      }),
    });
    if (!reply.ok) throw new Error('not registered');
  };

  const bePage = () => {
    const section = document.getElementById('push');
    if (!section || !('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return;
    section.hidden = false;
    const button = document.getElementById('register');
    const told = document.getElementById('told');
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        await register(section);
        told.textContent = section.dataset.done;
        button.hidden = true;
      } catch {
        told.textContent = section.dataset.failed;
        button.disabled = false;
      }
    });
  };

  if (typeof ServiceWorkerGlobalScope !== 'undefined' && self instanceof ServiceWorkerGlobalScope) beWorker();
  else bePage();
})();
