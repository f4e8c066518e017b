package io.sidetone.lab.contract;

import io.sidetone.core.call.Call;
import io.sidetone.core.call.CallEnded;
import io.sidetone.core.call.CallFlow;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Gives every call the flow that its test has for it, whichever of the two comes first. */
final class WaitingFlows implements CallFlow {

    private static final int LIMIT_SECONDS = 10;

    private final Map<String, CompletableFuture<CallFlow>> flows = new ConcurrentHashMap<>();

    void expect(String channelId, CallFlow flow) {
        flowOf(channelId).complete(flow);
    }

    @Override
    public void run(Call call) throws CallEnded {
        flowOf(call.channelId()).orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join().run(call);
    }

    private CompletableFuture<CallFlow> flowOf(String channelId) {
        return flows.computeIfAbsent(channelId, _ -> new CompletableFuture<>());
    }
}
