package io.sidetone.console.manager;

import java.util.List;

/** What a manager user is for, and the least that this needs. */
enum Purpose {
    /** {@code sidetone events}: everything that can be heard, and nothing that can be done. */
    EVENTS(
            List.of(
                    "system",
                    "call",
                    "log",
                    "verbose",
                    "agent",
                    "user",
                    "dtmf",
                    "reporting",
                    "cdr",
                    "dialplan",
                    "cc",
                    "aoc"),
            List.of(),
            List.of(),
            "sidetone events"),
    CALLS(List.of("call"), List.of("reporting"), List.of(), "sidetone calls"),
    MAILBOXES(List.of("call"), List.of("reporting"), List.of(), "sidetone mailboxes"),
    TABLES(
            List.of("call", "system", "agent"),
            List.of("reporting"),
            List.of(
                    "AgentComplete",
                    "ContactStatus",
                    "DeviceStateChange",
                    "Hangup",
                    "Newchannel",
                    "QueueCallerJoin",
                    "QueueCallerLeave",
                    "QueueMemberAdded",
                    "QueueMemberPause",
                    "QueueMemberPenalty",
                    "QueueMemberRemoved",
                    "QueueMemberRinginuse",
                    "QueueMemberStatus",
                    "Registry",
                    "Rename"),
            "sidetone endpoints, queues, trunks"),
    /** Hanging up, parking, transferring, and calls of one's own. */
    ACT(
            List.of("call"),
            List.of("reporting", "call", "originate"),
            List.of(),
            "sidetone calls hangup, redirect, park, originate");

    @SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
    private final List<String> read;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> write;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> events;

    private final String commands;

    Purpose(List<String> read, List<String> write, List<String> events, String commands) {
        this.read = read;
        this.write = write;
        this.events = events;
        this.commands = commands;
    }

    /** Classes of events that it hears. */
    List<String> read() {
        return read;
    }

    /** Classes of actions that it asks for. */
    List<String> write() {
        return write;
    }

    /** The only events that it needs; empty when it needs more than can be listed. */
    List<String> events() {
        return events;
    }

    /** The commands that it serves. */
    String commands() {
        return commands;
    }
}
