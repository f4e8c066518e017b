package io.sidetone.lab;

import io.sidetone.lab.asterisk.LabHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Asterisk for the whole run, one house for each test. What a test leaves (configuration, log,
 * outbox, mail) stays under {@code lab/target/e2e} until the same test runs again.
 */
public final class OneAsterisk implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(OneAsterisk.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == LabHouse.class || type == LabExchange.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == LabHouse.class ? house(test) : exchange(test);
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        LabHouse house = test.getStore(OURS).remove(LabHouse.class, LabHouse.class);
        if (house != null) {
            house.close();
        }
        if (test.getExecutionException().isPresent()) {
            Path log = Files.createDirectories(folder(test)).resolve("asterisk.log");
            Files.writeString(log, exchange(test).asterisk().log());
            System.err.println("What the failed test left: " + folder(test));
        }
    }

    private static LabExchange exchange(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        LabExchange.class,
                        _ -> LabExchange.open(LabHost.find(System.getenv())),
                        LabExchange.class);
    }

    private static LabHouse house(ExtensionContext test) {
        return test.getStore(OURS)
                .computeIfAbsent(LabHouse.class, _ -> newHouse(test), LabHouse.class);
    }

    private static LabHouse newHouse(ExtensionContext test) {
        Path folder = folder(test);
        try {
            FolderSweep.remove(folder);
        } catch (IOException e) {
            throw new IllegalStateException("cannot remove what an earlier run left", e);
        }
        return new LabHouse(exchange(test), folder, _ -> {});
    }

    private static Path folder(ExtensionContext test) {
        return ProjectFolder.find()
                .path()
                .resolve("lab/target/e2e")
                .resolve(test.getRequiredTestClass().getSimpleName())
                .resolve(test.getRequiredTestMethod().getName());
    }
}
