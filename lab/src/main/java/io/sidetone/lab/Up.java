package io.sidetone.lab;

import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.asterisk.LabPorts;
import io.sidetone.lab.daemon.LabSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** {@code bin/lab up}: a house to play in, until Ctrl-C. */
public final class Up {

    private Up() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = ProjectFolder.find().path().resolve("target/lab");
        Path cli = LabHost.folder(System.getenv()).resolve("cli");
        try {
            stay(folder, cli);
        } catch (LabFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void stay(Path folder, Path cli) throws IOException, InterruptedException {
        FolderSweep.remove(folder);
        LabExchange exchange = LabExchange.open(LabHost.find(System.getenv()));
        LabHouse house =
                new LabHouse(exchange, folder, line -> System.out.println("smtp  " + line));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(house, cli)));
        Files.write(cli, exchange.asterisk().console());
        tell(house, folder);
        int agi = exchange.asterisk().ports().agi();
        house.moveIn(LabSettings.house().with("agi.port", agi).with("ari.application", "sidetone"));
        System.out.println("Sidetone is ready. Ctrl-C ends the lab.");
        new CountDownLatch(1).await();
    }

    private static void tell(LabHouse house, Path folder) {
        LabPorts ports = house.exchange().asterisk().ports();
        System.out.println(
                "Asterisk: SIP 127.0.0.1:"
                        + ports.sip()
                        + " (UDP, no password; dial 42, or *42 over ARI),");
        System.out.println("          ARI " + ports.http() + ", AMI " + ports.ami());
        System.out.println("          its command line: bin/lab cli");
        System.out.println("Mail:     SMTP 127.0.0.1:" + house.mail().port());
        System.out.println("          messages in " + folder.resolve("mail"));
        System.out.println("Sidetone: " + folder.resolve("sidetone.yaml") + ", log beside it");
    }

    private static void leave(LabHouse house, Path cli) {
        house.close();
        house.exchange().close();
        try {
            Files.deleteIfExists(cli);
        } catch (IOException e) {
            System.err.println("cannot remove " + cli);
        }
    }
}
