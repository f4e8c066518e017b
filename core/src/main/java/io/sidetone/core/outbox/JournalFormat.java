package io.sidetone.core.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** The journal as the JSON text of a {@code message.json}. */
final class JournalFormat {

    private final JsonMapper json =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    byte[] write(Journal journal) throws IOException {
        return json.writeValueAsBytes(journal);
    }

    Journal read(String id, byte[] text) throws IOException {
        try {
            return checked(id, json.readValue(text, Journal.class));
        } catch (JsonProcessingException e) {
            throw new UnreadableJournal(e.getOriginalMessage(), e);
        }
    }

    private static Journal checked(String id, Journal journal) throws UnreadableJournal {
        if (journal.version() > Journal.VERSION) {
            throw new UnreadableJournal(
                    "written by a newer Sidetone, version " + journal.version());
        }
        if (!journal.id().equals(id)) {
            throw new UnreadableJournal("it belongs to message " + journal.id());
        }
        if (journal.deliveries().size() != journal.envelope().recipients().size()) {
            throw new UnreadableJournal("it has not one delivery for each recipient");
        }
        return journal;
    }
}
