package io.sidetone.core.feature;

import io.sidetone.core.call.CallFlow;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.config.CrossCheck;
import io.sidetone.core.config.Section;
import io.sidetone.core.prompt.PromptResource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One feature, as far as the rest of Sidetone needs to know it.
 *
 * @param section its section of the configuration; the section's name is the feature's one name, in
 *     the dialplan too
 * @param checks what its section must agree on with others
 * @param prompts the resources that hold its phrases, one for each language
 * @param flow makes the flow from the section and the house
 */
public record Feature<C extends Record>(
        Section<C> section,
        List<CrossCheck> checks,
        PromptResource prompts,
        BiFunction<C, House, CallFlow> flow) {

    public Feature {
        checks = List.copyOf(checks);
    }

    /** The name in the dialplan, in the configuration and of every file about the feature. */
    public String name() {
        return section.name();
    }

    /** The flow; empty when the configuration leaves this feature out. */
    public Optional<CallFlow> flowFor(Configuration configuration, House house) {
        return configuration.find(section.type()).map(config -> flow.apply(config, house));
    }

    /**
     * Hands a flow, made by {@link #flowFor}, what the configuration now says of this feature.
     *
     * @return whether it counts from the next call on; else only a restart brings it about
     */
    public boolean reload(CallFlow flow, Configuration configuration) {
        var config = configuration.find(section.type());
        if (config.isEmpty() || !(flow instanceof Reloadable<?>)) {
            return false;
        }
        @SuppressWarnings("unchecked") // this feature made the flow, of its own section
        var reloadable = (Reloadable<C>) flow;
        reloadable.reload(config.get());
        return true;
    }
}
