package io.sidetone.core.call;

import java.io.IOException;

/** Something that takes a while and that the caller waits for. */
@FunctionalInterface
public interface Work<T> {

    T run() throws IOException;
}
