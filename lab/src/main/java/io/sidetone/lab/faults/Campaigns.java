package io.sidetone.lab.faults;

import io.sidetone.lab.faults.abuse.FastAgiAbuse;
import io.sidetone.lab.faults.crowd.Crowd;
import io.sidetone.lab.faults.crowd.MenuCrowd;
import io.sidetone.lab.faults.disk.DiskCampaign;
import io.sidetone.lab.faults.kill.AsteriskKilled;
import io.sidetone.lab.faults.kill.DaemonKilled;
import io.sidetone.lab.faults.mail.MailServerCampaign;
import io.sidetone.lab.faults.soak.Soak;
import io.sidetone.lab.faults.steer.ExchangeRestarted;
import io.sidetone.lab.faults.steer.ManySupervised;
import io.sidetone.lab.faults.steer.SupervisorKilled;
import io.sidetone.lab.faults.stream.ManagerSoak;
import java.util.List;

/** Every campaign, in the order of the report. */
public final class Campaigns {

    private Campaigns() {}

    public static List<Campaign> all() {
        return List.of(
                new DaemonKilled(),
                new AsteriskKilled(),
                new MailServerCampaign(),
                new DiskCampaign(),
                new FastAgiAbuse(),
                new Crowd(),
                new MenuCrowd(),
                new SupervisorKilled(),
                new ExchangeRestarted(),
                new ManySupervised(),
                new Soak(),
                new ManagerSoak());
    }
}
