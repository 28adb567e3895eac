import { Link } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import styles from './AccountMenu.module.css';

/** The way to one's own account, at the end of the bar. */
export function AccountMenu() {
  return (
    <Link to="/account" className={styles.link} aria-label="Your account">
      <Icon name="person" size={18} />
    </Link>
  );
}
