/** The manager interface over the network: connections, answers, the stream that never ends. */
package io.sidetone.manager.wire;
