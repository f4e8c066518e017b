package io.sidetone.lab.asterisk;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Path;
import java.util.List;

/**
 * How this user starts a program in another root: root may, others ask sudo, and the program runs
 * as themselves all the same.
 *
 * @param user numeric id of the user
 * @param group numeric id of the user's group
 */
record Privilege(long user, long group) {

    static Privilege ofThisUser() {
        UnixSystem unix = new UnixSystem();
        return new Privilege(unix.getUid(), unix.getGid());
    }

    List<String> chroot(Path root) {
        if (user == 0) {
            return List.of("/usr/sbin/chroot", root.toString());
        }
        // -n: there may be nobody to type a password; bin/_lab has asked for it already.
        return List.of(
                "sudo",
                "-n",
                "/usr/sbin/chroot",
                "--userspec=" + user + ":" + group,
                root.toString());
    }
}
