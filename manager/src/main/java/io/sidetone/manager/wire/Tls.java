package io.sidetone.manager.wire;

import io.sidetone.core.log.LogText;
import io.sidetone.core.tls.TrustedCertificates;
import io.sidetone.manager.ami.AmiProblem;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** TLS as a client, with the trust that the user has. */
final class Tls {

    private Tls() {}

    /**
     * Speaks TLS over a socket, after the certificate was looked at.
     *
     * @throws AmiProblem when it is not to be trusted
     */
    static Socket over(Socket plain, AmiUrl url, Trust trust) throws IOException {
        var socket =
                (SSLSocket)
                        context(trust)
                                .getSocketFactory()
                                .createSocket(plain, url.host(), url.port(), true);
        if (trust.fingerprint().isEmpty()) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the host's name, RFC 9525
            socket.setSSLParameters(parameters);
        }
        try {
            socket.startHandshake();
            return socket;
        } catch (SSLException refused) {
            throw inWords(refused, url);
        }
    }

    /**
     * What a user can do about a handshake that failed.
     *
     * @return a problem with the certificate, or the failure in words
     */
    static IOException inWords(IOException failed, AmiUrl url) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return distrusted(String.valueOf(cause.getMessage()), url.place());
            }
        }
        return new IOException(
                "no TLS with %s (%s); is it the TLS port?"
                        .formatted(url.place(), LogText.safe(String.valueOf(failed.getMessage()))),
                failed);
    }

    private static AmiProblem distrusted(String why, String place) {
        return new AmiProblem(
                AmiProblem.Kind.CERTIFICATE,
                "the certificate of %s is not trusted (%s). If it is the one on the PBX, name its file as ca (--ca FILE), or its SHA-256 as fingerprint (--fingerprint), which 'openssl x509 -noout -fingerprint -sha256 -in FILE' prints there"
                        .formatted(place, LogText.safe(why)));
    }

    private static SSLContext of(Path ca) throws AmiProblem {
        try {
            return TrustedCertificates.of(ca);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new AmiProblem(
                    AmiProblem.Kind.CERTIFICATE, "the certificates in " + ca + " cannot be read");
        } catch (IOException e) {
            throw new AmiProblem(AmiProblem.Kind.CERTIFICATE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * @throws IOException when the file of certificates cannot be used
     */
    static SSLContext context(Trust trust) throws IOException {
        if (trust.ca().isPresent()) {
            return of(trust.ca().get());
        }
        try {
            if (trust.fingerprint().isEmpty()) {
                return SSLContext.getDefault();
            }
            var context = SSLContext.getInstance("TLS");
            var one = new TrustManager[] {new FingerprintTrust(trust.fingerprint().get())};
            context.init(null, one, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS: " + e.getMessage(), e);
        }
    }
}
