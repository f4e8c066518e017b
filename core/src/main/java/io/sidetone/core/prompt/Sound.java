package io.sidetone.core.prompt;

import java.net.URI;

/** One piece of audio that Asterisk can be told to play. */
public sealed interface Sound {

    /**
     * A sound that Asterisk has, in its own sounds directory or anywhere on its disk.
     *
     * @param name as Asterisk's {@code Playback} takes it: relative, or an absolute path, without
     *     extension
     */
    record Named(String name) implements Sound {}

    /**
     * A sound that Asterisk pulls over HTTP (res_http_media_cache).
     *
     * @param uri longer than 33 characters and ending in {@code .wav}: Asterisk sizes the cached
     *     file's path by the URL's length
     */
    record Pulled(URI uri) implements Sound {}
}
