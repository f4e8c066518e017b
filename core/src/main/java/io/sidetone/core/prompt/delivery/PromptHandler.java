package io.sidetone.core.prompt.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.regex.Pattern;

/** Answers {@code GET} and {@code HEAD} of {@code /prompts/HASH.wav} and of nothing else. */
final class PromptHandler implements HttpHandler {

    private static final Pattern PATH = Pattern.compile("/prompts/([0-9a-f]{64})\\.wav");
    private static final int NO_BODY = -1;

    private final Shelf shelf;

    PromptHandler(Shelf shelf) {
        this.shelf = shelf;
    }

    static String path(String hash) {
        return "/prompts/" + hash + ".wav";
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, NO_BODY);
                return;
            }
            var path = PATH.matcher(exchange.getRequestURI().getRawPath());
            if (path.matches()) {
                answer(exchange, path.group(1), method.equals("HEAD"));
            } else {
                exchange.sendResponseHeaders(404, NO_BODY);
            }
        }
    }

    private void answer(HttpExchange exchange, String hash, boolean headOnly) throws IOException {
        var content = shelf.take(hash);
        if (content.isEmpty()) {
            exchange.sendResponseHeaders(404, NO_BODY);
            return;
        }
        var wav = content.get();
        var tag = "\"" + hash + "\"";
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "audio/x-wav");
        headers.set("ETag", tag);
        headers.set("Cache-Control", "max-age=31536000, immutable");
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, NO_BODY);
        } else if (headOnly) {
            headers.set("Content-Length", Integer.toString(wav.length));
            exchange.sendResponseHeaders(200, NO_BODY);
        } else {
            exchange.sendResponseHeaders(200, wav.length);
            exchange.getResponseBody().write(wav);
        }
    }
}
