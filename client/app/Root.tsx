import { useEffect } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { onNotSignedIn } from '../api/notSignedIn.ts';
import { forgetWhoIsHere } from '../sync/keptHome.ts';
import { Confirmation } from '../ui/Confirmation.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { ArrivalContext } from './arrival.ts';
import { NavigationProgress } from './NavigationProgress.tsx';
import { signInAddress } from './returnPath.ts';
import { useArrival } from './useArrival.ts';

/** Around every page. Small on purpose: the page that a guest joins by loads this and little else. */
export function Root() {
  useSignInWhenNeeded();
  return (
    <ArrivalContext value={useArrival()}>
      <NavigationProgress />
      <Outlet />
      <Confirmation />
      <LiveRegion />
      <ScrollRestoration />
    </ArrivalContext>
  );
}

/** A call that was refused for want of a session leads to the sign-in page, which leads back here. */
function useSignInWhenNeeded(): void {
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  useEffect(
    () =>
      onNotSignedIn(() => {
        forgetWhoIsHere();
        // A page makes several calls; the refusals that come later must not lose where the first one leads back to.
        if (pathname === '/sign-in') return;
        void navigate(signInAddress(`${pathname}${search}${hash}`), { replace: true });
      }),
    [navigate, pathname, search, hash],
  );
}
