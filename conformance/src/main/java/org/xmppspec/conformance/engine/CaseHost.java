package org.xmppspec.conformance.engine;

import java.lang.reflect.Method;
import java.util.List;

/** Who performs the cases that JUnit schedules: a run, or JUnit by itself. */
interface CaseHost {
    /** Under which it lies in the store of the launcher session. */
    String KEY = "host";

    /** Tells whether no further case is to begin. */
    boolean hasStopped();

    /** Returns the cases of a method that are to be performed: one, or rows of its table. */
    List<CaseInfo> casesOf(Method method);

    /**
     * Performs cases that share a scene.
     *
     * @param cases at least one
     * @param instance the object whose method they are
     */
    void perform(List<CaseInfo> cases, Object instance);
}
