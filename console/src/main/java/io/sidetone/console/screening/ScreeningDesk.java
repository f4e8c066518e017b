package io.sidetone.console.screening;

import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.log.ScreenedCall;
import io.sidetone.agi.screening.memory.HouseMemory.Bypass;
import io.sidetone.agi.screening.reputation.Reputation;
import io.sidetone.agi.screening.rule.Match;
import io.sidetone.agi.screening.rule.Rule;
import io.sidetone.agi.screening.rule.RuleList;
import io.sidetone.console.output.CommandFailed;
import io.sidetone.core.config.Configuration;
import io.sidetone.core.number.Numbers;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that the command line needs of screening: the configuration and the store behind one counter.
 * For one command, on one thread. What it changes is in the store when the method returns; a
 * running daemon goes by it for the next call.
 */
public interface ScreeningDesk extends AutoCloseable {

    /** Opens the desk of a configuration. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens it.
         *
         * @throws CommandFailed when that has no screening
         * @throws IOException when the store cannot be had; the message says what is wrong with it
         */
        ScreeningDesk open(Configuration configuration) throws CommandFailed, IOException;
    }

    /** The numbers of the house. */
    Numbers numbers();

    /** The clock on the wall. */
    ZoneId zone();

    /**
     * Understands whom a rule is about, as its owner wrote it: throws {@link
     * IllegalArgumentException} for what is none, whose message says how to write one.
     */
    Function<String, Match> matches();

    /** Judges exactly as the daemon does, look-ups asked and all. */
    Judge live();

    /**
     * Judges calls of the past by the present rules: windows that are open today do not count, and
     * nobody is asked about anyone.
     *
     * @param heard what the look-ups say; asked once for each call that comes so far
     */
    Judge past(Reputation heard);

    /** The rules that stand in the configuration, in its order, those that have ended included. */
    List<Rule> written(RuleList list);

    /**
     * The rules that stand in the store, in the order they were added, those that have ended
     * included.
     */
    List<Rule> stored(RuleList list) throws IOException;

    /**
     * Writes rules into the store, all or none. One with the list and the {@link Match#text} of a
     * stored one takes its place.
     *
     * @param rules whose {@link Rule#place} says nothing yet
     * @return the same rules in the same order, with their places
     */
    List<Rule> put(List<Rule> rules) throws IOException;

    /** Takes rules out of the store, all or none; those that are not there are no trouble. */
    void remove(List<Rule> rules) throws IOException;

    /** The open bypass window or the permit for the next call. */
    Optional<Bypass> bypass(Instant at) throws IOException;

    /** Opens a window, or gives a permit, in place of what there was. */
    void openBypass(Bypass bypass) throws IOException;

    /** Closes the window and takes the permit back. */
    void closeBypass() throws IOException;

    /**
     * Calls of the log, oldest first, read as they are asked for: the log may hold more than fits
     * into memory. To be closed; a store that fails in the middle throws {@link
     * java.io.UncheckedIOException}.
     */
    Stream<ScreenedCall> log(LogQuery query) throws IOException;

    @Override
    void close() throws IOException;
}
