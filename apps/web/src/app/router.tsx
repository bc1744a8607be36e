import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { useRoutes, type RouteObject } from 'react-router';
import { CommitteeFrame } from './frame/committee-frame';
import { SignedIn } from './frame/signed-in';
import { NothingHere } from '../ui/nothing-here';

/** A page of its own file, fetched when it is first shown. Its component is exported as `Component`. */
function page(load: () => Promise<{ Component: ComponentType }>): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load()).Component }));
}

const framed: RouteObject[] = [
  { index: true, Component: page(() => import('../features/home/home-page')) },
  { path: 'comites/:committeeId', Component: page(() => import('../features/administration/people-page')) },
  { path: 'administration', Component: page(() => import('../features/administration/committees-page')) },
  {
    path: 'administration/organisations',
    Component: page(() => import('../features/administration/instance-organisations-page')),
  },
  { path: 'administration/comptes', Component: page(() => import('../features/administration/accounts-page')) },
  { path: 'connexions', Component: page(() => import('../features/sign-in/own-sign-ins-page')) },
  { path: 'comites/:committeeId/seances', Component: page(() => import('../features/meetings/plan/meetings-page')) },
  {
    path: 'comites/:committeeId/situations',
    Component: page(() => import('../features/case-files/list/case-files-page')),
  },
  {
    path: 'comites/:committeeId/situations/import',
    Component: page(() => import('../features/case-files/import/import-page')),
  },
  {
    path: 'comites/:committeeId/situations/nouvelle',
    Component: page(() => import('../features/case-files/opening/new-case-page')),
  },
  { path: 'comites/:committeeId/actions', Component: page(() => import('../features/follow-ups/follow-ups-page')) },
  { path: 'situations/:caseFileId', Component: page(() => import('./pages/case-file/case-file-page')) },
  {
    path: 'seances/:meetingId/preparation',
    Component: page(() => import('../features/meetings/agenda/preparation-page')),
  },
  { path: 'seances/:meetingId/releve', Component: page(() => import('../features/meetings/minutes/minutes-page')) },
  { path: '*', Component: NothingHere },
];

const routes: RouteObject[] = [
  { path: '/connexion', Component: page(() => import('../features/sign-in/sign-in-page')) },
  { path: '/connexion/lien', Component: page(() => import('../features/sign-in/sign-in-link-page')) },
  { path: '/invitation', Component: page(() => import('../features/sign-in/invitation-page')) },
  { path: '/demo', Component: page(() => import('../features/sign-in/demo-members-page')) },
  { path: '/demo/courrier', Component: page(() => import('../features/sign-in/demo-mails-page')) },
  {
    Component: SignedIn,
    children: [
      // The room has its own bar and the whole screen.
      { path: '/seances/:meetingId', Component: page(() => import('./pages/room/room-page')) },
      { path: '/', Component: CommitteeFrame, children: framed },
    ],
  },
];

/** Every address of the product. Routes are matched here; data is asked for by the pages themselves. */
export function Routes() {
  return useRoutes(routes);
}
