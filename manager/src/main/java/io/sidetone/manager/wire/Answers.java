package io.sidetone.manager.wire;

import io.sidetone.manager.ami.AmiPacket;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who waits for which answer on one link. One thread brings answers, any may wait. */
final class Answers {

    private final Map<String, Answer> byId = new ConcurrentHashMap<>();
    private volatile @Nullable IOException end;

    /** Expects an answer under an id. */
    Answer expect(String id) {
        var answer = new Answer();
        byId.put(id, answer);
        var ended = end;
        if (ended != null) {
            answer.fail(ended);
        }
        return answer;
    }

    /** Nobody waits for it any more. */
    void forget(String id) {
        byId.remove(id);
    }

    /** Whether no more can come. */
    boolean haveEnded() {
        return end != null;
    }

    /** How many wait. */
    int waiting() {
        return byId.size();
    }

    /**
     * Hands over what is somebody's.
     *
     * @return whether it was an answer or part of one, and so no event for all
     */
    boolean take(AmiPacket packet) {
        var response = packet.find("Response") == 0;
        if (!response && byId.isEmpty()) {
            return false;
        }
        var answer = packet.first("ActionID").map(byId::get).orElse(null);
        if (answer == null) {
            return response; // came too late, or nobody's
        }
        return response ? answer.begin(packet) : answer.add(packet);
    }

    /** The link is gone: nothing will come. */
    void fail(IOException why) {
        end = why;
        byId.values().forEach(answer -> answer.fail(why));
        byId.clear();
    }
}
