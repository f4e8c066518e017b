package io.sidetone.lab;

import io.sidetone.lab.asterisk.LabHost;
import io.sidetone.lab.leak.Inventory;
import io.sidetone.lab.leak.LeakWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Asterisk for the whole run, one house for each test. What a test leaves (configuration, log,
 * outbox, mail) stays under {@code lab/target/e2e} until the same test runs again. In Asterisk it
 * may leave nothing: a channel, bridge, recording or playback that outlives a test makes it fail.
 */
public final class OneAsterisk implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

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
    public void beforeEach(ExtensionContext test) {
        begins(test);
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException, InterruptedException {
        LabHouse house = test.getStore(OURS).remove(LabHouse.class, LabHouse.class);
        if (house != null) {
            house.close();
        }
        if (test.getExecutionException().isPresent()) {
            Path log = Files.createDirectories(folder(test)).resolve("asterisk.log");
            Files.writeString(log, exchange(test).asterisk().log());
            System.err.println("What the failed test left: " + folder(test));
            watch(test).ends(test.getUniqueId());
        } else {
            watch(test).endsCleanly(test.getUniqueId());
        }
    }

    private static LeakWatch begins(ExtensionContext test) {
        LeakWatch watch = watch(test);
        String name =
                test.getRequiredTestClass().getSimpleName()
                        + "."
                        + test.getRequiredTestMethod().getName();
        watch.begins(test.getUniqueId(), name);
        return watch;
    }

    private static LeakWatch watch(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        LeakWatch.class,
                        _ -> {
                            var clock = InstantSource.system();
                            var inventory = new Inventory(exchange(test).asterisk(), clock);
                            return new LeakWatch(inventory::take, clock, LeakWatch.PATIENCE);
                        },
                        LeakWatch.class);
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
        LabHouse house = new LabHouse(exchange(test), folder, _ -> {});
        begins(test).hasHouse(test.getUniqueId(), house.number());
        return house;
    }

    private static Path folder(ExtensionContext test) {
        return ProjectFolder.find()
                .path()
                .resolve("lab/target/e2e")
                .resolve(test.getRequiredTestClass().getSimpleName())
                .resolve(test.getRequiredTestMethod().getName());
    }
}
