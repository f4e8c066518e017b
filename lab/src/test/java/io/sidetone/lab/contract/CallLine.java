package io.sidetone.lab.contract;

import java.io.IOException;
import java.util.Map;

/** The real Asterisk hands calls to a flow in this JVM, over one protocol. */
interface CallLine extends AutoCloseable {

    /** Where a call has to go in the lab's dialplan, {@code extension@context}. */
    String place();

    /** What the dialplan has to know to find this line. */
    Map<String, String> variables();

    @Override
    void close() throws IOException;
}
