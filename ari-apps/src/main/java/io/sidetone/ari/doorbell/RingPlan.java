package io.sidetone.ari.doorbell;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who rings when, for one press.
 *
 * @param steps in order; none when nobody rings
 */
record RingPlan(List<Step> steps) {

    /**
     * Telephones that begin to ring together.
     *
     * @param after since the press
     */
    record Step(Duration after, List<Phone> phones) {}

    /**
     * The plan for a button.
     *
     * @param time on the clock of the house
     */
    static RingPlan of(DoorbellConfig config, ButtonConfig button, LocalDateTime time) {
        var ring =
                button.quiet().stream()
                        .filter(each -> each.covers(time))
                        .map(QuietRing::ring)
                        .findFirst()
                        .orElse(button.ring());
        return new RingPlan(
                ring.stream()
                        .map(step -> new Step(step.after(), phones(config, step.to())))
                        .sorted(Comparator.comparing(Step::after))
                        .toList());
    }

    /** Those that announce; a group's too. */
    static List<Destination> announcing(DoorbellConfig config, ButtonConfig button) {
        return button.announce().phones().stream()
                .flatMap(each -> each.group().isEmpty() ? Stream.of(each) : ofGroup(config, each))
                .distinct()
                .toList();
    }

    private static Stream<Destination> ofGroup(DoorbellConfig config, Destination group) {
        return members(config, group).stream().map(PhoneConfig::endpoint);
    }

    private static List<Phone> phones(DoorbellConfig config, List<PhoneConfig> to) {
        return to.stream().flatMap(each -> resolve(config, each)).distinct().toList();
    }

    /** What is said of a group counts for all in it that say nothing themselves. */
    private static Stream<Phone> resolve(DoorbellConfig config, PhoneConfig each) {
        if (each.endpoint().group().isEmpty()) {
            return Stream.of(each.phone());
        }
        return members(config, each.endpoint()).stream()
                .map(phone ->
                        new PhoneConfig(phone.endpoint(), phone.confirm().or(each::confirm))
                                .phone());
    }

    private static List<PhoneConfig> members(DoorbellConfig config, Destination group) {
        return group.group()
                .map(name -> config.groups().getOrDefault(name, List.of()))
                .orElse(List.of());
    }
}
