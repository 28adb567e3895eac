import { Link } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import styles from './AccountMenu.module.css';

/** The way to one's own account, at the end of the bar. */
export function AccountMenu() {
  return (
    <Link to="/account" className={styles.account} aria-label="Your account" title="Your account">
      <Icon name="person" />
    </Link>
  );
}
