package io.sidetone.core.call;

/** Ends the watching for a hang-up that {@link Call#onHangup} began. */
public interface HangupWatch extends AutoCloseable {

    @Override
    void close();
}
