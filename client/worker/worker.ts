/**
 * The service worker: opens Moothall without a connection. It keeps the built files alone, and no answer of the API, so it
 * holds nothing about anybody. The page itself always comes from the server where that can be reached, so a renewed server
 * is met at the next load; the files of a page that is open stay until no page needs this worker any more.
 */
import { matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NetworkOnly } from 'workbox-strategies';

/** Written in by the build: see server/launch/shellFiles.ts. */
declare const __SHELL_FILES__: PrecacheEntry[];
declare const __ROOM_PATH__: RegExp;

/** On bad Wi-Fi a request may hang for minutes; the words on this device need not wait for it. */
const patienceSeconds = 5;

/** What the server answers in another way than with the page. */
const notPages = [/^\/(api|backup|collab|healthz|metrics|unsubscribe|welcome)(\/|$)/, /^\/live\/?(\?|$)/];

precacheAndRoute(__SHELL_FILES__);

registerRoute(
  new NavigationRoute(
    new NetworkOnly({
      networkTimeoutSeconds: patienceSeconds,
      plugins: [
        {
          fetchDidSucceed: async ({ response }) => {
            // A proxy whose Moothall is away answers with a page of its own.
            if (response.status >= 500) throw new Error(`The server answered ${response.status}`);
            return response;
          },
          handlerDidError: ({ request }) =>
            matchPrecache(__ROOM_PATH__.test(new URL(request.url).pathname) ? '/room.html' : '/index.html'),
        },
      ],
    }),
    { denylist: notPages },
  ),
);
