package io.sidetone.ari.doorbell;

/**
 * A button and its name.
 *
 * @param name in kebab-case
 * @param config what the configuration says of it
 */
record Button(String name, ButtonConfig config) {

    String label() {
        return config.label().text();
    }
}
