package io.sidetone.ari.transport;

import ch.loway.oss.ari4java.tools.HttpParam;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.sidetone.ari.http.AriClient;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Paths and parameters as ari4java hands them over, as Asterisk takes them. */
final class Query {

    private Query() {}

    /** The path with its parameters; those without a value are left out. */
    static String path(String path, @Nullable List<HttpParam> parameters) {
        // ari4java encodes a space as a plus sign, which means a space in a form only.
        var plain = path.replace("+", "%20");
        var query = parameters == null ? "" : joined(parameters);
        return query.isEmpty() ? plain : plain + "?" + query;
    }

    /** The parameters as a body, for what is too long for a path. */
    static String json(List<HttpParam> parameters) {
        var tree = JsonNodeFactory.instance.objectNode();
        for (var parameter : parameters) {
            if (parameter.getValue() != null) {
                tree.put(parameter.getName(), parameter.getValue());
            }
        }
        return tree.toString();
    }

    private static String joined(List<HttpParam> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        AriClient.part(parameter.getName())
                                + "="
                                + AriClient.part(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }
}
