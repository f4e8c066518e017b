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

    @Override
    public boolean fetch(String name, Path target) throws IOException {
        return ari.download(path(name) + "/file", target);
    }

    @Override
    public void delete(String name) throws IOException {
        ari.delete(path(name));
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

    private JsonNode stored() throws IOException {
        try {
            return ari.get(STORED).orElseThrow(() -> new IOException(noRecordings()));
        } catch (AriProblem problem) {
            // What Asterisk says for want of the directory is "Allocation failed".
            throw problem.status() == 500 ? new AriProblem(500, noDirectory()) : problem;
        }
    }

    private static String noRecordings() {
        return "ARI has no stored recordings: load res_ari_recordings.so in Asterisk";
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
