package io.sidetone.console.doctor;

import io.sidetone.ari.http.AriProblem;
import java.io.IOException;

/** Whether ARI answers and lets us in. */
public final class AriLoginCheck implements Check {

    private final AriProbe ari;
    private final String user;

    public AriLoginCheck(AriProbe ari, String user) {
        this.ari = ari;
        this.user = user;
    }

    @Override
    public String name() {
        return "ARI login";
    }

    @Override
    public Outcome examine() {
        try {
            return ari.get("asterisk/info").isPresent()
                    ? new Outcome.Fine("accepted as " + user)
                    : new Outcome.Trouble("an HTTP server answers, but no ARI", enableAri());
        } catch (AriProblem problem) {
            boolean login = problem.status() == AriCheck.UNAUTHORIZED;
            return new Outcome.Trouble(
                    String.valueOf(problem.getMessage()), login ? sameAtBothEnds() : enableAri());
        } catch (IOException e) {
            return new Outcome.Trouble(String.valueOf(e.getMessage()), enableHttp());
        }
    }

    private String sameAtBothEnds() {
        return """
        In /etc/asterisk/ari.conf:
          [%s]
          type = user
          password = the one that asterisk.ari.password names
        then: asterisk -rx 'module reload res_ari.so'\
        """
                .formatted(user);
    }

    /** Of two sections of one name Asterisk reads the first alone, but for the {@code (+)}. */
    private String enableAri() {
        return """
        Add at the end of /etc/asterisk/ari.conf what it does not say yet:
          [general](+)
          enabled = yes
          [%s]
          type = user
          password = the one that asterisk.ari.password names
        then: asterisk -rx 'module load res_ari.so'; asterisk -rx 'module reload res_ari.so'\
        """
                .formatted(user);
    }

    private static String enableHttp() {
        return """
        Add at the end of /etc/asterisk/http.conf what it does not say yet:
          [general](+)
          enabled = yes
          bindaddr = 127.0.0.1
          bindport = 8088
        then: asterisk -rx 'module reload http'; asterisk -rx 'http show status'\
        """;
    }
}
