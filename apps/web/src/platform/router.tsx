import { lazy } from 'react';
import { createBrowserRouter } from 'react-router';
import { Shell } from './shell';
import { Stumbled } from './stumbled';

/** Loaded once it is known that somebody has signed in: whoever has not is led elsewhere first. */
const Home = lazy(async () => ({ default: (await import('../home/home-page')).Page }));

/** The addresses of the client; each page is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    // Without the frame: nothing stands on the wall but the text.
    path: '/drafts/:id/wall',
    errorElement: <Stumbled />,
    hydrateFallbackElement: <></>,
    lazy: () => import('../wall/wall-page').then(page),
  },
  {
    path: '/meetings/:symbol/wall',
    errorElement: <Stumbled />,
    hydrateFallbackElement: <></>,
    lazy: () => import('../meetings/wall-page').then(page),
  },
  {
    path: '/',
    element: <Shell />,
    errorElement: <Stumbled />,
    hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Home /> },
      { path: 'seats', lazy: () => import('../demonstration/seats-page').then(page) },
      { path: 'sign-in', lazy: () => import('../session/sign-in-page').then(page) },
      { path: 'drafts', lazy: () => import('../drafts/drafts-page').then(page) },
      { path: 'drafts/new', lazy: () => import('../drafts/new-paper-page').then(page) },
      { path: 'drafts/:id', lazy: () => import('../rooms/room-page').then(page) },
      {
        path: 'drafts/:id/interim-texts/:silence',
        lazy: () => import('../silence/interim-page').then(page),
      },
      { path: 'meetings', lazy: () => import('../meetings/calendar-page').then(page) },
      { path: 'meetings/:symbol', lazy: () => import('../meetings/meeting-page').then(page) },
      {
        path: 'meetings/:symbol/journal',
        lazy: () => import('../journals/journal-page').then(page),
      },
      { path: 'journals', lazy: () => import('../journals/journals-page').then(page) },
      { path: 'silence', lazy: () => import('../silence/silence-page').then(page) },
      { path: 'decisions', lazy: () => import('../decisions/decisions-page').then(page) },
      { path: 'decisions/:symbol', lazy: () => import('../decisions/decision-page').then(page) },
      { path: 'inbox', lazy: () => import('../notices/inbox-page').then(page) },
      { path: 'council', lazy: () => import('../council/council-page').then(page) },
      { path: 'council/credentials', lazy: () => import('../council/credentials-page').then(page) },
      { path: 'council/delegation', lazy: () => import('../council/delegation-page').then(page) },
      { path: '*', lazy: () => import('./nothing-here').then(page) },
    ],
  },
]);

/** Every page's file shows it under the name `Page`. */
function page({ Page }: { readonly Page: React.ComponentType }) {
  return { Component: Page };
}
