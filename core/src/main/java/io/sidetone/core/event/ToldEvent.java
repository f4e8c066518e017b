package io.sidetone.core.event;

import io.sidetone.core.camera.Picture;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An event on its way.
 *
 * @param id the same for everybody and in each try, so that a duplicate is recognised
 * @param event what happened
 * @param picture ends by itself, never fails
 */
record ToldEvent(String id, HouseEvent event, CompletableFuture<Optional<Picture>> picture) {}
