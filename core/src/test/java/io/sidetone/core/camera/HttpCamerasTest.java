package io.sidetone.core.camera;

import static org.assertj.core.api.Assertions.assertThat;

import io.sidetone.core.config.DataSize;
import io.sidetone.core.config.Secret;
import io.sidetone.core.http.LimitedHttp;
import io.sidetone.core.http.TestService;
import io.sidetone.core.http.TestService.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpCamerasTest {

    private static final Picture JPEG = Pictures.jpeg(30_000);

    private final LimitedHttp http = new LimitedHttp();
    private TestService camera;

    @BeforeEach
    void start() throws IOException {
        camera = new TestService();
    }

    @AfterEach
    void stop() {
        http.close();
        camera.close();
    }

    @Test
    void whatTheCameraSeesIsFetchedWithItsPassword() throws Exception {
        camera.plan(new Answer(200, "image/jpeg", JPEG.content()));
        var picture = take().orElseThrow();
        assertThat(picture.format()).isEqualTo(PictureFormat.JPEG);
        assertThat(picture.content()).isEqualTo(JPEG.content());
        var request = camera.next();
        assertThat(request.header("Authorization")).isEqualTo("Basic ZG9vcjpsb29rIGF0IG1l");
        assertThat(request.header("Accept")).isEqualTo("image/*");
    }

    @Test
    void thePictureIsWhatItsBytesSay() throws Exception {
        camera.plan(new Answer(200, "image/jpeg", Pictures.png().content()));
        assertThat(take().orElseThrow().format()).isEqualTo(PictureFormat.PNG);
    }

    @Test
    void aPageIsNoPicture() throws Exception {
        camera.plan(new Answer(200, "text/html", "<html>log in</html>".getBytes()))
                .plan(new Answer(200, "text/html", JPEG.content()))
                .plan(new Answer(200, "image/jpeg", "<html>log in</html>".getBytes()))
                .plan(new Answer(401, "image/jpeg", JPEG.content()));
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThat(take()).as("attempt %d", attempt).isEmpty();
        }
    }

    @Test
    void aPictureThatIsTooLargeIsNone() throws Exception {
        camera.plan(new Answer(200, "image/jpeg", Pictures.jpeg(100_001).content()));
        assertThat(take()).isEmpty();
        camera.plan(new Answer(200, "image/jpeg", Pictures.jpeg(100_000).content()));
        assertThat(take()).isPresent();
    }

    @Test
    void aCameraThatSleepsOrIsGoneGivesNothingWithinTheLimit() throws Exception {
        camera.freeze();
        assertThat(take(Duration.ofMillis(300))).isEmpty();
        camera.close();
        assertThat(take()).isEmpty();
    }

    private Optional<Picture> take() throws Exception {
        return take(Duration.ofSeconds(10));
    }

    private Optional<Picture> take(Duration limit) throws Exception {
        var config =
                new CameraConfig(
                        camera.url("/still.jpg"),
                        Optional.of("door"),
                        Optional.of(new Secret("look at me")),
                        limit,
                        new DataSize(100_000));
        return new HttpCameras(http).take(config).get(20, TimeUnit.SECONDS);
    }
}
