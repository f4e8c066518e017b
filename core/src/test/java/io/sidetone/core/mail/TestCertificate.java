package io.sidetone.core.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate made for one test, with the JDK's own keytool. */
public final class TestCertificate {

    private static final String PASSWORD = "changeit";

    private final Path store;
    private final Path pem;

    /** A self-signed one. */
    public TestCertificate(Path folder, String host) throws IOException, InterruptedException {
        store = folder.resolve(host + ".p12");
        pem = folder.resolve(host + ".pem");
        keytool("-genkeypair -keyalg EC -validity 2", "-dname", "CN=" + host, "-ext", san(host));
        keytool("-exportcert -rfc", "-file", pem.toString());
    }

    private TestCertificate(Path store, Path pem) {
        this.store = store;
        this.pem = pem;
    }

    /**
     * One that an authority signed and that has run out a week ago; {@link #pem} is the
     * authority's. (A certificate that is trusted by itself is good for ever with the JDK.)
     */
    static TestCertificate expired(Path folder, String host)
            throws IOException, InterruptedException {
        var authority = new TestCertificate(folder, "authority.example.org");
        var leaf = new TestCertificate(folder.resolve("expired.p12"), authority.pem);
        var request = folder.resolve("expired.csr").toString();
        var signed = folder.resolve("expired.pem").toString();
        leaf.keytool("-genkeypair -keyalg EC", "-dname", "CN=" + host);
        leaf.keytool("-certreq", "-file", request);
        authority.keytool(
                "-gencert -rfc -startdate -9d -validity 2",
                "-ext",
                san(host),
                "-infile",
                request,
                "-outfile",
                signed);
        var chain = Files.readString(Path.of(signed)) + Files.readString(authority.pem);
        Files.writeString(Path.of(signed), chain);
        leaf.keytool("-importcert -noprompt", "-file", signed);
        return leaf;
    }

    /** The certificate as a file to trust. */
    public Path pem() {
        return pem;
    }

    /** The certificate and its key in one text, as some servers want them. */
    public String withKey() throws IOException, GeneralSecurityException {
        return Files.readString(key()) + Files.readString(pem);
    }

    /** Its private key, as a server that is not Java's wants it (PKCS 8, PEM). */
    public Path key() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        var key =
                encoder.encodeToString(keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
        return Files.writeString(
                store.resolveSibling(store.getFileName() + ".key"),
                "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
    }

    /** What a server with this certificate speaks TLS with. */
    public SSLContext context() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static String san(String host) {
        return "san=dns:" + host;
    }

    private void keytool(String options, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(more));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of("-alias", "server"));
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }
}
