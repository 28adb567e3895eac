import './theme/tokens.css';
import './theme/fonts.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readRoomPath } from '../shared/session/roomPath.ts';
import { Room } from './session/Room.tsx';
import { applyScheme, storedScheme } from './theme/scheme.ts';

applyScheme(storedScheme());

const place = document.getElementById('root');
if (place === null) throw new Error('room.html has no #root');

createRoot(place).render(
  <StrictMode>
    <Room at={readRoomPath(location.pathname)} />
  </StrictMode>,
);
