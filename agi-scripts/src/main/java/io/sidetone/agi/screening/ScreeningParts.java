package io.sidetone.agi.screening;

import io.sidetone.agi.screening.judge.Judge;
import io.sidetone.agi.screening.log.CallLog;
import io.sidetone.agi.screening.memory.HouseMemory;
import io.sidetone.agi.screening.memory.HouseNotes;
import io.sidetone.agi.screening.rule.RuleDesk;
import io.sidetone.agi.screening.treatment.Treatments;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What the flow is put together from. What depends on the configuration is a function of it, asked
 * again when the configuration is reloaded; the rest outlives that.
 *
 * @param configure takes over what outlives a configuration; comes before the functions
 * @param judge decides about calls
 * @param attestation reads what the network vouches for
 * @param quiet says who is not to be rung
 * @param treatments turns callers away
 * @param memory what the house remembers
 * @param notes where it is noted
 * @param log every screened call
 * @param rules changes the lists
 * @param random what codes are made of; nobody can foresee it
 * @param clock the time
 */
public record ScreeningParts(
        Consumer<ScreeningConfig> configure,
        Function<ScreeningConfig, Judge> judge,
        Function<ScreeningConfig, AttestationSource> attestation,
        Function<ScreeningConfig, QuietPeople> quiet,
        Function<ScreeningConfig, Treatments> treatments,
        HouseMemory memory,
        HouseNotes notes,
        CallLog log,
        RuleDesk rules,
        RandomGenerator random,
        InstantSource clock) {}
