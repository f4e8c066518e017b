package io.sidetone.ari.trunk;

/**
 * What it means that a leg ended which nobody had answered.
 *
 * @param result what the call ends with when no other trunk is tried
 * @param trunkFailed whether another trunk may do better: this one failed, not the callee
 */
record Verdict(TrunkResult result, boolean trunkFailed) {}
