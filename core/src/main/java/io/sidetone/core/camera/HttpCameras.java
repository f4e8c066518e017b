package io.sidetone.core.camera;

import io.sidetone.core.http.HttpTarget;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.log.LogText;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches pictures from cameras over HTTP. */
public final class HttpCameras implements Cameras {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCameras.class);

    private final LimitedHttp http;

    public HttpCameras(LimitedHttp http) {
        this.http = http;
    }

    @Override
    public CompletableFuture<Optional<Picture>> take(CameraConfig camera) {
        var picture = new CompletableFuture<Optional<Picture>>();
        Thread.ofVirtual().name("camera").start(() -> picture.complete(fetch(camera)));
        return picture;
    }

    private Optional<Picture> fetch(CameraConfig camera) {
        try {
            return Optional.of(picture(camera));
        } catch (IOException | RuntimeException e) {
            LOG.warn("no picture: {}", LogText.safe(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Picture picture(CameraConfig camera) throws IOException {
        var most = Math.toIntExact(camera.largest().bytes());
        var answer = http.fetch(camera.request(), camera.timeLimit(), most);
        var host = HttpTarget.shown(camera.url());
        if (!answer.succeeded()) {
            throw new IOException("camera %s answered %d".formatted(host, answer.status()));
        }
        if (!answer.mediaType().toLowerCase(Locale.ROOT).startsWith("image/")) {
            throw new IOException(
                    "camera %s sent no picture but %s; its address for a still picture is wanted"
                            .formatted(host, answer.mediaType()));
        }
        return Picture.of(answer.body())
                .orElseThrow(() ->
                        new IOException(
                                "camera %s sent neither JPEG, PNG, GIF nor WebP".formatted(host)));
    }
}
