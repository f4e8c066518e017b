package io.sidetone.core.disk;

import java.io.IOException;

/** A directory cannot be written for a reason that its owner can remove. */
public final class DiskTrouble extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient DiskFinding finding;

    DiskTrouble(DiskFinding finding, IOException cause) {
        super(finding.sentence(), cause);
        this.finding = finding;
    }

    /** What is the matter. */
    public DiskFinding finding() {
        return finding;
    }
}
