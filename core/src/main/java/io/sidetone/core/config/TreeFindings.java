package io.sidetone.core.config;

/** Findings by key path, put where the path leads in the file. */
record TreeFindings(Tree tree, FindingLog log) implements Findings {

    @Override
    public void problem(KeyPath path, String message) {
        log.problem(tree.nearest(path).mark(), named(path, message));
    }

    @Override
    public void warning(KeyPath path, String message) {
        log.warning(tree.nearest(path).mark(), named(path, message));
    }

    private static String named(KeyPath path, String message) {
        return path.steps().isEmpty() ? message : "`" + path + "`: " + message;
    }
}
