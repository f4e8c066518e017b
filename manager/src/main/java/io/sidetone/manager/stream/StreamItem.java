package io.sidetone.manager.stream;

import java.time.Instant;

/** One thing that a stream tells. */
public sealed interface StreamItem permits ManagerEvent, Connected, Lost, Gap {

    /** When it was received here. */
    Instant at();
}
