import { Link, type LinkProps } from 'react-router';
import { type ButtonLook, buttonClass } from './Button.tsx';

/** A link to another page that looks like a button. What does something here is a `Button`. */
export function ButtonLink({ look, size, wide, ...rest }: LinkProps & ButtonLook) {
  return <Link {...rest} className={buttonClass({ look, size, wide })} />;
}
