package io.sidetone.core.camera;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes pictures. */
@FunctionalInterface
public interface Cameras {

    /** There are none. */
    Cameras NONE = _ -> CompletableFuture.completedFuture(Optional.empty());

    /**
     * Begins to fetch what a camera sees now, and returns at once.
     *
     * @return ends within the camera's time limit and never fails; empty when there is no picture,
     *     and the log says why
     */
    CompletableFuture<Optional<Picture>> take(CameraConfig camera);
}
