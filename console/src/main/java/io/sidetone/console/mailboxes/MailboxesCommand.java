package io.sidetone.console.mailboxes;

import io.sidetone.console.live.HelpedView;
import io.sidetone.console.live.LiveScreen;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.console.output.Console;
import io.sidetone.console.output.Failure;
import io.sidetone.console.pbx.PbxChoice;
import io.sidetone.console.pbx.PbxFailure;
import io.sidetone.console.setup.ConfigurationFile;
import io.sidetone.core.event.EventsConfig;
import io.sidetone.core.feature.HouseConfig;
import io.sidetone.core.mqtt.MqttConfig;
import io.sidetone.manager.lcd.LcdAddress;
import io.sidetone.manager.mailbox.MailboxListener;
import io.sidetone.manager.mailbox.MailboxName;
import io.sidetone.manager.mailbox.MailboxView;
import io.sidetone.manager.mailbox.MailboxWatch;
import io.sidetone.manager.stream.EventStream;
import io.sidetone.manager.stream.Pbx;
import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows waiting voicemail. */
@Command(
        name = "mailboxes",
        description = {
            "Show waiting voicemail: new, old and urgent messages of each mailbox.",
            "On a terminal it stays and follows; in a pipe it tells once."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} 20 21@office --json",
            "  ${COMMAND-FULL-NAME} --follow --json | while read -r change; do …; done",
            "  ${COMMAND-FULL-NAME} --lcd display.local --lcd-calls 'PJSIP/trunk-*' --mqtt"
        })
public final class MailboxesCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxesCommand.class);

    @Parameters(
            paramLabel = "BOX",
            arity = "0..*",
            description = "Only these mailboxes: 20 or 20@office. Default: all of voicemail.conf")
    private List<String> boxes = List.of();

    @Option(names = "--once", description = "Tell how it is now, and end.")
    private boolean once;

    @Option(
            names = {"-f", "--follow"},
            description = "Print a line for each mailbox and each change, until it is ended.")
    private boolean follow;

    @Option(
            names = "--json",
            description = "Print JSON: one array, or with --follow a line for each change.")
    private boolean json;

    @Option(
            names = "--mqtt",
            description =
                    "Publish the counts to the broker of events.mqtt, until it is ended; with"
                            + " home-assistant: true, Home Assistant makes a sensor of each.")
    private boolean mqtt;

    @Mixin private final LcdOptions lcd = new LcdOptions();

    @Mixin private final PbxChoice pbx;

    @Spec private CommandSpec spec = CommandSpec.create();

    private final Console console;
    private final ConfigurationFile file;
    private final LiveScreen screen;
    private final InstantSource clock;

    /** The command; its PBX is not opened before it is run. */
    public MailboxesCommand(
            Console console,
            ConfigurationFile file,
            PbxChoice pbx,
            LiveScreen screen,
            InstantSource clock) {
        this.console = console;
        this.file = file;
        this.pbx = pbx;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailed, InterruptedException {
        var view = new MailboxView(wanted(), clock);
        boolean stays = follow || mqtt || address().isPresent();
        if (once && stays) {
            throw usage("--once ends at once; --follow, --lcd and --mqtt do not");
        }
        boolean live = !once && !json && !follow && screen.isThere();
        try (var opened = pbx.open()) {
            if (stays || live) {
                watch(opened, view, live);
            } else {
                tell(opened, view);
            }
        } catch (IOException e) {
            throw PbxFailure.of(e);
        }
        return 0;
    }

    private void tell(Pbx opened, MailboxView view)
            throws IOException, InterruptedException, CommandFailed {
        var list = MailboxList.ask(opened, view);
        if (json) {
            console.showJson(list);
        } else {
            console.show(list);
        }
        list.refuseMissing();
    }

    private void watch(Pbx opened, MailboxView view, boolean live)
            throws IOException, InterruptedException, CommandFailed {
        try (var stream = opened.follow(MailboxWatch.WISH);
                var outlets = new Outlets(live ? LOG::info : console::say)) {
            var listeners = new ArrayList<MailboxListener>();
            if (follow) {
                listeners.add(new ChangePrinter(console, json, zone(), stream::close));
            }
            if (!live) {
                listeners.add(new ConnectionTalk(view::picture, console::say));
            }
            address()
                    .ifPresent(each ->
                            listeners.add(
                                    outlets.display(
                                            each,
                                            lcd.characters(),
                                            lcd.calls(),
                                            view::picture,
                                            clock())));
            if (mqtt) {
                listeners.add(outlets.broker(broker(), view::picture));
            }
            follow(new MailboxWatch(opened, view, listeners), stream, opened.name(), view, live);
        }
    }

    private void follow(
            MailboxWatch watch, EventStream stream, String name, MailboxView view, boolean live)
            throws InterruptedException, CommandFailed {
        if (!live) {
            watch.run(stream);
            return;
        }
        var following =
                Thread.ofVirtual()
                        .name("mailboxes")
                        .start(() -> {
                            try {
                                watch.run(stream);
                            } catch (InterruptedException left) {
                                Thread.currentThread().interrupt();
                            }
                        });
        screen.show(new HelpedView(new MailboxesScreen(name, view::picture)));
        stream.close();
        following.join();
    }

    private MqttConfig broker() throws CommandFailed {
        return file.section(EventsConfig.class)
                .flatMap(EventsConfig::mqtt)
                .orElseThrow(() ->
                        new CommandFailed(
                                new Failure.Fixable(
                                        "There is no broker to publish to in " + file.path(),
                                        "Add it:\n  events:\n    mqtt: {url: 'mqtt://127.0.0.1', home-assistant: true}")));
    }

    private Clock clock() {
        return clock.withZone(zone());
    }

    private ZoneId zone() {
        return file.section(HouseConfig.class)
                .flatMap(HouseConfig::zone)
                .orElse(ZoneId.systemDefault());
    }

    private Optional<LcdAddress> address() {
        try {
            return lcd.address();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private List<MailboxName> wanted() {
        try {
            return boxes.stream().map(MailboxName::of).toList();
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
