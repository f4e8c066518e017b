package io.sidetone.console.serve;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A signal that the system sends to this process. The JDK has only {@code sun.misc.Signal} for it
 * (module {@code jdk.unsupported}), which the compiler warns about whatever one does: so it is
 * reached by its name. Nothing is printed about that at run time, as of JDK 25.
 */
public enum ProcessSignal {
    /** The daemon reads its configuration anew. */
    HUP,
    /** Ctrl-C. */
    INT,
    /** A service manager ends it. */
    TERM;

    private static final Logger LOG = LoggerFactory.getLogger(ProcessSignal.class);

    /**
     * Does something, on a thread of the JDK's, each time the signal comes. A process started with
     * {@code nohup} keeps ignoring {@link #HUP}, as its starter wished.
     *
     * @return whether this Java can do that; if not, the signal does what it always did
     */
    public boolean handle(Runnable action) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var proxy =
                    Proxy.newProxyInstance(
                            ProcessSignal.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (self, method, arguments) -> answer(self, method, arguments, action));
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name()), proxy);
            return true;
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            LOG.warn("the signal {} cannot be handled in this Java", name(), e);
            return false;
        }
    }

    @SuppressWarnings("ReferenceEquality") // the handler is itself and no other
    private static @Nullable Object answer(
            Object self, Method method, Object @Nullable [] arguments, Runnable action) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> ProcessSignal.class.getSimpleName();
            default -> {
                action.run();
                yield null;
            }
        };
    }
}
