package io.sidetone.core.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS that trusts the certificates of one file only. */
public final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * Trusts what a file holds.
     *
     * @param pem one or more certificates in PEM form
     * @throws IOException when the file cannot be read or holds no certificate
     */
    public static SSLContext of(Path pem) throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(pem).getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS cannot be had", e);
        }
    }

    /**
     * Judges certificates, for libraries that make their own sockets.
     *
     * @param pem one or more certificates in PEM form
     * @throws IOException when the file cannot be read or holds no certificate
     */
    public static TrustManagerFactory managers(Path pem) throws IOException {
        try (var in = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var number = 0;
            for (var certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
            if (number == 0) {
                throw new IOException(pem + " holds no certificate");
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return trust;
        } catch (GeneralSecurityException e) {
            throw new IOException(pem + " is not a file of certificates in PEM form", e);
        }
    }
}
