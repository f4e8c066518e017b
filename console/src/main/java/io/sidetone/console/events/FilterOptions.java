package io.sidetone.console.events;

import io.sidetone.console.output.Words;
import io.sidetone.manager.filter.DocumentedEvents;
import io.sidetone.manager.filter.EventFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which events are meant; all of them at once. */
final class FilterOptions {

    @Option(
            names = "--event",
            split = ",",
            paramLabel = "NAME",
            description = "Only these events: Newchannel,Hangup")
    private List<String> events = List.of();

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "CLASS",
            description = "Only these classes of manager.conf: call,agent")
    private List<String> classes = List.of();

    @Option(
            names = "--channel",
            paramLabel = "GLOB",
            description = "Only with this channel in any role: PJSIP/kitchen, 'PJSIP/*-0000001?'")
    private @Nullable String channel;

    @Option(
            names = "--call",
            paramLabel = "LINKEDID",
            description = "Only of the call with this linked id.")
    private @Nullable String call;

    @Option(
            names = "--where",
            paramLabel = "CONDITION",
            description = {
                "Only where this holds; may be given again, then all must:",
                "KEY=GLOB, KEY!=GLOB, KEY~REGEX"
            })
    private List<String> conditions = List.of();

    @Option(names = "--not", description = "All events but those.")
    private boolean inverted;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * The filter that they make.
     *
     * @param remark told of names that may be slips
     * @throws ParameterException when they make none
     */
    EventFilter filter(DocumentedEvents documented, Consumer<String> remark) {
        var builder = new EventFilter.Builder().types(types(documented, remark)).classes(classes());
        if (channel != null) {
            builder.channel(channel);
        }
        if (call != null) {
            builder.call(call);
        }
        for (var condition : conditions) {
            try {
                builder.where(condition);
            } catch (IllegalArgumentException e) {
                throw usage("--where: " + e.getMessage());
            }
        }
        return (inverted ? builder.inverted() : builder).build();
    }

    private Set<String> types(DocumentedEvents documented, Consumer<String> remark) {
        var types = new HashSet<String>();
        for (var name : events) {
            if (name.isBlank()) {
                throw usage("--event: a name is empty; write it like Newchannel,Hangup");
            }
            if (!documented.isKnown(name)) {
                remark.accept(unknown(name, documented));
            }
            types.add(name.strip().toLowerCase(Locale.ROOT));
        }
        return types;
    }

    private static String unknown(String name, DocumentedEvents documented) {
        return "--event: '%s' is none of the %d events that Asterisk 22 documents%s"
                .formatted(
                        name,
                        documented.names().size(),
                        documented
                                .nearest(name)
                                .map(nearest -> "; did you mean '" + nearest + "'?")
                                .orElse("; of a user event name UserEvent"));
    }

    private Set<String> classes() {
        var wanted = new HashSet<String>();
        for (var name : classes) {
            var plain = name.strip().toLowerCase(Locale.ROOT);
            if (!DocumentedEvents.CLASSES.contains(plain)) {
                throw usage("--class: " + Words.unknown(name, DocumentedEvents.CLASSES));
            }
            wanted.add(plain);
        }
        return wanted;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
