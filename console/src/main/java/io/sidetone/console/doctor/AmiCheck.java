package io.sidetone.console.doctor;

import java.io.IOException;
import java.util.List;

/** Whether the manager interface lets us in and tells us what we ask. */
public final class AmiCheck implements Check {

    /** Wants the right "reporting" or "system", and changes nothing. */
    private static final List<String> NEEDED = List.of("CoreShowChannels");

    private final AmiProbe ami;
    private final String user;

    public AmiCheck(AmiProbe ami, String user) {
        this.ami = ami;
        this.user = user;
    }

    @Override
    public String name() {
        return "AMI login and rights";
    }

    @Override
    public Outcome examine() {
        try {
            var visit = ami.visit(NEEDED);
            return visit.refused().isEmpty()
                    ? new Outcome.Fine("accepted as " + user + ", AMI " + visit.version())
                    : new Outcome.Trouble(
                            user + " may not ask for " + String.join(", ", visit.refused()), fix());
        } catch (IOException e) {
            return new Outcome.Trouble(String.valueOf(e.getMessage()), fix());
        }
    }

    private String fix() {
        return """
        Add at the end of /etc/asterisk/manager.conf what it does not say yet:
          [general](+)
          enabled = yes
          bindaddr = 127.0.0.1
          [%s]
          secret = the one that asterisk.ami.password names
          deny = 0.0.0.0/0.0.0.0
          permit = 127.0.0.1/255.255.255.255
          read = call,system
          write = reporting
        then: asterisk -rx 'manager reload'\
        """
                .formatted(user);
    }
}
