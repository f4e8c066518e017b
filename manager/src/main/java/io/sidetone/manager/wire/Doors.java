package io.sidetone.manager.wire;

import java.util.random.RandomGenerator;

/** Which way leads to an address. */
final class Doors {

    private Doors() {}

    static Door to(PbxAddress address, WireLimits limits, RandomGenerator random) {
        return address.url().scheme().isHttp()
                ? new HttpDoor(address, limits, random)
                : new SocketDoor(address, limits);
    }
}
