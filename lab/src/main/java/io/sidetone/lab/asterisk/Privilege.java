package io.sidetone.lab.asterisk;

import com.sun.security.auth.module.UnixSystem;
import io.sidetone.lab.LabFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How this user starts a program in another root: root may; others are let by a user namespace of
 * their own where the kernel allows it, else by sudo. The program runs as themselves in any case.
 *
 * @param user numeric id of the user
 * @param group numeric id of the user's group
 * @param namespaces whether this user may make user namespaces
 */
public record Privilege(long user, long group, boolean namespaces) {

    private static final String CHROOT = "/usr/sbin/chroot";

    /** What this user may do. */
    public static Privilege ofThisUser() {
        UnixSystem unix = new UnixSystem();
        return new Privilege(unix.getUid(), unix.getGid(), maySeparate());
    }

    List<String> chroot(Path root) {
        if (user == 0) {
            return List.of(CHROOT, root.toString());
        }
        if (namespaces) {
            return List.of("unshare", "--map-root-user", CHROOT, root.toString());
        }
        // -n: there may be nobody to type a password; bin/_lab has asked for it already.
        String spec = "--userspec=" + user + ":" + group;
        return List.of("sudo", "-n", CHROOT, spec, root.toString());
    }

    /**
     * Starts a program in another root as root: one that changes users itself, which the single
     * user of a user namespace cannot do.
     */
    public List<String> chrootAsRoot(Path root) {
        return user == 0
                ? List.of(CHROOT, root.toString())
                : List.of("sudo", "-n", CHROOT, root.toString());
    }

    private static boolean maySeparate() {
        try {
            return new ProcessBuilder("unshare", "--map-root-user", "true").start().waitFor() == 0;
        } catch (IOException e) {
            // No such program: sudo it is.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabFailure("interrupted", e);
        }
    }
}
