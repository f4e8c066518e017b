package io.sidetone.core.trunk.guard;

import java.util.Set;

/**
 * A caller: the telephones that share what a rule allows.
 *
 * @param name of the rule; for a telephone without one of its own, the telephone
 * @param endpoints its telephones
 */
record Account(String name, CallerRule rule, Set<String> endpoints) {}
