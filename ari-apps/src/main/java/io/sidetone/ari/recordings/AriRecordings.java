package io.sidetone.ari.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import io.sidetone.ari.http.AriClient;
import io.sidetone.ari.http.AriProblem;
import io.sidetone.core.outbox.Recordings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The recordings that Asterisk holds, pulled through ARI: no shared disk is needed. */
public final class AriRecordings implements Recordings {

    private static final String STORED = "recordings/stored";

    private final AriClient ari;
    private final String directory;

    /**
     * @param directory where Asterisk records, as it sees it; said in messages only
     */
    public AriRecordings(AriClient ari, String directory) {
        this.ari = ari;
        this.directory = directory;
    }

    /**
     * "Not found" is believed only of an Asterisk that lists its recordings, and not this one among
     * them: while it starts, ARI says so of everything whose module is not loaded yet.
     */
    @Override
    public boolean fetch(String name, Path target) throws IOException {
        var file = path(name) + "/file";
        return ari.download(file, target) || (isListed(name) && ari.download(file, target));
    }

    @Override
    public void delete(String name) throws IOException {
        if (!ari.delete(path(name)) && isListed(name)) {
            ari.delete(path(name));
        }
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        var answer = stored();
        return StreamSupport.stream(answer.spliterator(), false)
                .filter(recording -> recording.path("format").asText().equals("wav"))
                .map(recording -> recording.path("name").asText())
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** A channel that lives may be recorded still; Asterisk closes the file before it goes. */
    @Override
    public boolean mayBeGrowing(String name, String channelId) throws IOException {
        return ari.get("channels/" + AriClient.part(channelId)).isPresent();
    }

    private boolean isListed(String name) throws IOException {
        return list(name).contains(name);
    }

    private JsonNode stored() throws IOException {
        try {
            return ari.get(STORED).orElseThrow(() -> new IOException(noRecordings()));
        } catch (AriProblem problem) {
            // What Asterisk says for want of the directory is "Allocation failed".
            throw problem.status() == 500 ? new AriProblem(500, noDirectory()) : problem;
        }
    }

    private static String noRecordings() {
        return "ARI has no stored recordings: Asterisk is starting, or has not loaded"
                + " res_ari_recordings.so";
    }

    private String noDirectory() {
        return "Asterisk cannot list its recordings, most likely for want of the directory: "
                + "install -d -o asterisk -g asterisk "
                + directory;
    }

    private static String path(String name) {
        return STORED + "/" + AriClient.part(name);
    }
}
