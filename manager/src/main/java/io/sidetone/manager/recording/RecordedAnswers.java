package io.sidetone.manager.recording;

import io.sidetone.manager.ami.AmiAction;
import io.sidetone.manager.ami.AmiMessage;
import io.sidetone.manager.ami.AmiResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was answered last to each question; bounded, whatever a file holds. Any thread. */
final class RecordedAnswers {

    /** Of lines in the file; in memory it is some times as much. */
    private static final long MOST = 2L * RecordingReader.LONGEST_LINE;

    private static final String STATUS = "Status";

    private record Kept(AmiResponse response, int length) {}

    private final Map<String, Kept> last = new HashMap<>();
    private long size;

    /**
     * Keeps an answer in place of an earlier one.
     *
     * @param length of its line in bytes
     * @return false when there is no room for it
     */
    synchronized boolean put(AmiAction question, AmiResponse response, int length) {
        var key = key(question);
        var before = last.remove(key);
        size -= before == null ? 0 : before.length();
        if (size + length > MOST) {
            return false;
        }
        last.put(key, new Kept(response, length));
        size += length;
        return true;
    }

    /**
     * The last answer to this; its id does not count, nor the case of names. That about one channel
     * is part of that about all.
     */
    synchronized Optional<AmiResponse> to(AmiAction question) {
        return Optional.ofNullable(last.get(key(question)))
                .map(Kept::response)
                .or(() -> ofOneChannel(question));
    }

    private Optional<AmiResponse> ofOneChannel(AmiAction question) {
        var channel = new AmiMessage(question.headers()).first("Channel");
        if (!question.name().equals(STATUS) || channel.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(last.get(key(AmiAction.named(STATUS))))
                .map(Kept::response)
                .map(all ->
                        new AmiResponse(
                                all.response(),
                                all.events().stream()
                                        .filter(each -> each.first("Channel").equals(channel))
                                        .toList()))
                .filter(one -> !one.events().isEmpty());
    }

    private static String key(AmiAction question) {
        return question.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase("ActionID"))
                .map(header ->
                        header.name().toLowerCase(Locale.ROOT)
                                + ":"
                                + (header.name().equalsIgnoreCase("Action")
                                        ? header.value().toLowerCase(Locale.ROOT)
                                        : header.value()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
