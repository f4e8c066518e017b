package io.sidetone.ari.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes with a request: always as a body, since Asterisk refuses long request lines, and a
 * variable may hold anything.
 */
record Parameters(Map<String, Object> values) {

    static final Parameters NONE = new Parameters(Map.of());

    /** One more, unless it is empty: Asterisk's default. */
    Parameters and(String name, String value) {
        return value.isEmpty() ? this : plus(name, value);
    }

    /** Names with values of their own, unless there are none. */
    Parameters and(String name, Map<String, String> value) {
        return value.isEmpty() ? this : plus(name, value);
    }

    private Parameters plus(String name, Object value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Parameters(more);
    }

    String json() {
        var tree = JsonNodeFactory.instance.objectNode();
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> pairs) {
                var inner = tree.putObject(name);
                pairs.forEach((key, text) -> inner.put(key.toString(), text.toString()));
            } else {
                tree.put(name, value.toString());
            }
        });
        return tree.toString();
    }
}
