package io.sidetone.core.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a small text file whole, or says in plain words why not. */
final class FileText {

    private FileText() {}

    /** The file cannot be read; the message is for the user. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The file's text, a byte order mark removed.
     *
     * @param limit size in bytes that the file must not exceed
     */
    static String read(Path file, int limit) throws Unreadable {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Unreadable("larger than " + limit / 1024 + " KiB; is it the right file?");
            }
            return decode(bytes);
        } catch (NoSuchFileException e) {
            throw new Unreadable("there is no such file");
        } catch (AccessDeniedException e) {
            throw new Unreadable(
                    "user " + System.getProperty("user.name") + " may not read this file");
        } catch (IOException e) {
            throw new Unreadable("cannot be read: " + Text.reason(e));
        }
    }

    private static String decode(byte[] bytes) throws Unreadable {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            throw new Unreadable(
                    "line "
                            + text.lines().count()
                            + " is not UTF-8; save the file with that encoding");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
