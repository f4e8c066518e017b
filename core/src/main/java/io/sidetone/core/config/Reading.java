package io.sidetone.core.config;

import java.util.List;

/** What came of reading a configuration file. Both lists are in the order of the file. */
public sealed interface Reading {

    /** What should be put right although the file can be used. */
    List<Problem> warnings();

    /** The file can be used. */
    record Bound(Configuration configuration, List<Problem> warnings) implements Reading {
        public Bound {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param problems every mistake found, at least one
     */
    record Rejected(List<Problem> problems, List<Problem> warnings) implements Reading {
        public Rejected {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }
}
