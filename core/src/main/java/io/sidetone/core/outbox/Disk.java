package io.sidetone.core.outbox;

import java.io.IOException;
import java.nio.file.Path;

/** The steps that the spool's durability is made of; a test cuts the power between them. */
interface Disk {

    void createDirectory(Path directory) throws IOException;

    /** Writes a file anew. */
    void write(Path file, byte[] content) throws IOException;

    /** Returns when a file's content, or a directory's list of names, will survive a power cut. */
    void sync(Path fileOrDirectory) throws IOException;

    /** Renames within the spool, replacing a file of the new name, in one step. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file or an empty directory; does nothing when there is none. */
    void delete(Path path) throws IOException;
}
