import { useContext, useEffect, useState } from 'react';
import { useT } from './language.tsx';
import styles from './PanelOnItsWay.module.css';
import { patienceMs, ReachContext } from './reach.ts';
import { Spinner } from './Spinner.tsx';

/** Stands in a drawer for what is still to be fetched; out of reach of the server it says that it comes by itself. */
export function PanelOnItsWay() {
  const t = useT();
  const reach = useContext(ReachContext);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setCut(reach.isCut()), patienceMs);
    return () => clearInterval(timer);
  }, [reach]);
  return isCut ? (
    <output className={styles.cut}>{t('app.outOfReach.panel')}</output>
  ) : (
    <Spinner label={t('app.loading')} />
  );
}
